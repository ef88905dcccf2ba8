import type { Commit, CommitChanges, Landing, Person, RepositoryFacts } from "../../history/types.ts";
import type { KindRule } from "../../ladder/types.ts";
import type { Artifact } from "../types.ts";
import type { Me } from "./authorship.ts";
import type { Lineage } from "./lineage.ts";
import { folderOf } from "./name.ts";
import type { Folders } from "./neighbours.ts";
import type { KnownPeople } from "./people.ts";
import type { Sign } from "./places.ts";
import type { Recognizer } from "./recognize.ts";
import type { Traces } from "./traces.ts";
import type { Namesakes } from "./twins.ts";

/** One repository's history as far as documents are concerned. */
export interface DocumentInput {
  readonly repository: RepositoryFacts;
  /** Changes to `documentFiles`, parents before children. */
  readonly changes: Iterable<CommitChanges>;
  readonly commitOf: (hash: string) => Commit | undefined;
  readonly landingOf: (hash: string) => Landing | undefined;
  /** The authors of this history. */
  readonly authors: Iterable<{ readonly author: Person }>;
  /** Shows every commit read, to find citations in their messages. */
  readonly eachCommit: (visit: (commit: Commit) => void) => Promise<void>;
  readonly identity: Me;
  readonly ladderKinds: readonly KindRule[];
  /** The texts of blobs, by object id; what is missing, binary or too large is absent. */
  readonly readTexts: (blobs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The same one after the other, with an answer for each. */
  readonly eachText: (blobs: readonly string[]) => AsyncIterable<string | undefined>;
  /** The ISO week of an instant, in the engineer's time zone. */
  readonly weekOf: (iso: string) => string;
  /** Whether a document is asked for: it landed (a draft: was written) within the period. All are, when absent. */
  readonly isCovered?: (lineage: Lineage) => boolean;
  /** Paths that the repository itself marks as vendored or generated. */
  readonly isForeign?: (path: string) => boolean;
  /** The instant (ISO) at which the period is over, for reach. */
  readonly until?: string;
  /** Where only what is new of a history is given: what came before. */
  readonly before?: DocumentsBefore;
  /** Takes what documents that come later would be known by, where that is kept. */
  readonly traces?: Traces;
}

/** What an earlier reading of the same history tells of documents that come later. It can be written as JSON. */
export interface SeenDocuments {
  /** As `Traces` saves them: of what was read, and of each part that came since. */
  readonly traces: readonly string[];
  /** Texts (blobs) of others that may cite, and were not read because there was nothing that they could cite. Absent where they are many. */
  readonly unread?: readonly string[];
  /** How many of those that were left out, the last ones, wait on branches: what lands comes before them. */
  readonly leftOutOnBranches: number;
}

/** An earlier reading, with the documents that it found. */
export interface DocumentsBefore {
  readonly seen: SeenDocuments;
  readonly artifacts: readonly Artifact[];
}

/** What is known of all documents of a history while those are looked for that are mine. */
export interface Search {
  readonly input: DocumentInput;
  readonly recognizer: Recognizer;
  readonly people: KnownPeople;
  readonly namesakes: Namesakes;
  readonly sidecars: ReadonlyMap<string, Lineage>;
  readonly folders: Folders;
  /** What was found of the folders that were looked at. */
  readonly signs: Map<string, Sign | undefined>;
  /** Mine, and no documents by their paths alone. */
  readonly refused: Lineage[];
  /** Why those that are mine by their history are no artifacts. */
  readonly rejected: Map<Lineage, string>;
}

/** Where a document stands, or stood last. */
export function pathOf(lineage: Lineage): string {
  return lineage.path ?? lineage.paths.at(-1) ?? lineage.firstPath;
}

/** The metadata beside what stands at a path, as a blob; empty for none. */
export function sidecarBlob(path: string, { sidecars }: Search): string {
  return sidecars.get(folderOf(path))?.blob ?? "";
}

/** The texts of blobs, each once, with all whose it is: many documents may have one sidecar. What is absent is left out. */
export async function* textsOf(
  asked: readonly (readonly [blob: string, lineage: Lineage])[],
  { input }: Search,
): AsyncGenerator<{ readonly text: string; readonly lineages: readonly Lineage[] }> {
  const byBlob = new Map<string, Lineage[]>();
  for (const [blob, lineage] of asked) {
    const known = byBlob.get(blob);
    if (known !== undefined) known.push(lineage);
    else if (blob !== "") byBlob.set(blob, [lineage]);
  }
  const all = [...byBlob];
  let index = 0;
  for await (const text of input.eachText(all.map(([blob]) => blob))) {
    const lineages = all[index]?.[1];
    if (text !== undefined && lineages !== undefined) yield { text, lineages };
    index += 1;
  }
}

import type { Author } from "../history/people.ts";
import { changeId } from "./changes/artifact.ts";
import type { Contest } from "./changes/credit.ts";
import type { Landed, SeenLandings } from "./changes/landed.ts";
import type { Change } from "./changes/types.ts";
import type { SeenDocuments } from "./documents/search.ts";
import { artifactId } from "./id.ts";
import type { Tip } from "./tip.ts";
import type { Artifact } from "./types.ts";
import type { OwnedChange } from "./with-others/unblock.ts";

/**
 * What a reading saw that later commits are judged by, beside the artifacts that it found: where only what landed since is read, the
 * answer is to be the same as if all had been read together. It can be written as JSON.
 */
export interface Seen {
  readonly landings: SeenLandings;
  /** Changes of several people, and whose they were found to be. */
  readonly contests: readonly Contest[];
  /** What others said they build on, and who was the first to say so. */
  readonly builtOn: readonly (readonly [named: string, by: string])[];
  /** Owners of forks that brought work of the engineer's and of others. */
  readonly sharedForks: readonly string[];
  readonly tip: Tip;
  /** The ids of the documents among the artifacts. */
  readonly documents: readonly string[];
  readonly ofDocuments: SeenDocuments;
  /** What was said of those that turned out to unblock others, by whoever usually writes there or builds on them, when nothing was known of that. */
  readonly plain: readonly (readonly [id: string, why: string])[];
  /** Whose the code is of what landed, and which of it unblocks others by that. */
  readonly owned: readonly OwnedChange[];
  readonly unblocks: readonly string[];
  /** Whether something of it was undone: by its title it may come back. */
  readonly hasReverts: boolean;
}

/** An earlier reading of the same repository, for the same person and period. */
export interface Before {
  readonly seen: Seen;
  readonly artifacts: readonly Artifact[];
  /** The ids of those that are no more, of branches that have landed with this; undefined where that takes a look at everything. */
  readonly goneWith: (landed: Landed) => readonly string[] | undefined;
  readonly authors: readonly Author[];
}

/** The artifacts of an earlier reading by how they come about. Changes are as they are by themselves. */
export interface Earlier {
  readonly documents: readonly Artifact[];
  readonly changes: readonly Artifact[];
  readonly withOthers: readonly Artifact[];
}

/**
 * What an earlier reading found, without what is no more, and what was made of a change that goes on: that is made anew.
 * @param gone ids
 * @param goesOn as it is now: its first commit is the same
 */
export function earlierOf({ seen, artifacts }: Before, gone: readonly string[], goesOn: Change | undefined): Earlier {
  const [documents, plain] = [new Set(seen.documents), new Map(seen.plain)];
  const dropped = new Set([...gone, ...(goesOn === undefined ? [] : idsOf(goesOn))]);
  const found: Record<keyof Earlier, Artifact[]> = { documents: [], changes: [], withOthers: [] };
  for (const artifact of artifacts) {
    const why = plain.get(artifact.id);
    if (documents.has(artifact.id)) found.documents.push(artifact);
    else if (dropped.has(artifact.id)) continue;
    else if (artifact.kind === "review" || artifact.kind === "pairing") found.withOthers.push(artifact);
    else found.changes.push(why === undefined ? artifact : { ...artifact, kind: "pull-request", why });
  }
  return found;
}

/** The ids of all that may be made of a change. */
function idsOf({ commits: [first], landing }: Change): readonly string[] {
  const id = changeId(first ?? landing);
  return [id, artifactId("review", id), artifactId("pairing", id)];
}

/** An earlier reading without what it says of one change. */
export function withoutChange(seen: Seen, goesOn: Change | undefined): Pick<Seen, "contests" | "owned" | "unblocks"> {
  const id = goesOn && changeId(goesOn.commits[0] ?? goesOn.landing);
  return {
    contests: seen.contests.filter((contest) => contest.id !== id),
    owned: seen.owned.filter((change) => change.id !== id),
    unblocks: seen.unblocks.filter((each) => each !== id),
  };
}

import { documentId, type OwnDocument } from "./artifact.ts";
import type { Lineage } from "./lineage.ts";
import { reachCounter } from "./reach.ts";
import { type Search, textsOf } from "./search.ts";

/** How many people each document reached, and which documents of others' cite them. */
export interface Reach {
  /** By the document's id. */
  readonly reach: ReadonlyMap<string, number>;
  readonly citing: readonly Lineage[];
  /** The blobs of others' documents that were not read. */
  readonly unread: readonly string[];
}

/** Reach takes the other documents of this history, which are read only when there is something that they may cite. */
export async function reachFor(
  own: readonly OwnDocument[],
  lineages: readonly Lineage[],
  search: Search,
): Promise<Reach> {
  const mine = new Set(own.map((o) => o.lineage));
  const others = lineages.filter((l) => !mine.has(l) && mayCite(l, search));
  const landed = own.filter((o) => o.lineage.landed !== undefined);
  if (landed.length === 0) return { reach: new Map(), citing: [], unread: others.map(({ blob }) => blob) };
  const { identity, until, traces } = search.input;
  const counter = reachCounter(
    landed.map((o) => ({
      id: documentId(o.first, o.lineage.firstPath),
      kind: o.document.kind,
      paths: o.lineage.paths,
      lineage: o.lineage,
    })),
    { isMe: (person) => identity.isMe(person), people: search.people, ...(until === undefined ? {} : { until }) },
  );
  await search.input.eachCommit((commit) => counter.commit(commit));
  const asked = others.map((lineage) => [lineage.blob, lineage] as const);
  const citing: Lineage[] = [];
  for await (const { text, lineages: by } of textsOf(asked, search)) {
    traces?.text(text);
    for (const lineage of by) if (counter.text({ lineage, text })) citing.push(lineage);
  }
  return { reach: counter.result(), citing, unread: [] };
}

/** Another person's document that still stands, was written or changed within what was read, and is no copy. */
function mayCite(lineage: Lineage, search: Search): boolean {
  if (lineage.path === undefined || lineage.copyOf !== undefined || lineage.mode === "120000") return false;
  if (lineage.first !== undefined && search.input.identity.isMe(lineage.first.author)) return false;
  return lineage.edits.some((e) => e.content) && search.recognizer.refuse(lineage.path) === undefined;
}

import { documentId, type OwnDocument } from "./artifact.ts";
import type { Lineage } from "./lineage.ts";
import { isByHand, type ReachCounter, reachCounter } from "./reach.ts";
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
      isCoWritten: o.role === "co-author",
    })),
    { isMe: (person) => identity.isMe(person), people: search.people, ...(until === undefined ? {} : { until }) },
  );
  await search.input.eachCommit((commit) => counter.commit(commit));
  const asked = others.map((lineage) => [lineage.blob, lineage] as const);
  const citing: Lineage[] = [];
  const doubtful = new Map<Lineage, ReadonlySet<string>>();
  for await (const { text, lineages: by } of textsOf(asked, search)) {
    traces?.text(text);
    for (const lineage of by) {
      const ids = counter.citedIn({ lineage, text });
      if (ids.size > 0) citing.push(lineage);
      if (ids.size > 0 && lineage.edits.some((edit) => isByHand(edit) && identity.isMe(edit.commit.author)))
        doubtful.set(lineage, ids);
      else counter.cited(lineage, ids);
    }
  }
  await withoutMyLines(doubtful, counter, search);
  return { reach: counter.result(), citing, unread: [] };
}

/** In a document of others that the engineer changed, the line that cites may be the engineer's own: what its first version cites is not. */
async function withoutMyLines(
  doubtful: ReadonlyMap<Lineage, ReadonlySet<string>>,
  counter: ReachCounter,
  search: Search,
): Promise<void> {
  const asked = [...doubtful.keys()].flatMap((lineage) =>
    lineage.first === undefined ? [] : [[lineage.firstBlob, lineage] as const],
  );
  for await (const { text, lineages } of textsOf(asked, search))
    for (const lineage of lineages) {
      const at = counter.citedIn({ lineage, text });
      counter.cited(lineage, new Set([...(doubtful.get(lineage) ?? [])].filter((id) => at.has(id))));
    }
}

/** Another person's document that still stands, was written or changed within what was read, and is no copy. */
function mayCite(lineage: Lineage, search: Search): boolean {
  if (lineage.path === undefined || lineage.copyOf !== undefined || lineage.mode === "120000") return false;
  if (lineage.first !== undefined && search.input.identity.isMe(lineage.first.author)) return false;
  return lineage.edits.some((e) => e.content) && search.recognizer.refuse(lineage.path) === undefined;
}

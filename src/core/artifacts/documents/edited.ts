import { isPlanning } from "../plans.ts";
import type { Artifact } from "../types.ts";
import type { OwnDocument } from "./artifact.ts";
import type { Lineage } from "./lineage.ts";
import { folderOf } from "./name.ts";
import { folderKey } from "./neighbours.ts";
import type { RecognizedDocument, Refused } from "./recognize.ts";
import type { DocumentsBefore, Search } from "./search.ts";
import { everyPath } from "./stood.ts";
import { areThere } from "./traces.ts";
import { namesakeKey } from "./twins.ts";

/**
 * The paths of those documents that nothing else has to do with: no copies, no namesakes, no metadata beside them, and nobody was asked
 * what they stand beside. What is changed in one concerns it alone.
 */
export function alone(own: readonly OwnDocument[], all: readonly Lineage[], search: Search): readonly string[] {
  if (own.length === 0) return [];
  const shared = sharedNames(all);
  const copied = new Set(all.flatMap(({ copyOf }) => copyOf?.firstPath ?? []));
  return own.flatMap(({ lineage }) => {
    const { path, landed, copies, firstPath } = lineage;
    if (path === undefined || landed === undefined || copies.length > 0 || copied.has(firstPath)) return [];
    const isTangled = everyPath(lineage).some(
      (each) =>
        shared.has(namesakeKey(each) ?? "") || search.signs.has(folderKey(each)) || search.sidecars.has(folderOf(each)),
    );
    return isTangled ? [] : [path];
  });
}

/** What the names of several documents have in common. */
function sharedNames(all: readonly Lineage[]): ReadonlySet<string> {
  const known = new Map<string, Lineage>();
  const shared = new Set<string>();
  for (const lineage of all)
    for (const name of new Set(everyPath(lineage).flatMap((path) => namesakeKey(path) ?? []))) {
      if (known.has(name)) shared.add(name);
      known.set(name, lineage);
    }
  return shared;
}

/** Those among changed documents that are of an earlier reading's, by path. */
export function knownAmong(all: readonly Lineage[], { artifacts }: DocumentsBefore): ReadonlyMap<Lineage, Artifact> {
  const byPath = new Map(
    artifacts.flatMap((artifact) => (artifact.path === undefined ? [] : [[artifact.path, artifact]])),
  );
  return new Map(
    all.flatMap((lineage) => {
      const artifact = lineage.before ? byPath.get(lineage.path ?? "") : undefined;
      return artifact === undefined ? [] : [[lineage, artifact] as const];
    }),
  );
}

/**
 * The artifact of a document whose text was changed, given that it is alone. Undefined where that may make it another one's, or something
 * else, or bears on what was planned in it: how it came to be mine is not known any more.
 */
export function edited(
  lineage: Lineage,
  artifact: Artifact,
  { seen }: DocumentsBefore,
  recognize: (text: string | undefined) => RecognizedDocument | Refused,
  texts: ReadonlyMap<string, string>,
): Artifact | undefined {
  const [was, is] = [recognize(texts.get(lineage.firstBlob)), recognize(texts.get(lineage.blob))];
  if ("rejected" in was || "rejected" in is || !was.placed || !is.placed) return undefined;
  const how = artifact.why.startsWith(`${was.why}; `) ? artifact.why.slice(was.why.length) : undefined;
  const isAsItWas = was.kind === artifact.kind && was.title === artifact.title && was.status === artifact.status;
  if (how === undefined || !isAsItWas || is.kind !== was.kind || namedIn(is) !== namedIn(was)) return undefined;
  if (isPlanning(is.kind) && is.title !== was.title) return undefined;
  if (areThere([`blob ${lineage.blob}`], seen.traces)) return undefined;
  return { ...artifact, title: is.title, status: is.status, why: `${is.why}${how}` };
}

function namedIn({ authors, owners }: RecognizedDocument): string {
  return JSON.stringify([authors, owners]);
}

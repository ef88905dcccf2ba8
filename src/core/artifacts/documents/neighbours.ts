import type { Lineage } from "./lineage.ts";
import { fileName } from "./name.ts";
import type { Sign } from "./places.ts";
import { rejectedName } from "./rejects.ts";

/** So many of a folder's other documents are looked at. */
const most = 12;
/** What fewer documents have in common may be chance. */
const fewest = 3;
/** Share of the folder's files that must be documents, and share of these that must be of one kind. */
const common = 0.5;
const clear = 0.7;

/** Documents by the folder they stand in today. */
export type Folders = ReadonlyMap<string, readonly Lineage[]>;

/** Groups what still stands, copies and links left out. */
export function foldersOfLineages(lineages: Iterable<Lineage>): Folders {
  const folders = new Map<string, Lineage[]>();
  for (const lineage of lineages) {
    if (lineage.path === undefined || lineage.copyOf !== undefined || lineage.mode === "120000") continue;
    const key = folderKey(lineage.path);
    const group = folders.get(key);
    if (group === undefined) folders.set(key, [lineage]);
    else group.push(lineage);
  }
  return folders;
}

/** The documents of a folder, indexes and project files left out: at the most so many, evenly chosen. */
export function sampleOf(folder: string, folders: Folders): readonly Lineage[] {
  const all = (folders.get(folder) ?? []).filter(({ path = "" }) => rejectedName(path) === undefined);
  const step = Math.max(1, all.length / most);
  return all.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step)).slice(0, most);
}

/**
 * What the files of a folder say of one that says too little of itself: where most are documents, and nearly all of these
 * of one kind, it most likely is of that kind too.
 * @param kinds of each file looked at; undefined for one that is no document.
 */
export function neighbourSign(kinds: readonly (string | undefined)[]): Sign | undefined {
  const documents = kinds.filter((kind) => kind !== undefined);
  const groups = [...Map.groupBy(documents, (kind) => kind).values()].toSorted((a, b) => b.length - a.length);
  const [kind] = groups[0] ?? [];
  const same = groups[0]?.length ?? 0;
  if (kind === undefined || same < fewest) return undefined;
  if (documents.length < kinds.length * common || same < documents.length * clear) return undefined;
  return { kind, weight: 2, words: "the documents beside it" };
}

/** What stands beside a path: its folder, and files of its type there. */
export function folderKey(path: string): string {
  const name = fileName(path);
  return `${path.slice(0, path.length - name.length)}*${/\.[^.]*$/.exec(name)?.[0] ?? ""}`.toLowerCase();
}

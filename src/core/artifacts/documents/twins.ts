import type { Lineage } from "./lineage.ts";
import { documentName, foldersOf } from "./name.ts";
import { isNearCopy } from "./similarity.ts";

/** Lineages by what their names have in common, to find the original of a copy kept elsewhere. */
export type Namesakes = ReadonlyMap<string, readonly Lineage[]>;

/** Groups documents by number and slug: `seps/12-tasks.md` and `docs/seps/12-tasks.mdx` are namesakes. */
export function namesakesOf(lineages: Iterable<Lineage>): Namesakes {
  const groups = new Map<string, Lineage[]>();
  for (const lineage of lineages) {
    const key = keyOf(lineage);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), lineage]);
  }
  return groups;
}

/** The namesakes that were there before a document, or came with it at a shorter path: one of them may be its original. */
export function eldersOf(lineage: Lineage, namesakes: Namesakes): readonly Lineage[] {
  const key = keyOf(lineage);
  const group = key === undefined ? [] : (namesakes.get(key) ?? []);
  return group.filter((other) => other !== lineage && other.copyOf === undefined && isElder(other, lineage));
}

/** The original of a document among its elders. */
export function originalOf(
  lineage: Lineage,
  elders: readonly Lineage[],
  texts: ReadonlyMap<string, string>,
): Lineage | undefined {
  const text = texts.get(lineage.blob);
  if (text === undefined) return undefined;
  return elders.find((elder) => isNearCopy(texts.get(elder.blob) ?? "", text));
}

function keyOf(lineage: Lineage): string | undefined {
  const name = documentName(lineage.path ?? lineage.paths.at(-1) ?? lineage.firstPath);
  const order = name.number ?? name.date;
  return order === undefined || (name.slug === "" && name.series === "")
    ? undefined
    : `${name.series}|${order}|${name.slug}`;
}

/**
 * The source is the original of what a site shows of it: `seps/` of `docs/seps/`. Otherwise what landed first is, and of two
 * that landed together the one that still stands, else the one at the shorter path.
 */
function isElder(other: Lineage, lineage: Lineage): boolean {
  const [theirs, ours] = [folderOf(other), folderOf(lineage)];
  if (theirs !== ours && ours.endsWith(`/${theirs}`)) return true;
  if (theirs !== ours && theirs.endsWith(`/${ours}`)) return false;
  if (other.before) return true;
  const isGone = (one: Lineage): boolean => one.path === undefined;
  if (other.landed === lineage.landed && isGone(other) !== isGone(lineage)) return isGone(lineage);
  if (other.landed !== undefined && other.landed !== lineage.landed) {
    return (
      lineage.landed === undefined ||
      Date.parse(other.landed.commit.committed) <= Date.parse(lineage.landed.commit.committed)
    );
  }
  if (other.landed === undefined && lineage.landed !== undefined) return false;
  const [a, b] = [other.path ?? other.firstPath, lineage.path ?? lineage.firstPath];
  return a.length < b.length || (a.length === b.length && a < b);
}

function folderOf(lineage: Lineage): string {
  return foldersOf(lineage.path ?? lineage.paths.at(-1) ?? lineage.firstPath).join("/");
}

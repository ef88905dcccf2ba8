import { statusFolder } from "./among-proposals.ts";
import type { Lineage } from "./lineage.ts";
import { documentName, folderOf, foldersOf } from "./name.ts";
import { isNearCopy } from "./similarity.ts";

/** Lineages by what their names have in common, to find the original of a copy kept elsewhere. */
export type Namesakes = ReadonlyMap<string, readonly Lineage[]>;

/** A version that shares so many lines with an earlier one is no work of its own. */
const sameVersion = 0.8;

/**
 * Groups documents by number and slug: `seps/12-tasks.md` and `docs/seps/12-tasks.mdx` are namesakes; so are the versions of one
 * document in its folder (`parameters.md`, `parameters_v2.md`), what is proposed again for another release, and what a site shows:
 * `docs/design/queue.md` in `site/design/queue.md`.
 */
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
  return comparable(lineage, group).filter(
    (other) => other !== lineage && other.copyOf === undefined && !isForm(other) && isElder(other, lineage),
  );
}

/** Whether it lies where a form is tested: what has its number is written on its own. */
function isForm(lineage: Lineage): boolean {
  return foldersOf(pathOf(lineage)).some((folder) =>
    /^(?:_*tests?_*|fixtures?|test[-_](?:data|fixtures?))$/.test(folder),
  );
}

/** Namesakes by number anywhere, what is proposed again, versions in one folder, and what a site shows. */
function comparable(lineage: Lineage, group: readonly Lineage[]): readonly Lineage[] {
  if (isNumbered(lineage)) return group;
  if (isInRelease(pathOf(lineage))) return proposedBefore(lineage, group);
  if (versionOf(lineage) === undefined) return sourcesOf(lineage, group);
  return group.filter((other) => folderAt(other) === folderAt(lineage));
}

/** Of what is proposed for a release: what landed before in the folder of another. Of names that many have, none. */
function proposedBefore(lineage: Lineage, group: readonly Lineage[]): readonly Lineage[] {
  if (group.length > mostSources) return [];
  return group.filter((other) => folderAt(other) !== folderAt(lineage) && landedBefore(other, lineage));
}

/** Of a document that a site shows: what it may show, which was there before. Of names that many have, none. */
function sourcesOf(lineage: Lineage, group: readonly Lineage[]): readonly Lineage[] {
  if (!isOnSite(lineage) || group.length > mostSources) return [];
  return group.filter((other) => !isOnSite(other) && landedBefore(other, lineage));
}

const mostSources = 20;

function isOnSite(lineage: Lineage): boolean {
  return foldersOf(pathOf(lineage)).some((folder) => site.test(folder));
}

const site = /^(?:site|website|web|www|content|pages)$/;

function landedBefore({ landed: other }: Lineage, { landed }: Lineage): boolean {
  return (
    other !== undefined &&
    (landed === undefined || Date.parse(other.commit.committed) <= Date.parse(landed.commit.committed))
  );
}

/** The original of a document among its elders. */
export function originalOf(
  lineage: Lineage,
  elders: readonly Lineage[],
  texts: ReadonlyMap<string, string>,
): Lineage | undefined {
  const text = texts.get(lineage.blob);
  if (text === undefined) return undefined;
  return elders.find((elder) =>
    isNearCopy(texts.get(elder.blob) ?? "", text, isOneByName(lineage) ? undefined : sameVersion),
  );
}

function keyOf(lineage: Lineage): string | undefined {
  return namesakeKey(pathOf(lineage));
}

/** What a document's path has in common with those of its namesakes; undefined where it says too little. */
export function namesakeKey(path: string): string | undefined {
  const name = documentName(path);
  if (isInRelease(path)) return `${placeOfSpecs(path)}|${name.stem.toLowerCase()}`;
  if (name.number === undefined && name.date === undefined)
    return `${placeOf(path)}|${versionIn(path) ?? name.stem.toLowerCase()}`;
  return name.slug === "" && name.series === "" ? undefined : `${name.series}|${name.number ?? name.date}|${name.slug}`;
}

/**
 * `specs/juno/limits-of-quotas.rst`, `specs/juno/approved/limits.rst`: in a folder below specs, as that of a release may be, by a name that
 * tells or in one of a status. What was not done for one release is proposed again for the next, under the same name.
 */
function isInRelease(path: string): boolean {
  const folders = foldersOf(path);
  if (!folders.includes("specs") || folders.at(-1) === "specs" || folders.some((folder) => site.test(folder)))
    return false;
  const { number, date, ownFolder, slug } = documentName(path);
  if (number !== undefined || date !== undefined || ownFolder || versionIn(path) !== undefined) return false;
  return isOfStatus(path) || isTelling(slug);
}

function isTelling(slug: string): boolean {
  return slug.includes("-") && slug.length >= 8;
}

/** The folder of all specs: those of another service are kept in another. */
function placeOfSpecs(path: string): string {
  const folders = foldersOf(path);
  return folders.slice(0, folders.indexOf("specs") + 1).join("/");
}

/** Whether folder and name leave little doubt that its namesakes are the same document, however much of it was changed. */
function isOneByName(lineage: Lineage): boolean {
  const path = pathOf(lineage);
  return isNumbered(lineage) || (isInRelease(path) && isOfStatus(path) && isTelling(documentName(path).slug));
}

function isOfStatus(path: string): boolean {
  return statusFolder.test(foldersOf(path).at(-1) ?? "");
}

/** The folder; of one that is called for its documents the name alone: a site shows them in another folder of that name. */
function placeOf(path: string): string {
  const folders = foldersOf(path);
  const own = folders.at(-1) ?? "";
  return shownAgain.test(own) ? own : folders.join("/");
}

const shownAgain =
  /^(?:adrs?|decisions?|designs?|design-docs?|plans?|proposals?|rfcs?|runbooks?|specs?|post-?mortems?)$/;

function isNumbered(lineage: Lineage): boolean {
  const { number, date } = documentName(pathOf(lineage));
  return number !== undefined || date !== undefined;
}

/** `parameters` of `parameters_v2.md`: what it is a version of. Undefined for a name without a version. */
function versionOf(lineage: Lineage): string | undefined {
  return versionIn(pathOf(lineage));
}

function versionIn(path: string): string | undefined {
  return /^(.{3,})[-_. ]v\d+(?:[._]\d+)*$/.exec(documentName(path).stem.toLowerCase())?.[1];
}

function pathOf(lineage: Lineage): string {
  return lineage.path ?? lineage.paths.at(-1) ?? lineage.firstPath;
}

/**
 * The source is the original of what a site shows of it: `seps/` of `docs/seps/`. Otherwise what landed first is, and of two
 * that landed together the one that still stands, else the one at the shorter path.
 */
function isElder(other: Lineage, lineage: Lineage): boolean {
  const [theirs, ours] = [folderAt(other), folderAt(lineage)];
  if (theirs !== ours && ours.endsWith(`/${theirs}`)) return true;
  if (theirs !== ours && theirs.endsWith(`/${ours}`)) return false;
  if (other.before) return true;
  const isGone = (one: Lineage): boolean => one.path === undefined;
  if (other.landed === lineage.landed && isGone(other) !== isGone(lineage)) return isGone(lineage);
  if (other.landed !== undefined && other.landed !== lineage.landed) return landedBefore(other, lineage);
  if (other.landed === undefined && lineage.landed !== undefined) return false;
  const [a, b] = [other.path ?? other.firstPath, lineage.path ?? lineage.firstPath];
  return a.length < b.length || (a.length === b.length && a < b);
}

function folderAt(lineage: Lineage): string {
  return folderOf(pathOf(lineage));
}

import type { RepositoryFacts } from "../../history/types.ts";
import { isAboutDocuments } from "./about-documents.ts";
import { documentName, foldersOf, stemOf } from "./name.ts";
import { folderKinds, folderSigns, isShipped, isSupporting, nameSigns, type Sign } from "./places.ts";
import { isNumbered, isSeriesName } from "./series.ts";

/** Names of folders that say how far a proposal came. */
export const statusFolder =
  /^(?:proposed|accepted|approved|implemented|final|drafts?|active|rejected|declined|withdrawn|superseded|deferred)$/;

/** Whether a folder of it says how far a proposal came. */
export function isBelowStatus(path: string): boolean {
  return foldersOf(path).some((folder) => statusFolder.test(folder));
}

/** More of them, that say so among specs only. */
const stageOfSpecs = /^(?:untargeted|(?:un|not[-_])implemented|in[-_]progress|done)$/;

const runbooks = /(?:^|[-_.])run[-_]?books?$/;

/**
 * What the name of the repository says of a document that stands in no telling folder: in `jupyter/enhancement-proposals` a
 * numbered document is one of them, in `dotnet/designs` what lies below `accepted`, in `acme/design-docs` what lies below any
 * subject, in `acme/runbooks` every page.
 */
export function homeSigns(repository: string, path: string): readonly Sign[] {
  const home = shortName(repository);
  const words = `repository ${home}`;
  if (isArticleOfDesigns(repository, path))
    return isNumbered(documentName(path)) ? [{ kind: "design-doc", weight: 1, words }] : [];
  const above = folderSigns(path);
  if (above.length > 0) return above.some(({ weight }) => weight > 2) ? [] : surerSigns(home, path, words);
  if (runbooks.test(home)) return [{ kind: "runbook", weight: 2, words }];
  const isTold = isBelowStatus(path) || isOneOfMany(home, path);
  if (!isTold && !isOrdered(path)) return [];
  const kinds = kindsOfHome(home, isTold ? 2 : 3);
  return kinds.map(([kind, weight]) => ({ kind, weight: isTold ? 2 : weight - 1, words }));
}

/** `articles/040_names.md` in a repository that is called `design`: they are published as articles there. */
export function isArticleOfDesigns(repository: string, path: string): boolean {
  return /^designs?$/.test(shortName(repository)) && foldersOf(path).join("/") === "articles";
}

/**
 * What the name of the repository says of a document by any name, below any subject, that has sections of the proposals that it is
 * for: `lighthouse/srv-records.md` in `acme/enhancements`.
 * @param sections what its headings show
 */
export function sectionedSigns(repository: string, path: string, sections: readonly Sign[]): readonly Sign[] {
  if (!mayBeSectioned(repository, path) || !sections.some(({ kind }) => kind === "rfc")) return [];
  return [{ kind: "rfc", weight: 2, words: `repository ${shortName(repository)}, whose sections it has` }];
}

/** Whether it stands in a repository of proposals, where its sections may tell that it is one. */
export function mayBeSectioned(repository: string, path: string): boolean {
  if (!isHomeOfProposals(repository) || isShipped(path) || isSupporting(path)) return false;
  if (foldersOf(path).some((folder) => besides.test(folder)) || folderSigns(path).length > 0) return false;
  return !isAboutThem(path);
}

/** Whether a repository is called for proposals: `enhancements`, `acme-rfcs`. */
export function isHomeOfProposals(repository: string): boolean {
  return /^(?:.*[-_.])?(?:rfcs|enhancements|(?<!talk-)proposals)$/.test(shortName(repository));
}

/** `accepted/2026/queue.md`: at the top, a folder that says how far a proposal came is one of proposals without numbers too. */
export function stageSigns(path: string): readonly Sign[] {
  const [top = ""] = foldersOf(path);
  if (!/^(?:proposed|accepted|implemented|withdrawn)$/.test(top) || folderSigns(path).length > 0) return [];
  if (isSupporting(path)) return [];
  return [{ kind: "rfc", weight: 1, words: `folder ${top}` }];
}

/** A number or a date with words, or a folder that has a number alone. */
function isOrdered(path: string): boolean {
  const name = documentName(path);
  return isSeriesName(name) || (name.ownFolder && name.number !== undefined);
}

/**
 * `Near-Caching.md` at the top of `cache-designs`, `protocol/nonces.md` in `design-docs`: not how they are written, and no list
 * of them (`inactive-designs.md`, `accepted.rst`).
 */
function isOneOfMany(home: string, path: string): boolean {
  const folders = foldersOf(path);
  const isAtTop = many.test(home) && folders.length === 0;
  const isBySubject = manyBySubject.test(home) && !isShipped(path) && !folders.some((folder) => besides.test(folder));
  return (isAtTop || isBySubject) && !isAboutThem(path);
}

function isAboutAll(stem: string): boolean {
  return many.test(stem) || statusFolder.test(stem) || ofAll.test(stem);
}

/** Whether a folder among proposals is none of one of them: `voting`, `inactive`, `scripts`. */
export function isNoneOfThem(folder: string): boolean {
  return besides.test(folder) || isAboutAll(folder) || stageOfSpecs.test(folder) || aside.test(folder);
}

const aside = /^(?:inactive|finished|closed|archived?|old|tooling)$/;

/**
 * Whether what stands beside a document may tell what it is, though it has no sign of its own: it says how far it came, in a repository of
 * proposals, or names its author, as an article of designs.
 */
export function isOpenAtHome(repository: string, path: string, says: Said): boolean {
  if (isAboutThem(path) || isShipped(path)) return false;
  if (isHomeOfProposals(repository)) return says.state;
  return says.author && isArticleOfDesigns(repository, path);
}

/** What a text says of itself. */
interface Said {
  readonly state: boolean;
  readonly author: boolean;
}

/** Names of pages that are about all of them, or about the project. */
const ofAll =
  /^(?:home|all|list|links?|tags|index|status|teams?|roles|setup|usage|terminology|glossary|voting|meetings?|agenda|faq|pricing)(?:$|[-_ ])|^(?:how|getting)[-_ ]|(?:^|[-_ ])(?:rules|index|list|links|notes|process)$/;
/** RFCs and decisions have numbers: without one, what lies beside them is about them. */
const many = /(?:^|[-_.])(?:designs|proposals)$/;
/** Repositories for documents alone whose folders say what these are about. */
const manyBySubject = /(?:^|[-_.])(?:design-?(?:docs|documents)|post-?mortems)$|^proposals$/;
/** What is kept in such a repository beside its documents. */
const besides = /^(?:\..*|meta|process|docs?|website|tools|scripts|assets|images)$/;

/** A repository that is for RFCs alone keeps RFCs in its `designs` too, and one for specs has specs, however short. */
function surerSigns(home: string, path: string, words: string): readonly Sign[] {
  if (isSpecOfHome(home, path)) return [{ kind: "design-doc", weight: 3, words }];
  if (!isSeriesName(documentName(path))) return [];
  return folderKinds(home).flatMap(([kind, weight]) => (weight > 2 ? [{ kind, weight, words }] : []));
}

/** `specs/juno/approved/limits.rst` in `acme-specs`: in no other telling folder, and by no other telling name. */
function isSpecOfHome(home: string, path: string): boolean {
  const [top, ...folders] = foldersOf(path);
  if (!/[-_]specs$/.test(home) || top !== "specs" || isAboutThem(path)) return false;
  if (!folders.some((folder) => statusFolder.test(folder) || stageOfSpecs.test(folder))) return false;
  return folders.every((folder) => isPlainFolder(folder)) && nameSigns(path).every(isWeakOrDesign);
}

function isWeakOrDesign({ kind, weight }: Sign): boolean {
  return kind === "design-doc" || weight < 2;
}

function isPlainFolder(folder: string): boolean {
  return !/^(?:checklists?|contracts|research)$/.test(folder) && folderKinds(folder).every(([, weight]) => weight < 2);
}

/** Whether its name says that it is about them all, or how they are written. */
function isAboutThem(path: string): boolean {
  return isAboutDocuments(path) || isAboutAll(stemOf(path).toLowerCase());
}

/**
 * `acme-adrs` is as good as `adrs`. A word that means other things too (`web-design`) must be the whole name, unless the
 * folders say the same.
 * @param least weight of what only the end of the name says.
 */
function kindsOfHome(home: string, least: number): readonly (readonly [kind: string, weight: number])[] {
  const ends = [...home.matchAll(/[-_.]/g)].map(({ index }) =>
    home.slice(index + 1).replace(/^eps$/, "enhancement-proposals"),
  );
  const told = [
    folderKinds(home).filter(([, weight]) => weight > 1),
    ...ends.map((end) => folderKinds(end).filter(([, weight]) => weight >= least)),
  ];
  return told.find((kinds) => kinds.length > 0) ?? [];
}

/**
 * The name of a repository as people know it. One without a remote goes by its folder; where that is called `repo` and the like,
 * the folder around it tells more.
 */
export function homeName({ name, folder }: Pick<RepositoryFacts, "name" | "folder">): string {
  const around = folder.split(/[\\/]/).findLast((part) => part !== "" && !nameless.test(part));
  return nameless.test(name) ? (around ?? name) : name;
}

const nameless = /^(?:repo|repository|checkout|clone|\.git|git)$/i;

/** The last part of its name, in lower case. */
export function shortName(repository: string): string {
  return (repository.split(/[/+]/).at(-1) ?? "").toLowerCase();
}

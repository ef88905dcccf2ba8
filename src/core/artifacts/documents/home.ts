import { besides, isAboutThem, isBelowStatus, many } from "./among-proposals.ts";
import { documentName, foldersOf } from "./name.ts";
import { folderKinds, folderSigns, isShipped, isSupporting, type Sign } from "./places.ts";
import { shortName } from "./repository-name.ts";
import { isNumbered, isSeriesName } from "./series.ts";
import { isSpecOfHome } from "./specs.ts";

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

/** Repositories for documents alone whose folders say what these are about. */
const manyBySubject = /(?:^|[-_.])(?:design-?(?:docs|documents)|post-?mortems)$|^proposals$/;
/** A repository that is for RFCs alone keeps RFCs in its `designs` too, and one for specs has specs, however short. */
function surerSigns(home: string, path: string, words: string): readonly Sign[] {
  if (isSpecOfHome(home, path)) return [{ kind: "design-doc", weight: 3, words }];
  if (!isSeriesName(documentName(path))) return [];
  return folderKinds(home).flatMap(([kind, weight]) => (weight > 2 ? [{ kind, weight, words }] : []));
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

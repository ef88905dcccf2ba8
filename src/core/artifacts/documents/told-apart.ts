import { isAboutDocuments } from "./about-documents.ts";
import { isNoneOfThem } from "./among-proposals.ts";
import { isHomeOfProposals } from "./home.ts";
import type { Metadata } from "./metadata.ts";
import { type DocumentName, documentName, foldersOf } from "./name.ts";
import { folderKinds, folderSigns, isShipped, type Sign } from "./places.ts";
import { hasSubstance, type Prose } from "./prose.ts";
import { hasStandardName, isAboutFolder } from "./rejects.ts";
import { isInNumberedFolder, isSeriesName, isYear } from "./series.ts";
import { isFirstOfSubject, namesAuthorsAtHead } from "./specs.ts";
import { isFormal, isNumberedAlike, statesItself } from "./text-signs.ts";
import type { Signs, ToWeigh } from "./to-weigh.ts";

/**
 * Whether the text has to be seen of a file whose name speaks against it: of one that has a folder of its own (`0007-queues/README.md`),
 * of one among proposals or designs that is called like a file of the project (`design/upgrade.md`), and of one that is called as if it were
 * about all of them (`proposals/format.md`).
 * @param repository its name
 */
export function mayTellItself(path: string, repository: string): boolean {
  if (documentName(path).ownFolder || isAboutFolder(path) || isFirstOfSubject(repository, path)) return true;
  return hasStandardName(path) && proposedIn(folderSigns(path)).length > 0;
}

/**
 * Whether such a file is a document after all.
 * @param home what the name of the repository says of it
 * @param namesakes what a folder or a repository that is named for its series says of it
 * @param signs of its folder only what the folders themselves say
 */
export function isToldApart(home: readonly Sign[], namesakes: readonly Sign[], signs: Signs, file: ToWeigh): boolean {
  const { path } = file;
  if (isFirstOfSubject(file.repository, path) && namesAuthorsAtHead(file.metadata)) return true;
  // How they are written shows the same sections, and nobody's name.
  if (isAboutFolder(path))
    return statesItself(file.metadata) && signs.sections.some(({ kind, weight }) => weight > 1 && isDecided(kind));
  if (!documentName(path).ownFolder)
    return !isAboutDocuments(path) && hasSectionsOf(proposedIn(signs.folder), path, signs.sections);
  return isDocumentFolder(path, signs, file) || isFolderAtHome(home, file) || isNumberAtHome(namesakes, path);
}

/** `slug/README.md` is a document in a tree of such folders, not where README means what it usually means. */
function isDocumentFolder(path: string, signs: Signs, file: ToWeigh): boolean {
  const { sidecar, metadata } = file;
  const name = documentName(path);
  const isNumberedSo = isNumberedAlike(metadata, path);
  if (signs.folder.length > 0)
    return sidecar || isSeriesName(name) || isNumberIn(signs.folder, name) || isToldFolder(signs, file);
  const stated = metadata.fields.has("title") && metadata.authors.length > 0;
  const told = (kind: string): boolean => stated || signs.text.some((t) => t.kind === kind);
  if (isNumberedSo && (isFormal(metadata) || /^\d+$/.test(name.stem))) return true;
  const least = isNumberedSo ? 2 : 3;
  return isSeriesName(name) && signs.own.some((o) => o.weight >= least && told(o.kind));
}

/**
 * `docs/proposals/caching/README.md`: below a folder of proposals or designs, one in a folder of its own without a number says itself
 * what it is; in a repository of proposals a number alone with a text, or fewer of the sections, are enough, and a long text is right
 * below `proposals`. What explains how they are written shows the same sections.
 */
function isToldFolder(signs: Signs, { path, metadata, prose, repository }: ToWeigh): boolean {
  const [above = "", own = ""] = foldersOf(path).slice(-2);
  if (folderKinds(own).length > 0 || isAboutDocuments(`${own}.md`)) return false;
  if (isToldIn(signs, path, metadata)) return true;
  if (!isHomeOfProposals(repository) || !folderKinds(above).some(([kind]) => kind === "rfc")) return false;
  const isNumber = /^\d+$/.test(own) && !isYear(Number(own));
  const isOne = foldersOf(path).length === 2 && above === "proposals" && !/^\d+$/.test(own) && !isNoneOfThem(own);
  const isLong = isOne && prose.words >= long;
  return hasOwnText(metadata, prose) && (isNumber || isLong || signs.sections.some(({ kind }) => isProposed(kind)));
}

/** Words. What stands before a folder of proposals about one subject has fewer. */
const long = 300;

/** Whether a text below a folder of proposals or designs says that it is one, by sections, or a proposal by title and authors. */
function isToldIn({ folder, sections }: Signs, path: string, metadata: Metadata): boolean {
  const kinds = proposedIn(folder);
  const isOwned = isFormal(metadata) || (metadata.fields.has("title") && metadata.authors.length > 0);
  return (isOwned && kinds.includes("rfc") && !isShipped(path)) || hasSectionsOf(kinds, path, sections);
}

function hasSectionsOf(kinds: readonly string[], path: string, sections: readonly Sign[]): boolean {
  return !isShipped(path) && sections.some(({ kind, weight }) => weight >= 2 && kinds.includes(kind));
}

/** The kinds of a folder in which things are proposed. */
function proposedIn(folder: readonly Sign[]): readonly string[] {
  return folder.flatMap(({ kind, weight }) => (weight >= 2 && isProposed(kind) ? [kind] : []));
}

function isProposed(kind: string): boolean {
  return kind === "rfc" || kind === "design-doc";
}

function isDecided(kind: string): boolean {
  return isProposed(kind) || kind === "adr";
}

/**
 * `0003-names-of-tags/README.md` at the top of a repository that is named after the proposals in it, with a text of its own;
 * `0003/README.md` where its title has the number: `Proposal 3: Names of tags`.
 */
function isFolderAtHome(home: readonly Sign[], { path, metadata, prose }: ToWeigh): boolean {
  const name = documentName(path);
  const isNamed = (isSeriesName(name) && name.slug !== "") || isTitledBy(name.number, metadata);
  if (!isNamed || foldersOf(path).length > 1) return false;
  return home.some(({ kind }) => kind === "rfc") && hasOwnText(metadata, prose);
}

function hasOwnText({ headings }: Metadata, prose: Prose): boolean {
  return hasSubstance(prose) && headings.length >= 2;
}

/** `ipd/0026/README.md` in a repository `ipd` or `ipds`, whatever its title is. */
function isNumberAtHome(namesakes: readonly Sign[], path: string): boolean {
  return namesakes.length > 0 && isInNumberedFolder(path);
}

function isTitledBy(number: number | undefined, { headings }: Metadata): boolean {
  return Number(/^[a-z]+ #?0*(\d+)\b/i.exec(headings[0]?.text ?? "")?.[1]) === number;
}

/** `jep/200/README.adoc`: below a folder that says it all, a number alone names a document. */
function isNumberIn(folder: readonly Sign[], name: DocumentName): boolean {
  return name.number !== undefined && /^\d+$/.test(name.stem) && folder.some(({ weight }) => weight >= 3);
}

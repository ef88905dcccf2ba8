import type { RepositoryFacts } from "../../history/types.ts";
import { isAboutDocuments } from "./about-documents.ts";
import { documentName, foldersOf, stemOf } from "./name.ts";
import { folderKinds, folderSigns, isShipped, type Sign } from "./places.ts";
import { isNumbered, isSeriesName, mayBeProposals, seriesOf } from "./series.ts";

/** Folders that say how far a proposal came. */
const status =
  /^(?:proposed|accepted|approved|implemented|final|drafts?|active|rejected|declined|withdrawn|superseded|deferred)$/;
const runbooks = /(?:^|[-_.])run[-_]?books?$/;

/**
 * What the name of the repository says of a document that stands in no telling folder: in `jupyter/enhancement-proposals` a
 * numbered document is one of them, in `dotnet/designs` what lies below `accepted`, in `acme/runbooks` every page.
 */
export function homeSigns(repository: string, path: string): readonly Sign[] {
  const home = shortName(repository);
  const words = `repository ${home}`;
  const above = folderSigns(path);
  if (above.length > 0) return above.some(({ weight }) => weight > 2) ? [] : surerSigns(home, path, words);
  if (runbooks.test(home)) return [{ kind: "runbook", weight: 2, words }];
  const isStated = foldersOf(path).some((folder) => status.test(folder)) || isOneOfMany(home, path);
  if (!isStated && !isOrdered(path)) return [];
  const kinds = kindsOfHome(home, isStated ? 2 : 3);
  return kinds.map(([kind, weight]) => ({ kind, weight: isStated ? 2 : weight - 1, words }));
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
  const isAmong = many.test(home) && folders.length === 0;
  if (!isAmong && (!manyBySubject.test(home) || isShipped(path) || folders.some((folder) => besides.test(folder))))
    return false;
  const stem = stemOf(path).toLowerCase();
  return !isAboutDocuments(path) && !many.test(stem) && !status.test(stem) && !ofAll.test(stem);
}

/** Names of pages that are about all of them, or about the project. */
const ofAll =
  /^(?:home|all|list|links?|tags|index|status|teams?|setup|usage|terminology|glossary|voting|meetings?|agenda|faq|pricing)(?:$|[-_ ])|^(?:how|getting)[-_ ]|(?:^|[-_ ])(?:rules|index|list|links|notes|process)$/;
/** RFCs and decisions have numbers: without one, what lies beside them is about them. */
const many = /(?:^|[-_.])(?:designs|proposals)$/;
/** Repositories for documents alone whose folders say what these are about. */
const manyBySubject = /(?:^|[-_.])(?:design-?(?:docs|documents)|post-?mortems)$/;
/** What is kept in such a repository beside its documents. */
const besides = /^(?:\..*|meta|process|docs?|website|tools|scripts|assets|images)$/;

/** A repository that is for RFCs alone keeps RFCs in its `designs` too. */
function surerSigns(home: string, path: string, words: string): readonly Sign[] {
  if (!isSeriesName(documentName(path))) return [];
  return folderKinds(home).flatMap(([kind, weight]) => (weight > 2 ? [{ kind, weight, words }] : []));
}

/**
 * `acme-adrs` is as good as `adrs`. A word that means other things too (`web-design`) must be the whole name, unless the
 * folders say the same.
 * @param least weight of what only the end of the name says.
 */
function kindsOfHome(home: string, least: number): readonly (readonly [kind: string, weight: number])[] {
  const ends = [...home.matchAll(/[-_.]/g)].map(({ index }) => home.slice(index + 1));
  const told = [
    folderKinds(home).filter(([, weight]) => weight > 1),
    ...ends.map((end) => folderKinds(end).filter(([, weight]) => weight >= least)),
  ];
  return told.find((kinds) => kinds.length > 0) ?? [];
}

/**
 * What a folder or a repository that is named for the series of its documents says of one: `FRCs/frc-0046.md`. It holds only
 * for a document that states what proposals state, because labs and lessons are kept in such folders too.
 * @param headers keys of its head that have a number: `flip` of `flip: 798`, where the name has a date.
 */
export function namesakeSigns(repository: string, path: string, headers: readonly string[] = []): readonly Sign[] {
  const places = [foldersOf(path).at(-1) ?? "", shortName(repository)];
  for (const series of [seriesOf(path), ...headers].filter(mayBeProposals)) {
    const place = places.find((name) => name.split(/[-_.]/).at(-1) === `${series}s`);
    if (place !== undefined && series.length > 1 && series.length < 6)
      return [{ kind: "rfc", weight: 2, words: `${place} that holds ${series} documents` }];
  }
  return [];
}

/**
 * What a repository that is named for a series (`nips`) says of a document at its top whose title has the letters and its number:
 * `NIP-C7` in `C7.md`. One that goes by the letters alone (`HIP`) may be called for anything: there it has to name its authors too.
 */
export function titledSigns(repository: string, path: string, title: string, isAuthored: boolean): readonly Sign[] {
  const home = shortName(repository);
  const number = numberIn(path);
  const series = letters.test(home) ? home.replace(/s$/, "") : "";
  if (number === undefined || series.length < 2 || !mayBeProposals(series) || (series === home && !isAuthored))
    return [];
  if (!new RegExp(`^${series.toUpperCase()}[- #]?0*${number}\\b`).test(title)) return [];
  return [{ kind: "rfc", weight: series === home ? 2 : 3, words: `repository ${home}, whose numbers it has` }];
}

/** The number in the name of what stands at the top, or two hexadecimal digits that are all of it. */
function numberIn(path: string): string | undefined {
  if (foldersOf(path).length > 0) return undefined;
  const { number, stem } = documentName(path);
  return number?.toString() ?? (/^[0-9A-F]{2}$/.test(stem) ? stem : undefined);
}

/**
 * Whether only its head can tell that it belongs to a series: its name has letters and a number (`XLS-0037-identifier`), or
 * a number or a date where the repository may be named for the series.
 */
export function mayBeNamesake(repository: string, path: string): boolean {
  const name = documentName(path);
  if (name.date !== undefined) return /(?:^|[-_.])[a-z]{2,5}s$/.test(shortName(repository));
  if (letters.test(shortName(repository)) && numberIn(path) !== undefined) return true;
  return isNumbered(name) && seriesOf(path) !== "";
}

const letters = /^[a-z]{2,5}$/;

/**
 * The name of a repository as people know it. One without a remote goes by its folder; where that is called `repo` and the like,
 * the folder around it tells more.
 */
export function homeName({ name, folder }: Pick<RepositoryFacts, "name" | "folder">): string {
  const around = folder.split(/[\\/]/).findLast((part) => part !== "" && !nameless.test(part));
  return nameless.test(name) ? (around ?? name) : name;
}

const nameless = /^(?:repo|repository|checkout|clone|\.git|git)$/i;

function shortName(repository: string): string {
  return (repository.split(/[/+]/).at(-1) ?? "").toLowerCase();
}

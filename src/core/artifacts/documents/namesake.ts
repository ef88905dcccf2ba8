import { isAboutDocuments } from "./about-documents.ts";
import { documentName, foldersOf } from "./name.ts";
import { folderKinds, isShipped, type Sign } from "./places.ts";
import { shortName } from "./repository-name.ts";
import { isInNumberedFolder, isNumbered, isYear, mayBeProposals, seriesOf } from "./series.ts";

/** Names of repositories that may be the letters of a series. */
const letters = /^[a-z]{2,5}$/;

/**
 * What a folder or a repository that is named for the series of its documents says of one: `FRCs/frc-0046.md`, or `ipd/0026/README.md`
 * in a repository `ipd`, and by any name `OFEP/add-dispose.md` in one called `ofep`. It holds only for a document that states what proposals
 * state, or has their sections below a title with its number, because labs and lessons are kept in such folders too.
 * @param headers keys of its head that have a number: `flip` of `flip: 798`, where the name has a date.
 */
export function namesakeSigns(repository: string, path: string, headers: readonly string[] = []): readonly Sign[] {
  const home = shortName(repository);
  const own = path.split("/").at(-2) ?? "";
  if (/^[A-Z]{1,4}[EI]P$/.test(own) && own.toLowerCase() === home && !isShipped(path) && !isAboutDocuments(path))
    return [{ kind: "rfc", weight: 2, words: `folder ${own} of a repository of that name` }];
  if (isNumberOfHome(home, path)) return [{ kind: "rfc", weight: 2, words: `a number in ${home}` }];
  const places = [own.toLowerCase(), home];
  for (const series of [seriesOf(path), ...headers].filter(mayBeProposals)) {
    const isHome = home === series && isInNumberedFolder(path);
    const place = isHome ? series : places.find((name) => name.split(/[-_.]/).at(-1) === `${series}s`);
    if (place !== undefined && series.length > 1 && series.length < 6)
      return [{ kind: kindOf(series), weight: 2, words: `${place} that holds ${series} documents` }];
  }
  return [];
}

/** `aip/general/0121.md` in `aip.acme.dev`: a number alone, below a folder at the top by whose letters the repository is called too. */
function isNumberOfHome(home: string, path: string): boolean {
  const [top = ""] = foldersOf(path);
  const { stem, number = 0 } = documentName(path);
  if (!/^\d{4}$/.test(stem) || isYear(number) || !/^[a-z]{1,3}[ei]p$/.test(top) || !mayBeProposals(top)) return false;
  return home.split(/[-_.]/).some((word) => word === top) && !isShipped(path);
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
  return [{ kind: kindOf(series), weight: series === home ? 2 : 3, words: `repository ${home}, whose numbers it has` }];
}

/** A series is one of proposals, unless its letters are those of another kind: ADRs, specs. */
function kindOf(series: string): string {
  return folderKinds(`${series}s`)[0]?.[0] ?? "rfc";
}

/** The number in the name of what stands at the top, or two hexadecimal digits that are all of it. */
function numberIn(path: string): string | undefined {
  if (foldersOf(path).length > 0) return undefined;
  const { number, stem } = documentName(path);
  return number?.toString() ?? (/^[0-9A-F]{2}$/.test(stem) ? stem : undefined);
}

/**
 * Whether only its head can tell that it belongs to a series: its name has letters and a number (`XLS-0037-identifier`), or
 * a number where its folder, or a number or a date where the repository, may be named for the series.
 */
export function mayBeNamesake(repository: string, path: string): boolean {
  const name = documentName(path);
  if (name.date !== undefined) return /(?:^|[-_.])[a-z]{2,5}s$/.test(shortName(repository));
  if (letters.test(shortName(repository)) && numberIn(path) !== undefined) return true;
  return isNumbered(name) && (seriesOf(path) !== "" || isNamedForSeries(path.split("/").at(-2) ?? ""));
}

/** `naps/3-spaces.md`. */
function isNamedForSeries(folder: string): boolean {
  return /^[a-z]{1,3}[aei]ps$/i.test(folder) && mayBeProposals(folder.slice(0, -1).toLowerCase());
}

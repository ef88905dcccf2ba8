import { joinWords } from "../../letters.ts";
import { withoutTemplating } from "../templating.ts";

/** What a document's path says about it, apart from the folder it stands in. */
export interface DocumentName {
  /** The name without its extension: the folder's name for `slug/README.md`. */
  readonly stem: string;
  /** Letters before the number, in lower case: `pep`, `adr`. Empty when there are none. */
  readonly series: string;
  /** The number, if the name has a real one; 0000, XXXX and the like stand for none, unless a series has its number 0 there (`NEP-0000`). */
  readonly number?: number;
  /** True when the place of the number is kept free: `0000-slug`, `XXXX-slug`. */
  readonly unnumbered: boolean;
  /** `2026-10-01`, when the name begins with a date. */
  readonly date?: string;
  /** The words after number and date, in lower case, joined by `-`. */
  readonly slug: string;
  /** True for `slug/README.md`, `12-slug/slug.md` and the like. */
  readonly ownFolder: boolean;
}

const folderFile = /^(?:readme|index|_index)$/i;
const dated = /^((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?![0-9])/;
const placeholder = /^(?:([a-z]{2,8})[-_ ]?)?(?:0{3,6}|x{3,6}|n{3,6}|m{3,6})(?=$|[-_. ])/i;
/**
 * Letters stand before a number with a joint between them, unless they are a known series: `go2-changes` is no number 2. Those of a project may
 * come before the series: `OT-RFC-26_node-score`.
 */
const numbered =
  /^(?:(?:[a-z]{2,5}[-_](?=(?:rfc|rfd|adr)[-_ #]\d))?(?<series>[a-z]{2,12})[-_ #]|(?<known>rfc|rfd|adr|madr|pep|kep|sep|eip|erc|bip|gep|dep|jep|tep|nep|zip|sip|pm|inc))?(?<number>\d{1,6})(?=$|[-_. ])/i;

/** `EAP7-839`, a key of a tracker whose letters end in a digit. */
const trackerKey = /^(?<series>[A-Z]{2,8}\d)-(?<number>\d{2,6})(?=$|[-_. ])/;

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folders above a path, outermost first, in lower case. */
export function foldersOf(path: string): readonly string[] {
  return path.toLowerCase().split("/").slice(0, -1);
}

/** The folders of a path as documents are told apart by them. */
export function folderOf(path: string): string {
  return foldersOf(path).join("/");
}

/** A file name without its extension, or all of them (`.html.md.erb`). A name that is all extension (`.cursorrules`) stays whole. */
export function stemOf(path: string): string {
  return withoutTemplating(fileName(path)).replace(/(?<=.)(?:\.html(?=\.(?:md|markdown)$))?\.[a-z0-9]{1,10}$/i, "");
}

/**
 * Takes a path apart. Forms: `NNNN-slug`, `pep-NNNN`, `ADR 12 - slug`, `YYYY-MM-DD-slug`, `YYYYMMDD-slug`, `slug/README`, `PEP-NNNN/PEP`,
 * `NNNN/NNNN-slug`, `0018-slug/0018-longer-slug`, `YYYY-MM-DD-slug/YYYY-MM-DD-slug`.
 */
export function documentName(path: string): DocumentName {
  const file = parseStem(stemOf(path));
  const parent = path.split("/").at(-2);
  if (parent === undefined) return { ...file, ownFolder: false };
  const folder = parseStem(parent);
  if (hasSameNumber(file, folder) || hasSameDate(file, folder)) return { ...file, ownFolder: true };
  const isSeries =
    folder.number !== undefined && /^[A-Z]{2,6}$/.test(file.stem) && file.stem.toLowerCase() === folder.series;
  const ownFolder = folderFile.test(file.stem) || isSeries || isNamedAfter(file.stem, folder);
  return { ...(ownFolder ? folder : file), ownFolder };
}

type ParsedStem = Omit<DocumentName, "ownFolder">;

/**
 * `sip-004/sip-004-merkle-tree.md`: folder and file have one number of one series, and the file may have more words. Where it is written with
 * zeros before it, half of the words are enough: `0018-launcher-as-server/0018-launcher-as-local-server.md`. Others are parts of the document.
 */
function hasSameNumber(file: ParsedStem, folder: ParsedStem): boolean {
  if (folder.number === undefined || folder.number !== file.number || folder.series !== file.series) return false;
  if (/^0\d{2,}[-_ ]/.test(file.stem) && shareWords(file.slug, folder.slug)) return true;
  return folder.slug === "" ? folder.series !== "" : file.slug === folder.slug;
}

function shareWords(one: string, other: string): boolean {
  const [words, others] = [one.split("-"), new Set(other.split("-"))];
  return words.filter((word) => others.has(word)).length * 2 >= Math.max(words.length, others.size);
}

/** `2026-10-01-queue/2026-10-01-queue.md`. */
function hasSameDate(file: ParsedStem, folder: ParsedStem): boolean {
  return folder.date !== undefined && file.date === folder.date && file.slug === folder.slug;
}

/** `62-cell-id/cell-id.md`: the folder has the number, the file its words again. */
function isNamedAfter(stem: string, folder: ParsedStem): boolean {
  if (folder.number === undefined || folder.slug.length < 5) return false;
  const slug = slugOf(stem);
  return slug === folder.slug || (slug.startsWith(folder.slug) && slug.length - folder.slug.length <= 2);
}

function parseStem(stem: string): ParsedStem {
  const day = dated.exec(stem);
  if (day !== null) {
    const date = `${day[1]}-${day[2]}-${day[3]}`;
    return { stem, series: "", unnumbered: false, date, slug: slugOf(stem.slice(day[0].length)) };
  }
  const free = placeholder.exec(stem);
  if (free !== null) {
    const series = (free[1] ?? "").toLowerCase();
    const slug = slugOf(stem.slice(free[0].length));
    return isZero(free[0], series, slug)
      ? { stem, series, number: 0, unnumbered: false, slug }
      : { stem, series, unnumbered: true, slug };
  }
  const match = trackerKey.exec(stem) ?? numbered.exec(stem);
  if (match === null) return { stem, series: "", unnumbered: false, slug: slugOf(stem) };
  const { series, known, number } = match.groups ?? {};
  return {
    stem,
    series: (series ?? known ?? "").toLowerCase(),
    number: Number(number),
    unnumbered: false,
    slug: slugOf(stem.slice(match[0].length)),
  };
}

/** `NEP-0000`: letters and zeros alone are the first of a series. Beside other words, zeros keep a place free. */
function isZero(written: string, series: string, slug: string): boolean {
  return written.endsWith("0") && series !== "" && slug === "";
}

function slugOf(text: string): string {
  return joinWords(text.toLowerCase(), "-").replace(/^-+|-+$/g, "");
}

/**
 * What stays of a name when a document is moved or given a number: its slug when that is telling, else series and
 * number; undefined for a name that says too little to join two paths by (`design.md`, `api.md`).
 */
export function nameKey(path: string): string | undefined {
  const name = documentName(path);
  if (name.slug.includes("-") || name.slug.length >= 12) return name.slug;
  if (name.slug !== "" && (name.number !== undefined || name.date !== undefined)) return name.slug;
  return name.number === undefined || name.series === "" ? undefined : `${name.series} ${name.number}`;
}

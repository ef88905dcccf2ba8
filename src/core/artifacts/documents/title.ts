import { cleanTitle } from "../title.ts";
import { isInFeatureFolder } from "./feature-folder.ts";
import { withoutMarkup } from "./markup.ts";
import { type DocumentName, documentName, foldersOf, stemOf } from "./name.ts";

/** Series whose number is part of what people call the document. */
const series =
  /^(?:pep|rfc|rfd|bip|eip|erc|sep|kep|gep|dep|jep|zip|sip|tep|cip|nep|lip|fip|aip|rip|step|xep|hip|tip|deps|kip|flip|slip|sup|swip|slep|nip)$/;
const prefix =
  /^(?:proposal|design(?: doc(?:ument)?)?|(?:[a-z]+ )?([a-z]{2,6}))?[ -]*(?:#|no\.? ?)?0*(\d{1,6}|0+|n{3,6}|x{3,6})\s*(?:[:.)–—-]|\s-)\s*(?=\S)/i;
const word = /^([a-z]{2,6})\s*[:–—]\s+(?=\S)/i;

/**
 * The title to show: the document's own, cleaned of markup and without leading zeros, with series and number in front
 * where the file name carries a known series (`PEP 8: Style guide`); else its name in readable form.
 */
export function titleOf(own: string | undefined, path: string): string {
  const name = withFolderSeries(isInFeatureFolder(path) ? featureName(path) : documentName(path), path);
  const clean = cleanTitle(withoutMarkup(own ?? ""))
    .replace(/^\[[A-Z]{2,6}\]\s+/, "")
    .replace(/^["'\u201c](.*)["'\u201d]$/, "$1");
  const said = prefix.exec(clean);
  const bare = (said === null ? clean : clean.slice(said[0].length).replace(/^[\s:–—-]+/, "")).replace(/\s*[.:]$/, "");
  const text =
    bare === "" || isPlaceholder(bare) ? (own === undefined && name.slug === "" ? "" : readable(name)) : bare;
  const tag = tagOf(name, said?.[1], said?.[2]);
  const rest = tag === undefined ? text : withoutTag(text, tag);
  if (tag === undefined) return cleanTitle(rest === "" ? readable(name) : rest, 160);
  return cleanTitle(rest === "" || (name.slug === "" && rest === readable(name)) ? tag : `${tag}: ${rest}`, 160);
}

/** `SWIP-15 Redesign of queues` and `15/QUEUES` are tagged `SWIP 15` already; and `RFC: Queues` needs no second series. */
function withoutTag(text: string, tag: string): string {
  const [letters, number] = tag.split(" ");
  const same = new RegExp(`^${letters}[-\\s#]*0*${number}(?![\\w.])[\\s:–—-]*`, "i");
  const numbered = new RegExp(`^0*${number}/(?=[A-Z])`);
  return text
    .replace(same, "")
    .replace(numbered, "")
    .replace(word, (all, w: string) => (series.test(w.toLowerCase()) ? "" : all));
}

/** `add-queue/proposal.md` is the proposal of `add-queue`: its own name says too little. */
function featureName(path: string): DocumentName {
  const { stem, slug } = documentName(`${path.split("/").at(-2) ?? ""}/readme.md`);
  return { ...documentName(path), stem: `${stem}-${stemOf(path)}`, slug: `${slug}-${stemOf(path).toLowerCase()}` };
}

/** `keps/sig-node/1769-memory-manager` is KEP 1769: the folder names the series. */
function withFolderSeries(name: DocumentName, path: string): DocumentName {
  if (name.series !== "" || name.number === undefined) return name;
  const folder = foldersOf(path).findLast((f) => f.endsWith("s") && series.test(f.slice(0, -1)));
  return folder === undefined ? name : { ...name, series: folder.slice(0, -1) };
}

function tagOf(name: DocumentName, saidSeries: string | undefined, saidNumber: string | undefined): string | undefined {
  const inTitle = saidSeries?.toLowerCase() ?? "";
  if (series.test(inTitle) && saidNumber !== undefined && Number(saidNumber) > 0)
    return `${inTitle.toUpperCase()} ${Number(saidNumber)}`;
  if (name.number === undefined || name.number === 0) return undefined;
  const known = series.test(name.series) ? name.series : series.test(inTitle) ? inTitle : undefined;
  return known === undefined ? undefined : `${known.toUpperCase()} ${name.number}`;
}

/**
 * `0007-use-postgres.md`, `20261001_use_postgres.md` → `Use postgres`. A name that holds its own case (`FasterSearch`, `use-GraphQL`) or
 * spaces keeps them.
 */
function readable(name: DocumentName): string {
  const stem = cleanTitle(name.stem.replace(/[_]+/g, " "), 200);
  const words = stem.slice(stem.length - name.slug.length);
  const slug = (words.toLowerCase() === name.slug && /[a-z][A-Z]/.test(words) ? words : name.slug).replace(/-/g, " ");
  const isOrdered = (name.number !== undefined || name.date !== undefined) && name.slug !== "";
  const isWritten = isOrdered ? / /.test(name.stem) : / /.test(stem);
  const rest = isWritten ? stem.replace(/^(?:[A-Za-z]{2,6})?[\d-]{3,}\s*-\s+/, "") : slug;
  const text = rest.trim() === "" ? stem : rest;
  if (/^[a-z]+[A-Z]/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title that is still to be written, or a section that stands first where there is none. */
function isPlaceholder(title: string): boolean {
  return /^(?:\[.*\]|<.*>|\{.*\}|(?:an? |short |your |insert |proposal |descriptive |the |rfc |adr |[a-z]{2,3}p )*(?:title|name|subject)(?: here| of .*| \[[a-z]+-\d+\])?|neat[- ]enhancement[- ]idea|your short,? descriptive title|tbd|todo|untitled|(?:table of )?contents|abstract|background|introduction|motivation|overview|progress|summary|wip|draft|work in progress[ .!\u2026]*|moved to \S+:\/\/\S+)$/i.test(
    title,
  );
}

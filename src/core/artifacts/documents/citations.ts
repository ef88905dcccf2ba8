import { documentName, fileName, foldersOf, nameKey, stemOf } from "./name.ts";

/** What a document may be cited by. */
export interface Citable {
  readonly id: string;
  readonly kind: string;
  /** Every path it had. */
  readonly paths: readonly string[];
}

/** Looks citations up in texts. */
export interface CitationIndex {
  /** The ids of the documents that a text cites. A document at one of `except` does not cite itself. */
  citedIn(text: string, except?: ReadonlySet<string>): ReadonlySet<string>;
}

const maxText = 300_000;
const numbered = /\b(rfc|adr|pep|kep|sep|eip|erc|bip|gep|dep|jep|tep|nep|zip|sip|se)s?[\s:#_-]{0,2}0*(\d{1,6})\b/gi;
const pathLike = /[\p{L}\p{N}_][\p{L}\p{N}_.%+-]*(?:\/[\p{L}\p{N}_.%+-]+)*/gu;

/**
 * An index of what documents can be cited by: series and number (`RFC 7`, `ADR-0014`), file name with or without its
 * extension where it is telling, and path. A text is cut into tokens once and each is looked up, so the cost follows the
 * text and not the number of documents.
 */
export function citationIndex(documents: readonly Citable[]): CitationIndex {
  const keys = new Map<string, string[]>();
  for (const document of documents) {
    for (const key of keysOf(document)) keys.set(key, [...(keys.get(key) ?? []), document.id]);
  }
  const byPath = new Map(documents.flatMap((d) => d.paths.map((p) => [p, d.id] as const)));
  return {
    citedIn(text, except = new Set()) {
      const found = new Set<string>();
      const own = new Set([...except].flatMap((p) => byPath.get(p) ?? []));
      if (keys.size === 0) return found;
      for (const token of tokensOf(text.slice(0, maxText))) {
        const ids = keys.get(token) ?? [];
        // A key of several documents names none of them.
        if (ids.length === 1 && ids[0] !== undefined && !own.has(ids[0])) found.add(ids[0]);
      }
      return found;
    },
  };
}

function* tokensOf(text: string): Generator<string> {
  for (const match of text.matchAll(numbered)) yield `${seriesKey(match[1] ?? "")} ${Number(match[2])}`;
  for (const match of text.matchAll(pathLike)) {
    const token = match[0].replace(/\.$/, "").toLowerCase();
    if (token.length < 6 || token.length > 300) continue;
    yield token;
    if (token.includes("/")) yield fileName(token);
    const folder = token.split("/").at(-2);
    if (folder !== undefined) yield folder;
  }
}

function keysOf(document: Citable): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const path of document.paths) {
    const name = documentName(path);
    const series = seriesOf(path, document.kind, name.series);
    if (name.number !== undefined && name.number > 0 && series !== undefined) keys.add(`${series} ${name.number}`);
    const lower = path.toLowerCase();
    if (lower.includes("/")) keys.add(lower);
    if (name.ownFolder) keys.add(name.stem.toLowerCase());
    else if (nameKey(path) !== undefined) {
      keys.add(fileName(lower));
      keys.add(stemOf(lower));
      if (name.slug.split("-").length >= 3) keys.add(name.slug);
    }
  }
  return keys;
}

/** The series that a number belongs to: the name's, the folder's (`keps/`), else the kind's. */
function seriesOf(path: string, kind: string, own: string): string | undefined {
  if (own !== "") return seriesKey(own);
  const folder = foldersOf(path).findLast((f) => /^(?:rfc|adr|pep|kep|sep|eip|erc|bip|gep|jep|tep|nep)s$/.test(f));
  if (folder !== undefined) return folder.slice(0, -1);
  return kind === "rfc" || kind === "adr" ? kind : undefined;
}

function seriesKey(series: string): string {
  const lower = series.toLowerCase();
  return lower === "madr" ? "adr" : lower;
}

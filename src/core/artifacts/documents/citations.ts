import { lazily } from "../../lazily.ts";
import { joinedWords } from "./joined-words.ts";
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
const seriesFolder = /^(?:rfc|rfd|adr|pep|kep|sep|eip|erc|bip|gep|jep|tep|nep)s$/;

/**
 * An index of what documents can be cited by: series and number (`RFC 7`, `ADR-0014`), file name with or without its
 * extension where it is telling, and path. A text is cut into tokens once and each is looked up, so the cost follows the
 * text and not the number of documents.
 */
export function citationIndex(documents: readonly Citable[]): CitationIndex {
  // Most messages cite nothing, and there may be many documents.
  const known = lazily(() => {
    const keys = keysOfAll(documents);
    const byPath = new Map(documents.flatMap((d) => d.paths.map((p) => [p, d.id] as const)));
    return { keys, byPath, numbers: numberPattern(keys) };
  });
  return {
    citedIn(text, except = new Set()) {
      const part = text.slice(0, maxText);
      const found = new Set<string>();
      if (documents.length === 0 || !mayCite(part)) return found;
      const { keys, byPath, numbers } = known();
      const note = (key: string): void => {
        const id = keys.get(key);
        if (id !== undefined && id !== "") found.add(id);
      };
      if (numbers !== undefined) for (const m of part.matchAll(numbers)) note(`${m[1]?.toLowerCase()} ${Number(m[2])}`);
      for (const word of joinedWords(part)) noteToken(word, note);
      for (const path of except) found.delete(byPath.get(path) ?? "");
      return found;
    },
  };
}

/** Whether there is anything in a text that could name a document. */
function mayCite(part: string): boolean {
  return part.search(anySeries) !== -1 || joinedWords(part).next().done !== true;
}

const anySeries = /\b([a-z]{2,13})[\s:#_-]{0,2}0*(\d{1,6})\b/gi;

/**
 * All that a text could cite a document by, whatever documents there are: where one of `citationKeys` is not among them, the text does
 * not cite it.
 */
export function* citationTokens(text: string): Generator<string> {
  const part = text.slice(0, maxText);
  for (const [, word = "", number] of part.matchAll(anySeries)) {
    const series = word.toLowerCase();
    yield `${series} ${Number(number)}`;
    if (series.endsWith("s")) yield `${series.slice(0, -1)} ${Number(number)}`;
  }
  const tokens: string[] = [];
  for (const word of joinedWords(part)) noteToken(word, (key) => tokens.push(key));
  yield* tokens;
}

function noteToken(match: string, note: (key: string) => void): void {
  if (match.length < 6 || match.length > 300) return;
  const token = match.toLowerCase();
  note(token);
  if (!token.includes("/")) return;
  const parts = token.split("/");
  note(parts.at(-1) ?? "");
  note(parts.at(-2) ?? "");
}

/** By key the document that it names, or nothing where it names several. */
function keysOfAll(documents: readonly Citable[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const document of documents) {
    for (const key of citationKeys(document))
      keys.set(key, keys.has(key) && keys.get(key) !== document.id ? "" : document.id);
  }
  return keys;
}

/** What a document is cited by, in lower case. */
export function citationKeys(document: Citable): ReadonlySet<string> {
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
      const tag = /^[a-z]+\d{2,}-\d+(?=\s)/.exec(stemOf(lower))?.[0];
      if (tag !== undefined) keys.add(tag);
    }
  }
  return keys;
}

/** The series that a number belongs to: the name's, the folder's (`keps/`), else the kind's. */
function seriesOf(path: string, kind: string, own: string): string | undefined {
  if (own !== "") return own;
  const folder = foldersOf(path).findLast((f) => seriesFolder.test(f));
  if (folder !== undefined) return folder.slice(0, -1);
  return kind === "rfc" || kind === "adr" ? kind : undefined;
}

/** `RFC 7`, `ADR-0014`, `PEPs 8`, for the series that the keys hold. */
function numberPattern(keys: ReadonlyMap<string, string>): RegExp | undefined {
  const series = new Set([...keys.keys()].flatMap((key) => /^([a-z]{2,12}) \d+$/.exec(key)?.[1] ?? []));
  return series.size === 0
    ? undefined
    : new RegExp(`\\b(${[...series].join("|")})s?[\\s:#_-]{0,2}0*(\\d{1,6})\\b`, "gi");
}

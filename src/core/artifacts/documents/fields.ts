import { cleanTitle } from "../title.ts";

/** Lines that state metadata, by lower-case key, in the order of the document; a key may come more than once. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The keys that mean something here; every other `Key: value` line is text. */
const keys: ReadonlySet<string> = new Set(
  [
    "title|feature name|name|status|state|author|authors|author(s)|coauthor|coauthors|co author|co authors|co-author|co-authors",
    "proposal author|proposal authors|owner|owners|owner(s)|creator|created by|written by|writer|writers|submitted by|drafted by",
    "postmortem owner|date|created|created at|creation date|creation-date|start date|assigned|last updated|last-updated|updated",
    "type|category|layer|pep|bip|eip|sep|kep|gep|dep|rfc|rfd|adr|number|proposal|decision|deciders|decision-makers|severity",
    "incident date|sponsor|review manager|rfc pr|superseded by|superseded-by",
  ].flatMap((line) => line.split("|")),
);
/** Any key: a pattern of all that mean something takes seven milliseconds when it is tried for the first time. */
const field =
  /^\s{0,8}(?:[-*+•]\s+|\|\s*|>\s*|:(?=[A-Za-z]))?(?:\*\*|__|_|\*)?([a-z][a-z ()-]{0,29}[a-z)])(?:\*\*|__)?\s*(?:\*\*|__|_|\*)?\s*[:|：]\s*(?:\*\*|__)?(.*)$/i;
/** AsciiDoc tables keep a key in one line's cell and its value in the next line's. */
const keyCell = /^\|\s*([a-z][a-z ()-]{0,29}[a-z)])\s*$/i;
const valueCell = /^\|\s*(?=[^|=\s])(.*)$/;
/** So much is looked at: what states something does so near the top, and early in its line. */
const most = { lines: 80, characters: 2_000 };

/**
 * Metadata stated line by line near the top: `Key: value` headers (in a code block too), `- Key: value` bullets,
 * `**Key**: value`, `:Key: value` and two-column tables (AsciiDoc's with a cell a line too). Indented lines go on with the value above.
 */
export function fieldsOf(lines: readonly string[], from = 0): Fields {
  const found = new Map<string, string[]>();
  let key: string | undefined;
  let indent = 0;
  const head = lines.slice(from, from + most.lines).map((line) => line.slice(0, most.characters));
  for (const [at, line] of head.entries()) {
    const stated = statedIn(field.exec(line)) ?? acrossCells(line, head[at + 1] ?? "");
    if (stated !== undefined) {
      key = normalKey(stated.key);
      indent = indentOf(line);
      found.set(key, [...(found.get(key) ?? []), ...valuesOf(stated.value)]);
      continue;
    }
    const more = line.trim();
    if (more === "" || key === undefined || indentOf(line) <= indent || /^#/.test(more)) {
      key = more === "" && key !== undefined && (found.get(key)?.length ?? 0) === 0 ? key : undefined;
      continue;
    }
    found.set(key, [...(found.get(key) ?? []), ...valuesOf(more.replace(/^[-*+]\s+/, ""))]);
  }
  return found;
}

/** A key that means something, and its value. */
interface Stated {
  readonly key: string;
  readonly value: string;
}

function statedIn(match: RegExpExecArray | null): Stated | undefined {
  const key = match?.[1]?.toLowerCase() ?? "";
  return keys.has(key) ? { key, value: match?.[2] ?? "" } : undefined;
}

function acrossCells(line: string, next: string): Stated | undefined {
  const key = statedIn(keyCell.exec(line))?.key;
  const value = valueCell.exec(next)?.[1];
  return key === undefined || value === undefined ? undefined : { key, value };
}

function normalKey(key: string): string {
  return key.replace(/\(s\)$/, "s").replace(/-/g, " ");
}

function valuesOf(text: string): string[] {
  const value = cleanTitle(withoutBar(text).replace(/^(?:\*\*|__)\s*/, ""), 2000);
  return value === "" || /^[:|\-\s]+$/.test(value) ? [] : [value];
}

/** Without the bar that ends a row of a table. */
function withoutBar(text: string): string {
  const ended = text.trimEnd();
  return ended.endsWith("|") ? ended.slice(0, -1).trimEnd() : text;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

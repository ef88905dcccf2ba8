import { cleanTitle } from "../title.ts";
import { withoutCode } from "./code-blocks.ts";
import { type PipeTable, pipeTableAt } from "./pipe-table.ts";

/** Lines that state metadata, by lower-case key, in the order of the document; a key may come more than once. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The keys that mean something here; every other `Key: value` line is text. */
const keys: ReadonlySet<string> = new Set(
  [
    "title|feature name|name|status|state|author|authors|author(s)|coauthor|coauthors|co author|co authors|co-author|co-authors",
    "proposal author|proposal authors|owner|owners|owner(s)|creator|created by|proposed by|proposer|proposers|written by|writer|writers|submitted by|drafted by",
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
/** A table of metadata has few rows, one for each author at most; one of more lists other things. */
const mostRows = 3;
/** Columns of a table that tells how the document changed, who had a part in what of it, or what else there is. */
const ofOthers =
  /\b(?:versions?|revisions?|rev|chang\w+|descriptions?|summary|modifi\w+|remarks?|updates?|comments?|notes?|reasons?|approv\w+|review\w*|role|name|milestones?|tasks?)\b/i;
/** Who wrote it may stand in a list below such a key that is not set in. */
const people = /^(?:authors?|owners?|writers?|author\(s\)|owner\(s\))$/i;
const item = /^[-*+]\s+/;
/** So much is looked at: what states something does so near the top, and early in its line. */
const most = { lines: 80, characters: 2_000 };

/**
 * Metadata stated line by line near the top: `Key: value` headers (in a block that is no code too), `- Key: value` bullets,
 * `**Key**: value`, `:Key: value`, two-column tables (AsciiDoc's with a cell a line too), and tables with the keys in their first row.
 * Indented lines go on with the value above, and items of a list where there is none.
 */
export function fieldsOf(lines: readonly string[], from = 0): Fields {
  const found = new Map<string, string[]>();
  const add = (key: string, value: string): void => {
    found.set(key, [...(found.get(key) ?? []), ...valuesOf(value)]);
  };
  let open: OpenField | undefined;
  const head = withoutCode(lines.slice(from, from + most.lines)).map((line) => line.slice(0, most.characters));
  for (let at = 0; at < head.length; at++) {
    const line = head[at] ?? "";
    const table = keyedTable(head, at);
    if (table !== undefined) {
      for (const { key, value } of statedBelow(table)) add(normalKey(key), value);
      open = undefined;
      at = table.end - 1;
      continue;
    }
    const stated = statedIn(field.exec(line)) ?? acrossCells(line, head[at + 1] ?? "");
    if (stated !== undefined) {
      open = { key: normalKey(stated.key), indent: indentOf(line), takes: takenBelow(line, stated) };
      add(open.key, stated.value);
    } else if (line.trim() === "") {
      open = open === undefined || (found.get(open.key)?.length ?? 0) > 0 ? undefined : { ...open, takes: "set in" };
    } else {
      open = open === undefined ? undefined : goingOn(open, line);
      if (open !== undefined) add(open.key, line.trim().replace(item, ""));
    }
  }
  return found;
}

/** A field that the next lines may go on with. */
interface OpenField {
  readonly key: string;
  readonly indent: number;
  /** Which lines: such as are set in, items of a list, or whichever comes first. */
  readonly takes: "set in" | "items" | "either";
}

/** Items that are not set in belong to a key of people that stands alone right above, and is no item itself. */
function takenBelow(line: string, { key, value }: Stated): OpenField["takes"] {
  const isAlone = valuesOf(value).length === 0 && !/^\s*[-*+•|>]\s/.test(line);
  return isAlone && people.test(key) ? "either" : "set in";
}

/** The field after a line that belongs to it; undefined where the line does not. */
function goingOn(open: OpenField, line: string): OpenField | undefined {
  const text = line.trim();
  if (text.startsWith("#")) return undefined;
  if (open.takes !== "items" && indentOf(line) > open.indent) return { ...open, takes: "set in" };
  const isItem = indentOf(line) <= open.indent && item.test(text);
  return open.takes !== "set in" && isItem ? { ...open, takes: "items" } : undefined;
}

/**
 * `| Authors | Status |` over the rows with their values: nearly all columns mean something, half of them where there is one row.
 * Where rows begin with a key, the first one is no head but one of them.
 */
function keyedTable(lines: readonly string[], at: number): PipeTable | undefined {
  const table = pipeTableAt(lines, at);
  const isKey = (cell: string): boolean => keys.has(keyIn(cell));
  if (table?.rows.some(([first = ""]) => isKey(first)) !== false) return undefined;
  const known = table.head.filter(isKey).length;
  const least = table.rows.length > 1 ? table.head.length - 1 : table.head.length / 2;
  return known > 1 && known >= least ? table : undefined;
}

/** A cell without the marks of bold and the colon that keys are written with. */
function keyIn(cell: string): string {
  return cell.replace(/^[*_]+|[*_:]+$/g, "").toLowerCase();
}

function statedBelow({ head, rows }: PipeTable): Stated[] {
  if (rows.length > mostRows || head.some((cell) => ofOthers.test(cell))) return [];
  const columns = head.map(keyIn);
  return rows.flatMap((row) =>
    columns.flatMap((key, column) => (keys.has(key) ? [{ key, value: row[column] ?? "" }] : [])),
  );
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

import { isScalar, type Pair, type YAMLMap } from "yaml";
import { frontMap } from "./front.ts";
import { entryChanges, type Replaced } from "./front-entries.ts";

/** A value of the front matter: a text, a list of texts, or texts or lists by name. */
export type FrontValue = string | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

/**
 * The front matter with these keys set. Only what a key said before is replaced: other keys, comments and the order stay, and a key
 * that says the same already is not touched. Front matter that is not YAML is given back as it is.
 */
export function setInFront(text: string, values: Readonly<Record<string, FrontValue>>, newline: string): string {
  const map = text.trim() === "" ? undefined : frontMap(text);
  if (map === undefined && text.trim() !== "") return text;
  const changes = Object.entries(values).flatMap(([key, value]) => changesOf(map, key, value, text, newline));
  const added = changes.flatMap((change) => ("line" in change ? [change.line] : []));
  const changed = changes
    .flatMap((change) => ("by" in change ? [change] : []))
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, by }) => all.slice(0, start) + by + all.slice(end), text);
  return `${changed}${added.length === 0 ? "" : lineEnd(changed, newline)}${added.join("")}`;
}

type Change = Replaced | { readonly line: string };

function changesOf(
  map: YAMLMap | undefined,
  key: string,
  value: FrontValue,
  text: string,
  newline: string,
): readonly Change[] {
  const pair = map?.items.find((one) => isScalar(one.key) && one.key.value === key);
  const line = `${key}:${yamlOf(value, newline)}`;
  if (pair === undefined) return [{ line: `${line}${newline}` }];
  const [start, end] = rangeOf(pair);
  if (start === undefined || end === undefined || same(pair.value, value)) return [];
  const byEntry =
    typeof value === "string" || isList(value) ? undefined : entriesOf(key, pair.value, value, text, newline);
  if (byEntry !== undefined) return byEntry;
  // A block (`key:` with lines below it) ends with the break of its last line.
  return [{ start, end, by: `${line}${text.slice(start, end).endsWith("\n") ? newline : ""}` }];
}

function isList(value: FrontValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Keys under which lists stand by name; under others that have entries, texts do. */
const lists: ReadonlySet<string> = new Set(["order"]);

function entriesOf(
  key: string,
  node: unknown,
  value: Exclude<FrontValue, string | readonly string[]>,
  text: string,
  newline: string,
): readonly Replaced[] | undefined {
  const wanted = new Map(
    Object.entries(value).map(([key, one]) => [key, typeof one === "string" ? quoted(one) : flowList(one)]),
  );
  return entryChanges(node, text, { wanted, kind: lists.has(key) ? "list" : "text", newline });
}

/** From the start of the key to the end of the value, without a comment after it. */
function rangeOf({ key, value }: Pair): readonly [number | undefined, number | undefined] {
  const [from, to] = [key, value].map((node) => (node as { readonly range?: readonly number[] } | null)?.range);
  return [from?.[0], to?.[1] ?? from?.[1]];
}

function same(node: unknown, value: FrontValue): boolean {
  const plain = (node as { toJSON?: () => unknown } | null)?.toJSON?.();
  return JSON.stringify(plain) === JSON.stringify(value);
}

function lineEnd(text: string, newline: string): string {
  return text === "" || text.endsWith("\n") ? "" : newline;
}

function yamlOf(value: FrontValue, newline: string): string {
  if (typeof value === "string") return ` ${quoted(value)}`;
  if (Array.isArray(value)) return ` ${flowList(value as readonly string[])}`;
  const entries = Object.entries(value as Readonly<Record<string, string | readonly string[]>>);
  if (entries.length === 0) return " {}";
  const lines = entries.map(
    ([key, one]) => `  ${quoted(key)}: ${typeof one === "string" ? quoted(one) : flowList(one)}`,
  );
  return `${newline}${lines.join(newline)}`;
}

function flowList(values: readonly string[]): string {
  return `[${values.map(quoted).join(", ")}]`;
}

/** JSON's form, which YAML 1.2 reads, with what YAML does not print written as an escape. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

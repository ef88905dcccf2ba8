import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/** A stretch of the front matter and what takes its place. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The entries of a map that is written over several lines, as they are to be. */
export interface Entries {
  /** Each as it is written in one line, which is JSON too, by its key. */
  readonly wanted: ReadonlyMap<string, string>;
  /** What the values are: others are not ours, and stay. */
  readonly kind: "text" | "list";
  readonly newline: string;
}

/**
 * What makes these the entries of a map, entry by entry, so that comments between them and what is not understood stay. Undefined for
 * a map in one line, and for one of which nothing is left: that is written anew as a whole.
 */
export function entryChanges(map: unknown, text: string, entries: Entries): readonly Replaced[] | undefined {
  if (!isMap(map) || map.flow === true || map.items.length === 0) return undefined;
  const found = map.items.flatMap((pair) => entryOf(pair, text, entries.kind));
  if (found.length === 0) return undefined;
  const { wanted, newline } = entries;
  const changed = found.flatMap(({ key, json, line, start, end }): readonly Replaced[] => {
    const next = wanted.get(key);
    if (next === undefined) return [{ ...line, by: "" }];
    return json === JSON.stringify(JSON.parse(next)) ? [] : [{ start, end, by: next }];
  });
  const isEmptied = wanted.size === 0 && left(map, text, changed).trim() === "";
  if (isEmptied) return undefined;
  const known = new Set(found.map(({ key }) => key));
  const last = found.at(-1);
  const indent = /^[ \t]*/.exec(text.slice(found[0]?.line.start ?? 0))?.[0] ?? "  ";
  const added = [...wanted]
    .filter(([key]) => !known.has(key))
    .map(([key, line]) => `${indent}${JSON.stringify(key)}: ${line}${newline}`);
  const at = last?.line.end ?? 0;
  const isOpen = text[at - 1] !== "\n";
  return added.length === 0
    ? changed
    : [...changed, { start: at, end: at, by: `${isOpen ? newline : ""}${added.join("")}` }];
}

interface Entry {
  readonly key: string;
  /** What the value says. */
  readonly json: string;
  /** The lines that it stands on, with their breaks. */
  readonly line: { readonly start: number; readonly end: number };
  /** Of the value. */
  readonly start: number;
  readonly end: number;
}

function entryOf({ key, value }: Pair, text: string, kind: Entries["kind"]): readonly Entry[] {
  if (!isScalar(key) || typeof key.value !== "string") return [];
  if (!(kind === "text" ? isScalar(value) : isSeq(value))) return [];
  const from = key.range?.[0];
  const { range } = value as Scalar | YAMLSeq;
  if (from === undefined || range === undefined || range === null) return [];
  const [start, end] = range;
  const breakAt = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  const line = { start: text.lastIndexOf("\n", from - 1) + 1, end: breakAt === -1 ? text.length : breakAt + 1 };
  return [{ key: key.value, json: JSON.stringify((value as Scalar | YAMLSeq).toJSON()), line, start, end }];
}

/** What stands in the place of the map when some of its lines go. */
function left(map: YAMLMap, text: string, changed: readonly Replaced[]): string {
  const [from = 0, , to = text.length] = map.range ?? [];
  const start = text.lastIndexOf("\n", from - 1) + 1;
  return changed
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (rest, one) => rest.slice(0, one.start - start) + rest.slice(one.end - start),
      text.slice(start, Math.max(to, ...changed.map(({ end }) => end))),
    );
}

import { journalVersion } from "../core/journal/types.ts";

/** What the front of a `recognised` line tells without a JSON parser. */
export interface Head {
  readonly id: string;
  readonly at: string;
  readonly key: string;
  readonly sum: string;
  /** `2026-11-25` */
  readonly when: string;
  readonly by: string;
}

interface Field {
  readonly name: Exclude<keyof Head, "by">;
  readonly before: string;
  readonly length: number;
}

/** Every field before `by` has one length, so each lies at a fixed place. `writeLine` writes them so. */
const fields: readonly Field[] = [
  { name: "id", before: `{"v":${journalVersion},"id":"`, length: 64 },
  { name: "at", before: `","type":"recognised","at":"`, length: 24 },
  { name: "key", before: `","key":"`, length: 16 },
  { name: "sum", before: `","sum":"`, length: 16 },
  { name: "when", before: `","when":"`, length: 10 },
];
const beforeBy = `","by":"`;
const quote = 0x22;
const brace = 0x7d;

const places = placesOf(fields);
const byAt = fields.reduce((sum, { before, length }) => sum + before.length + length, beforeBy.length);

/**
 * The head of a line that is a whole `recognised` event as this program writes it; undefined for any other line, which is then
 * parsed. Ten years of snapshots open in a moment because most of them are never parsed.
 */
export function headOf(line: Buffer): Head | undefined {
  if (line.length <= byAt || line[line.length - 1] !== brace) return undefined;
  const front = line.toString("latin1", 0, byAt);
  if (
    !front.endsWith(beforeBy) ||
    fields.some(({ before, name }) => !front.startsWith(before, places[name] - before.length))
  )
    return undefined;
  const end = line.indexOf(quote, byAt);
  if (end === -1) return undefined;
  // Slices of the bytes, not of `front`, which they would keep in memory.
  const at = (name: Field["name"], length: number) => line.toString("latin1", places[name], places[name] + length);
  return {
    id: at("id", 64),
    at: at("at", 24),
    key: at("key", 16),
    sum: at("sum", 16),
    when: at("when", 10),
    by: line.toString("utf8", byAt, end),
  };
}

function placesOf(all: readonly Field[]): Readonly<Record<Field["name"], number>> {
  const found = { id: 0, at: 0, key: 0, sum: 0, when: 0 };
  let at = 0;
  for (const { name, before, length } of all) {
    found[name] = at + before.length;
    at = found[name] + length;
  }
  return found;
}

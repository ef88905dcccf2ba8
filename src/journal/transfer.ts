import { tableEntries } from "../core/journal/table.ts";
import type { JournalEvent } from "../core/journal/types.ts";
import { union } from "../core/journal/union.ts";
import { localDay, noonOf } from "./date.ts";
import { eventOf, readLine, readValue } from "./line.ts";
import { readEvents } from "./read.ts";
import { JournalError, newerError } from "./types.ts";
import { JournalWriter } from "./writer.ts";

/** What an export says it is. */
const format = "ladderlog-journal";

/** Every event as one JSON text: what `importJournal` reads on another machine. */
export function exportJson(events: readonly JournalEvent[]): string {
  return `${JSON.stringify({ format, v: 1, events: union(events, []) }, undefined, 1)}\n`;
}

/** What became of an import. */
export interface Imported {
  /** Entries of the file that were usable. */
  readonly entries: number;
  /** Those that the journal did not hold. */
  readonly added: number;
  /** What was left out, in plain words. */
  readonly leftOut: readonly string[];
}

interface Readable {
  readonly events: readonly JournalEvent[];
  readonly leftOut: readonly string[];
}

/**
 * Adds the entries of a text to a journal: a JSON export, another `journal.jsonl`, or a CSV table of things logged by hand.
 * Undefined for a text that is none of these.
 * @param name the file's, for messages. @throws JournalError when it is of a newer format, or the journal cannot be written
 */
export async function importJournal(text: string, name: string, folder?: string): Promise<Imported | undefined> {
  const found = readExport(text, name) ?? readLog(text, name) ?? readTable(text);
  if (found === undefined) return undefined;
  const { events: held, isRead, problems } = await readEvents(folder, { everything: true });
  if (!isRead)
    throw new JournalError("journal-unreadable", name, problems[0]?.message ?? "The journal cannot be read.");
  const known = new Map(union(held, []).map((event) => [event.id, event]));
  const events = union(found.events, []);
  const fresh = events.filter(({ id }) => !known.has(id));
  // The same thing said twice dates from when it was said first, on every machine.
  const earlier = events.filter((event) => event.at < (known.get(event.id)?.at ?? ""));
  const missing = union(fresh, earlier);
  if (missing.length > 0) await new JournalWriter(folder).merge(missing);
  return { entries: events.length, added: fresh.length, leftOut: found.leftOut };
}

function readExport(text: string, name: string): Readable | undefined {
  const value = parsed(text);
  if (!isFields(value) || value.format !== format || !Array.isArray(value.events)) return undefined;
  if (typeof value.v !== "number" || value.v > 1) throw newerError(name);
  return sorted(
    value.events.map((event) => (isFields(event) ? readValue(event) : readLine(""))),
    name,
  );
}

function readLog(text: string, name: string): Readable | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const read = lines.map(readLine);
  return read.some(({ kind }) => kind !== "unreadable") ? sorted(read, name) : undefined;
}

/** The events among these lines. A newer format is refused whole: half of a journal is none. */
function sorted(lines: readonly ReturnType<typeof readLine>[], name: string): Readable {
  if (lines.some(({ kind }) => kind === "newer")) throw newerError(name);
  const events = lines.flatMap((line) => (line.kind === "event" ? [line.event] : []));
  const rest = lines.length - events.length;
  return { events, leftOut: rest === 0 ? [] : [`${rest} of ${lines.length} entries cannot be read`] };
}

function readTable(text: string): Readable | undefined {
  const table = tableEntries(text, noonOf);
  if (table === undefined) return undefined;
  const { logged, recognised, unusable } = table;
  const at = new Date().toISOString();
  return {
    events: logged.map((artifact) => eventOf({ type: "artifact", artifact }, at)),
    leftOut: [
      ...(recognised === 0 ? [] : [`${recognised} rows have a commit: git shows them by itself`]),
      ...(unusable.length === 0
        ? []
        : [
            `rows ${unusable.join(", ")} lack a title or a day, written as ${localDay(new Date(at))}, or have a cell of more than 10,000 characters`,
          ]),
    ],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { FileHandle } from "node:fs/promises";
import type { JournalEvent } from "../core/journal/types.ts";
import { dayAt, dayNumber, idAt, isSnapshot, slotAt, timeAt } from "./front.ts";
import { readLine } from "./line.ts";
import { type Line, readLines } from "./lines.ts";

/** Calendar days, both included. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** A line that is no event. */
export interface Unreadable {
  readonly number: number;
  readonly reason: string;
  readonly bytes: Buffer;
  /** False for a last line without an end: a write may be under way. */
  readonly ended: boolean;
}

interface Snapshot {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly number: number;
}

/**
 * What the lines of a journal hold, gathered in one pass. Snapshots are told apart by the front of their lines; only the last one of
 * an artifact, and only when it may lie in `days`, is parsed in the end.
 */
export class Scan {
  readonly #days: { readonly first: number; readonly last: number } | undefined;
  readonly #everything: boolean;
  readonly #events: JournalEvent[] = [];
  readonly #snapshots = new Map<number, Snapshot>();
  /** The time of the last snapshot that the days leave out, by slot: a later one than a snapshot within them replaces it. */
  readonly #outside = new Map<number, number>();
  readonly unreadable: Unreadable[] = [];
  /** Numbers of the lines that a later program wrote. */
  readonly newer: number[] = [];
  /** Bytes read. */
  size = 0;

  /** @param everything also the snapshots that later ones replaced, every line parsed */
  constructor(days?: Days, everything = false) {
    this.#days = days && { first: dayNumber(dayBeside(days.start, -1)), last: dayNumber(dayBeside(days.end, 1)) };
    this.#everything = everything;
  }

  async read(handle: FileHandle): Promise<this> {
    const skip = (bytes: Buffer, start: number, end: number) => this.#isOutside(bytes, start, end);
    const end = await readLines(handle, (line) => this.#line(line), { skip });
    this.size = Math.max(this.size, end);
    return this;
  }

  /** The events. Snapshots that turn out to be edited by hand become unreadable lines now. */
  events(): readonly JournalEvent[] {
    const last = [...this.#snapshots].filter(([slot, { at }]) => (this.#outside.get(slot) ?? 0) <= at);
    const parsed = last.flatMap(([, { text, number }]) =>
      this.#parsed(text, { number, bytes: () => Buffer.from(text), ended: true }),
    );
    return [...this.#events, ...parsed];
  }

  /** A snapshot of other days: all there is to remember is when it was written. */
  #isOutside(bytes: Buffer, start: number, end: number): boolean {
    if (this.#everything || this.#days === undefined || !isSnapshot(bytes, start, end)) return false;
    const day = dayAt(bytes, start);
    if (day >= this.#days.first && day <= this.#days.last) return false;
    const slot = slotAt(bytes, start);
    const time = timeAt(bytes, start);
    if (!(time <= (this.#outside.get(slot) ?? 0))) this.#outside.set(slot, time);
    return true;
  }

  #line(line: Line): void {
    const { bytes, next, ended } = line;
    this.size = next;
    if (isBlank(bytes)) return;
    if (!this.#everything && ended && isSnapshot(bytes, 0, bytes.length)) this.#snapshot(line);
    else this.#other(line);
  }

  #other({ bytes, number, ended }: Line): void {
    const own = () => Buffer.from(bytes);
    this.#events.push(...this.#parsed(bytes.toString("utf8"), { number, bytes: own, ended }));
  }

  /** The last one of each artifact stays, as text. */
  #snapshot({ bytes, number }: Line): void {
    const slot = slotAt(bytes, 0);
    const at = timeAt(bytes, 0);
    const id = idAt(bytes);
    const known = this.#snapshots.get(slot);
    if (known !== undefined && (known.at > at || (known.at === at && known.id >= id))) return;
    this.#snapshots.set(slot, { at, id, number, text: bytes.toString("utf8") });
  }

  #parsed(text: string, line: { number: number; bytes: () => Buffer; ended: boolean }): readonly JournalEvent[] {
    const read = readLine(text);
    if (read.kind === "event") return [read.event];
    if (read.kind === "newer") this.newer.push(line.number);
    if (read.kind === "unreadable")
      this.unreadable.push({ number: line.number, reason: read.reason, bytes: line.bytes(), ended: line.ended });
    return [];
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** The day before or after: a day of a time zone may be another one in UTC. */
export function dayBeside(day: string, step: 1 | -1): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + step);
  return moment.toISOString().slice(0, 10);
}

import type { FileHandle } from "node:fs/promises";
import type { JournalEvent } from "../core/journal/types.ts";
import { inOrder } from "../core/journal/union.ts";
import { type Head, headOf } from "./head.ts";
import { readLine } from "./line.ts";
import { type Line, linesOf } from "./lines.ts";

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
  readonly head: Pick<Head, "id" | "at">;
  /** Absent for a snapshot that the days leave out. */
  readonly line?: { readonly text: string; readonly number: number };
}

/**
 * What the lines of a journal hold, gathered in one pass. Snapshots are told apart by their heads; only the last one of an
 * artifact, and only when it may lie in `days`, is parsed in the end.
 */
export class Scan {
  readonly #days: Days | undefined;
  readonly #everything: boolean;
  readonly #events: JournalEvent[] = [];
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #addresses = new Map<string, number>();
  readonly unreadable: Unreadable[] = [];
  /** Numbers of the lines that a later program wrote. */
  readonly newer: number[] = [];
  /** Bytes read. */
  size = 0;

  /** @param everything also the snapshots that later ones replaced, every line parsed */
  constructor(days?: Days, everything = false) {
    this.#days = days && { start: dayBeside(days.start, -1), end: dayBeside(days.end, 1) };
    this.#everything = everything;
  }

  async read(handle: FileHandle): Promise<this> {
    for await (const lines of linesOf(handle)) for (const line of lines) this.#line(line);
    return this;
  }

  /** The events. Snapshots that turn out to be edited by hand become unreadable lines now. */
  events(): readonly JournalEvent[] {
    const parsed = [...this.#snapshots.values()].flatMap(({ line }) => {
      if (line === undefined) return [];
      return this.#parsed(line.text, { number: line.number, bytes: () => Buffer.from(line.text), ended: true });
    });
    return [...this.#events, ...parsed];
  }

  #line({ bytes, number, next, ended }: Line): void {
    this.size = next;
    if (isBlank(bytes)) return;
    const head = this.#everything || !ended ? undefined : headOf(bytes);
    if (head !== undefined) this.#snapshot(head, bytes, number);
    else {
      const own = () => Buffer.from(bytes);
      this.#events.push(...this.#parsed(bytes.toString("utf8"), { number, bytes: own, ended }));
    }
  }

  #snapshot(head: Head, bytes: Buffer, number: number): void {
    const { id, at, by, key, when } = head;
    const slot = `${key}${this.#addressNumber(by)}`;
    const known = this.#snapshots.get(slot);
    if (known !== undefined && inOrder(head, known.head) <= 0) return;
    const wanted = this.#days === undefined || (when >= this.#days.start && when <= this.#days.end);
    const line = wanted ? { line: { text: bytes.toString("utf8"), number } } : {};
    this.#snapshots.set(slot, { head: { id, at }, ...line });
  }

  #parsed(text: string, line: { number: number; bytes: () => Buffer; ended: boolean }): readonly JournalEvent[] {
    const read = readLine(text);
    if (read.kind === "event") return [read.event];
    if (read.kind === "newer") this.newer.push(line.number);
    if (read.kind === "unreadable")
      this.unreadable.push({ number: line.number, reason: read.reason, bytes: line.bytes(), ended: line.ended });
    return [];
  }

  #addressNumber(by: string): number {
    const known = this.#addresses.get(by);
    if (known !== undefined) return known;
    this.#addresses.set(by, this.#addresses.size);
    return this.#addresses.size - 1;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** The day before or after: a day of a time zone may be another one in UTC. */
function dayBeside(day: string, step: 1 | -1): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + step);
  return moment.toISOString().slice(0, 10);
}

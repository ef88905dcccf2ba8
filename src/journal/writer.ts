import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { JournalContent, JournalEvent } from "../core/journal/types.ts";
import { journalFile, journalFolder } from "./folder.ts";
import { isSnapshot, timeAt } from "./front.ts";
import { eventOf, readLine, writeLine } from "./line.ts";
import { type Line, readLines } from "./lines.ts";
import { makeFolder } from "./make-folder.ts";
import { openToAppend } from "./open.ts";
import { asJournalError, newerError, unwritable } from "./types.ts";

/** How often a batch is written again that did not get into the file whole. */
const mostTries = 5;
/** The last one that ISO writes with four digits of the year: a clock gone mad must not make lines that cannot be ordered. */
const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");
/** So many bytes before the place where reading goes on must be what they were, or the file is another one. */
const tailSize = 512;

/**
 * Writes events into one journal. Several writers, in this program and in others, may write at once: a batch goes out in one
 * appending write, is flushed to the disk and read back before it is acknowledged. No lock is held, so no program that
 * was killed leaves one behind; and nothing that is in the file is ever written again.
 */
export class JournalWriter {
  readonly folder: string;
  readonly file: string;
  /** Bytes written by this writer. */
  written = 0;
  /** Of events that may be said twice. Snapshots hold the time, so no two of them are one. */
  readonly #ids = new Set<string>();
  #latest = 0;
  #offset = 0;
  #tail = Buffer.alloc(0);
  #newer = false;

  /** @param folder default: the per-user one. It is made, for this user alone, at the first write. */
  constructor(folder?: string) {
    this.folder = journalFolder(folder);
    this.file = join(this.folder, journalFile);
  }

  /**
   * Adds what is not in the journal yet, all at the same time. @returns the events, in the order of `contents`, with whether each is new
   * @throws JournalError when they cannot be written; none of them is acknowledged then
   */
  async append(contents: readonly JournalContent[], now: Date = new Date()): Promise<readonly Written[]> {
    return await this.#inFile(async (handle) => {
      await this.#catchUp(handle);
      const at = this.#timeAfter(now);
      return await this.#write(
        handle,
        contents.map((content) => eventOf(content, at)),
      );
    });
  }

  /**
   * Adds events as another journal holds them, with their ids and times. The caller knows which ones are missing; one that is there
   * already is one all the same. @throws JournalError when they cannot be written
   */
  async merge(events: readonly JournalEvent[]): Promise<void> {
    await this.#inFile(async (handle) => {
      await this.#catchUp(handle);
      if (this.#newer) throw newerError(this.file);
      if (events.length > 0) await this.#writeWhole(handle, events.map(writeLine).join(""));
    });
  }

  async #inFile<T>(work: (handle: FileHandle) => Promise<T>): Promise<T> {
    try {
      await makeFolder(this.folder);
      await using handle = await openToAppend(this.file);
      return await work(handle);
    } catch (error) {
      throw asJournalError(this.file, error);
    }
  }

  async #write(handle: FileHandle, events: readonly JournalEvent[]): Promise<readonly Written[]> {
    if (this.#newer) throw newerError(this.file);
    const isNew = new Map(events.map((event) => [event.id, event]));
    for (const id of isNew.keys()) if (this.#ids.has(id)) isNew.delete(id);
    if (isNew.size > 0) await this.#writeWhole(handle, [...isNew.values()].map(writeLine).join(""));
    return events.map((event) => ({ event, added: isNew.has(event.id) }));
  }

  /**
   * One write, so that lines of other programs cannot come in between; a short one (a full disk) is an error. Another
   * program may be killed in the middle of its own write between our look at the end of the file and this: then our first line is stuck
   * to its torn one. So the file is read back, and what is not there whole is written again.
   */
  async #writeWhole(handle: FileHandle, lines: string): Promise<void> {
    const bytes = Buffer.from(`\n${lines}`, "utf8");
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const { size } = await handle.stat();
      const guarded = attempt > 0 || !(await endsWithNewline(handle, size));
      const chunk = guarded ? bytes : bytes.subarray(1);
      const { bytesWritten } = await handle.write(chunk);
      this.written += bytesWritten;
      if (bytesWritten !== chunk.length) throw unwritable(this.file, "ENOSPC");
      await handle.sync();
      if ((await readFrom(handle, size - 1)).includes(bytes)) return;
    }
    throw unwritable(this.file, "the line is not in the file");
  }

  /** Reads what was added to the file since the last time; all of it when it is another file than then. */
  async #catchUp(handle: FileHandle): Promise<void> {
    if (this.#offset > 0 && !(await this.#isContinued(handle))) this.#forget();
    const skip = (bytes: Buffer, start: number, end: number) => this.#isSnapshot(bytes, start, end);
    this.#offset = await readLines(handle, (line) => this.#line(line), { from: this.#offset, skip });
    const { buffer, bytesRead } = await readAt(handle, Math.max(0, this.#offset - tailSize), this.#offset);
    this.#tail = Buffer.from(buffer.subarray(0, bytesRead));
  }

  #isSnapshot(bytes: Buffer, start: number, end: number): boolean {
    if (!isSnapshot(bytes, start, end)) return false;
    this.#latest = Math.max(this.#latest, timeAt(bytes, start) || 0);
    return true;
  }

  #line({ bytes }: Line): void {
    const read = readLine(bytes.toString("utf8"));
    if (read.kind === "newer") this.#newer = true;
    if (read.kind !== "event") return;
    this.#ids.add(read.event.id);
    this.#latest = Math.max(this.#latest, Date.parse(read.event.at) || 0);
  }

  async #isContinued(handle: FileHandle): Promise<boolean> {
    const { buffer, bytesRead } = await readAt(handle, Math.max(0, this.#offset - tailSize), this.#offset);
    return buffer.subarray(0, bytesRead).equals(this.#tail);
  }

  #forget(): void {
    this.#ids.clear();
    this.#latest = 0;
    this.#offset = 0;
    this.#newer = false;
  }

  /** Now, or a moment after the last event: what is said later must win, also within a millisecond and on a clock that runs behind. */
  #timeAfter(now: Date): string {
    const next = Math.max(now.getTime(), this.#latest + 1);
    return (next > lastMoment ? now : new Date(next)).toISOString();
  }
}

/** An event and whether the journal did not hold it before. */
export interface Written {
  readonly event: JournalEvent;
  readonly added: boolean;
}

async function endsWithNewline(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer, bytesRead } = await readAt(handle, size - 1, size);
  return bytesRead === 1 && buffer[0] === 0x0a;
}

/** The bytes from a place to the end; the start of the file reads as a line end before it. */
async function readFrom(handle: FileHandle, from: number): Promise<Buffer> {
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await readAt(handle, Math.max(0, from), size);
  const read = buffer.subarray(0, bytesRead);
  return from < 0 ? Buffer.concat([Buffer.from("\n"), read]) : read;
}

async function readAt(handle: FileHandle, from: number, to: number) {
  const size = Math.max(0, to - from);
  return await handle.read(Buffer.alloc(size), 0, size, from);
}

import type { FileHandle } from "node:fs/promises";

/** One line of a file, without its end. The bytes are only good until the next ones are asked for. */
export interface Line {
  readonly bytes: Buffer;
  /** 1-based. */
  readonly number: number;
  /** Where the line after it starts, in bytes. */
  readonly next: number;
  /** False for the last line when no line end follows: a write that was cut short, or is under way. */
  readonly ended: boolean;
}

/** Where to begin, and what to leave out. */
export interface LineOptions {
  /** In bytes. */
  readonly from?: number;
  /** Told of every whole line in order; true leaves it out. */
  readonly skip?: (bytes: Buffer, start: number, end: number) => boolean;
}

const chunkSize = 256 * 1024;
const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines of a file, read in chunks into one buffer: a journal of ten years is never in memory as a whole.
 * @returns where reading ended: after the last line end
 */
export async function readLines(
  handle: FileHandle,
  take: (line: Line) => void,
  { from = 0, skip = () => false }: LineOptions = {},
): Promise<number> {
  const { size } = await handle.stat();
  let buffer: Buffer = Buffer.allocUnsafe(Math.min(chunkSize, Math.max(0, size - from) + 1));
  let [position, number, filled] = [from, 1, 0];
  for (;;) {
    if (filled === buffer.length) buffer = grown(buffer);
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
    let start = 0;
    for (let end = buffer.indexOf(newline); end !== -1 && end < filled; end = buffer.indexOf(newline, start)) {
      const stop = end > start && buffer[end - 1] === carriageReturn ? end - 1 : end;
      if (!skip(buffer, start, stop))
        take({ bytes: buffer.subarray(start, stop), number, next: position + end + 1, ended: true });
      start = end + 1;
      number++;
    }
    buffer.copyWithin(0, start, filled);
    position += start;
    filled -= start;
  }
  if (filled > 0) take({ bytes: buffer.subarray(0, filled), number, next: position + filled, ended: false });
  return position;
}

/** For a line that is longer than the buffer. */
function grown(buffer: Buffer): Buffer {
  const larger = Buffer.allocUnsafe(buffer.length * 2);
  buffer.copy(larger);
  return larger;
}

import type { FileHandle } from "node:fs/promises";

/** One line of a file, without its end. The bytes are only good until the next one is asked for. */
export interface Line {
  readonly bytes: Buffer;
  /** 1-based. */
  readonly number: number;
  /** Where the line after it starts, in bytes. */
  readonly next: number;
  /** False for the last line when no line end follows: a write that was cut short, or is under way. */
  readonly ended: boolean;
}

const chunkSize = 256 * 1024;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** The lines of a file from a byte on, read in chunks: a journal of ten years is never in memory as a whole. */
export async function* linesOf(handle: FileHandle, from = 0, firstNumber = 1): AsyncGenerator<readonly Line[]> {
  const chunk = Buffer.allocUnsafe(chunkSize);
  let rest: Buffer = Buffer.alloc(0);
  let [position, number] = [from, firstNumber];
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunkSize, position + rest.length);
    if (bytesRead === 0) break;
    const bytes =
      rest.length === 0 ? chunk.subarray(0, bytesRead) : Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const lines = cut(bytes, position, number);
    const used = (lines.at(-1)?.next ?? position) - position;
    yield lines;
    number += lines.length;
    position += used;
    rest = Buffer.from(bytes.subarray(used));
  }
  if (rest.length > 0) yield [{ bytes: rest, number, next: position + rest.length, ended: false }];
}

function cut(bytes: Buffer, position: number, firstNumber: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    const stop = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    lines.push({
      bytes: bytes.subarray(start, stop),
      number: firstNumber + lines.length,
      next: position + end + 1,
      ended: true,
    });
    start = end + 1;
  }
  return lines;
}

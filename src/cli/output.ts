import { writeSync } from "node:fs";
import { ExitCode } from "./exit.ts";

/** The descriptor of standard output. */
const standardOutput = 1;

/** Whether the system is given what is written. On Windows a terminal would not get its letters. */
let isDirect = process.platform !== "win32";

/** Node's streams that were written to. */
const streams = new Set<NodeJS.WriteStream>();

/**
 * Writes to standard output. Node's stream of it takes longer to set up than most answers take to write, so the system is given what
 * is written, for as long as the reader takes it.
 * @returns false where the stream holds so much that one should wait until it is drained
 * @throws what the system says when it cannot be written
 */
export function writeOut(text: string): boolean {
  const rest = isDirect ? leftOf(Buffer.from(text)) : text;
  if (rest.length === 0) return true;
  isDirect = false;
  return outputStream().write(rest);
}

/** Node's stream of standard output, for what writes to it by itself. A reader that closes early (`| head`) is no error: it stops quietly. */
export function outputStream(): NodeJS.WriteStream {
  if (!streams.has(process.stdout)) process.stdout.on("error", stopOrThrow);
  streams.add(process.stdout);
  return process.stdout;
}

/** Writes to standard error. */
export function writeError(text: string): void {
  streams.add(process.stderr);
  process.stderr.write(text);
}

/** Until what the streams were given has left the program: it may still be on its way into a pipe. */
export async function allWritten(): Promise<void> {
  // What git is asked is written there by itself, where it is traced (`git/trace.ts`): of a long history megabytes.
  if (process.env.LADDERLOG_TRACE_GIT === "1") streams.add(process.stderr);
  await Promise.all([...streams].map((stream) => new Promise<void>((resolve) => stream.write("", () => resolve()))));
}

/** What the reader does not take at once: it may be another program that is to be waited for without stopping (`EAGAIN`). */
function leftOf(bytes: Buffer): Buffer {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(standardOutput, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") break;
      stopOrThrow(error as NodeJS.ErrnoException);
    }
  }
  return bytes.subarray(at);
}

function stopOrThrow(error: NodeJS.ErrnoException): void {
  // A socket says the other one where its reader left something unread.
  if (error.code === "EPIPE" || error.code === "ECONNRESET") process.exit(ExitCode.fine);
  throw error;
}

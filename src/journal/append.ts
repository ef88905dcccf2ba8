import { type FileHandle, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Artifact } from "../core/artifacts/types.ts";
import { journalFile, journalFolder } from "./folder.ts";
import { eventOf, writeLine } from "./line.ts";
import { openToAppend } from "./open.ts";
import { artifactOf, readLines } from "./read.ts";
import { JournalError, type LoggedArtifact } from "./types.ts";

/** What became of an entry: `added` is false when the journal already held the very same one. */
export interface Appended {
  readonly added: boolean;
  readonly artifact: Artifact;
  readonly file: string;
}

/**
 * Adds an artifact to the journal of a folder (default: the per-user one), which is made if need be. The line goes out
 * in one appending write and is on disk when this resolves, so that several windows and the command line can write at
 * once. A torn last line is closed first, never rewritten. @throws JournalError when it cannot be written.
 */
export async function appendArtifact(
  logged: LoggedArtifact,
  folder?: string,
  now: Date = new Date(),
): Promise<Appended> {
  const home = journalFolder(folder);
  const file = join(home, journalFile);
  const event = eventOf(logged, now.toISOString());
  const added = await inFile(home, file, async (handle) => {
    const text = await handle.readFile("utf8");
    const lines = readLines(text);
    if (lines.some(({ read }) => read.kind === "newer")) throw newerError(file);
    if (lines.some(({ read }) => read.kind === "event" && read.event.id === event.id)) return false;
    const guard = text === "" || text.endsWith("\n") ? "" : "\n";
    await writeWhole(handle, `${guard}${writeLine(event)}`, file);
    return true;
  });
  return { added, artifact: artifactOf(event), file };
}

async function inFile<T>(folder: string, file: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await using handle = await openToAppend(file);
    return await work(handle);
  } catch (error) {
    if (error instanceof JournalError) throw error;
    throw unwritable(file, (error as NodeJS.ErrnoException).code, error);
  }
}

/** One write, so that lines of other programs cannot come in between; a short one (a full disk) is an error, not a retry. */
async function writeWhole(handle: FileHandle, text: string, file: string): Promise<void> {
  const bytes = Buffer.from(text, "utf8");
  const { bytesWritten } = await handle.write(bytes);
  if (bytesWritten !== bytes.length) throw unwritable(file, "ENOSPC");
  await handle.sync();
}

function newerError(file: string): JournalError {
  const message = `The journal ${file} was written by a newer Ladderlog. Update this one to add to it.`;
  return new JournalError("journal-newer", file, message);
}

function unwritable(file: string, code = "unknown error", cause?: unknown): JournalError {
  const todo = todos[code] ?? "Check that you may write there";
  return new JournalError(
    "journal-unwritable",
    file,
    `The journal ${file} cannot be written (${code}). ${todo} and try again.`,
    { cause },
  );
}

const todos: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: make room",
  ELOOP: "It is a symbolic link: name the folder that it leads to",
  "not a regular file": "Move what lies in its place away",
  "larger than 64 MiB": "Move it away, and a new one is begun",
};

import { constants, type Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { stat } from "../local/files.ts";

/** Largest journal that is read, in bytes: ten years of everything recognised are a tenth of it. */
export const largestJournal = 512 * 1024 * 1024;

/** A file that is no journal, whatever its name. `code` says what it is instead. */
export class NoJournalError extends Error {
  readonly code: "not a regular file" | "larger than 512 MiB";
  constructor(code: NoJournalError["code"]) {
    super(code);
    this.name = "NoJournalError";
    this.code = code;
  }
}

/** Opens a journal to read it. A pipe in its place is refused, not waited for. @throws NoJournalError, or what the system says. */
export async function openToRead(file: string): Promise<FileHandle> {
  // Most people have none at first: then nothing is loaded that opens it.
  await stat(file);
  return await checked(await opened(file, constants.O_RDONLY | nonBlocking));
}

/**
 * Opens a journal to append to it, and makes it, for this user alone, if need be. A symbolic link is refused where the
 * system can tell: it may lead to any file. @throws NoJournalError, or what the system says (`ELOOP` for a link).
 */
export async function openToAppend(file: string): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | nonBlocking | noLink;
  return await checked(await opened(file, flags));
}

/** Windows has neither. */
const nonBlocking = given(constants.O_NONBLOCK);
const noLink = given(constants.O_NOFOLLOW);

function given(flag: number | undefined): number {
  return flag ?? 0;
}

/** Handles are the one thing that only `node:fs/promises` has: a list of artifacts loads it for nothing else (`../local/files.ts`). */
async function opened(file: string, flags: number): Promise<FileHandle> {
  return await (await import("node:fs/promises")).open(file, flags, 0o600);
}

async function checked(handle: FileHandle): Promise<FileHandle> {
  try {
    refuse(await handle.stat());
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function refuse(stats: Stats): void {
  if (!stats.isFile()) throw new NoJournalError("not a regular file");
  if (stats.size > largestJournal) throw new NoJournalError("larger than 512 MiB");
}

import { lstat, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError, UsageError } from "./errors.ts";

/** A ladder file is a page or two; anything this large is no ladder, and a device has no end. */
const largestLadder = 1024 * 1024;

/** The text of a ladder file; undefined when there is none. @throws InputError when it is there and cannot be read. */
export async function readLadderFile(file: string): Promise<string | undefined> {
  try {
    const { size, isFile } = await regular(file);
    if (!isFile) throw new Error("it is not a regular file");
    if (size > largestLadder) throw new Error("it is too large for a ladder file");
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw unreadable(file, message);
  }
}

/** The same for a file that somebody named: one that is not there is an error too. */
export async function readNamedLadder(file: string): Promise<string> {
  const text = await readLadderFile(file);
  if (text === undefined) throw unreadable(file, "there is no such file");
  return text;
}

async function regular(file: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(file);
  return { size: found.size, isFile: found.isFile() };
}

function unreadable(file: string, reason: string): InputError {
  const message = `Cannot read the ladder file: ${reason}. Correct the path, or name another file with --ladder.`;
  return new InputError([{ code: "unreadable-file", severity: "error", where: file, message }]);
}

/**
 * Writes a private file: whole or not at all, readable by its owner only, and never through a symbolic link.
 * @throws UsageError when it cannot be written.
 */
export async function writePrivately(file: string, text: string): Promise<void> {
  const beside = join(dirname(file), `.ladderlog-${process.pid}.tmp`);
  try {
    if (await isLink(file)) throw new Error("it is a symbolic link");
    await writeFile(beside, text.endsWith("\n") ? text : `${text}\n`, { mode: 0o600 });
    await rename(beside, file);
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${(error as Error).message}. Give --out another path.`);
  }
}

async function isLink(file: string): Promise<boolean> {
  return await lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

import { dirname, join } from "node:path";
import { lstat, readFile, rename, stat, writeFile } from "../local/files.ts";
import { InputError, UsageError } from "./errors.ts";

/** A ladder file is a page or two; anything this large is no ladder, and a device has no end. */
const largestLadder = 1024 * 1024;

/** The largest review that is read: what a journal holds at most. */
const largestReview = 4 * 1024 * 1024;

/** The text of a ladder file; undefined when there is none. @throws InputError when it is there and cannot be read. */
export async function readLadderFile(file: string): Promise<string | undefined> {
  return await readBounded(file, { largest: largestLadder, ...ladderWords });
}

/** The same for a file that somebody named: one that is not there is an error too. */
export async function readNamedLadder(file: string): Promise<string> {
  const text = await readLadderFile(file);
  if (text === undefined) throw unreadable(file, "there is no such file", ladderWords);
  return text;
}

/** The text of a review that somebody named. @throws InputError when it cannot be read. */
export async function readNamedReview(file: string): Promise<string> {
  const text = await readBounded(file, { largest: largestReview, ...reviewWords });
  if (text === undefined) throw unreadable(file, "there is no such file", reviewWords);
  return text;
}

interface Words {
  readonly what: string;
  readonly todo: string;
}

const ladderWords: Words = { what: "ladder file", todo: "Correct the path, or name another file with --ladder." };
const reviewWords: Words = { what: "review", todo: "Correct the path that --check names." };

async function readBounded(file: string, { largest, ...words }: Words & { largest: number }) {
  try {
    const { size, isFile } = await regular(file);
    if (!isFile) throw new Error("it is not a regular file");
    if (size > largest) throw new Error(`it is too large for a ${words.what}`);
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw unreadable(file, message, words);
  }
}

async function regular(file: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(file);
  return { size: found.size, isFile: found.isFile() };
}

function unreadable(file: string, reason: string, { what, todo }: Words): InputError {
  const message = `Cannot read the ${what}: ${reason}. ${todo}`;
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

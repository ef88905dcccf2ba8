import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, open, rename, rm } from "node:fs/promises";
import { locked } from "./lock.ts";
import { NoJournalError } from "./open.ts";

/** Largest document that is read, in bytes. */
const largestDocument = 4 * 1024 * 1024;

/** What a document's file holds; undefined when there is none. @throws what the system says, or why it is no document */
export async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    await using handle = await open(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const found = await handle.stat();
    if (!found.isFile()) throw new NoJournalError("not a regular file");
    if (found.size > largestDocument) throw new Error("it is larger than 4 MiB");
    return await handle.readFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Writes beside the file and then puts it in its place, whole. A new file never takes the place of one that came in between; with
 * `basedOn` it takes the place of one that holds just that, and of two that try one does.
 * @returns whether it is there now
 */
export async function place(file: string, text: string, basedOn?: string): Promise<boolean> {
  const beside = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeWhole(beside, text);
    if (basedOn === undefined) return await placeNew(beside, file);
    return await locked(`${file}.lock`, async () => {
      if (!holds(await bytesOf(file), basedOn)) return false;
      await rename(beside, file);
      return true;
    });
  } finally {
    await rm(beside, { force: true });
  }
}

/** Bytes are compared, so that a file that is no UTF-8 is like no text. */
export function holds(bytes: Buffer | undefined, text: string | undefined): boolean {
  return bytes !== undefined && text !== undefined && bytes.equals(Buffer.from(text, "utf8"));
}

async function writeWhole(file: string, text: string): Promise<void> {
  await using handle = await open(file, "wx", 0o600);
  await handle.writeFile(text);
  await handle.sync();
}

async function placeNew(beside: string, file: string): Promise<boolean> {
  try {
    await link(beside, file).catch((error: unknown) => copyNew(beside, file, error));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Some disks know no hard links. */
async function copyNew(from: string, to: string, error: unknown): Promise<void> {
  if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
  await copyFile(from, to, constants.COPYFILE_EXCL);
}

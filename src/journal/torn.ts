import { join } from "node:path";
import { NoJournalError, openToAppend, openToRead } from "./open.ts";
import type { Unreadable } from "./scan.ts";

/** The file beside the journal that keeps the bytes of lines that could not be read. */
export const tornFile = "journal.torn.jsonl";

/**
 * Copies lines that cannot be read into a file of their own, each once; the journal itself is only ever added to. A last
 * line without an end stays out, for a write may be under way.
 * @returns how many were new. @throws what the system says
 */
export async function setAside(folder: string, lines: readonly Unreadable[]): Promise<number> {
  const ended = lines.filter((line) => line.ended).map(({ bytes }) => bytes);
  if (ended.length === 0) return 0;
  const kept = new Set((await readKept(join(folder, tornFile))).toString("latin1").split("\n"));
  const missing = [...new Set(ended.map((bytes) => bytes.toString("latin1")))].filter((line) => !kept.has(line));
  if (missing.length === 0) return 0;
  await using handle = await openToAppend(join(folder, tornFile));
  await handle.appendFile(Buffer.from(missing.map((line) => `${line}\n`).join(""), "latin1"));
  await handle.sync();
  return missing.length;
}

async function readKept(file: string): Promise<Buffer> {
  try {
    await using handle = await openToRead(file);
    return await handle.readFile();
  } catch (error) {
    if (error instanceof NoJournalError || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return Buffer.alloc(0);
  }
}

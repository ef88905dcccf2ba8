import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, lstat, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { documentFolder, documentKinds, isDocumentName, type JournalDocumentKind } from "../core/journal/documents.ts";
import { journalFolder } from "./folder.ts";
import { makeFolder } from "./make-folder.ts";
import { NoJournalError } from "./open.ts";
import { asJournalError, JournalError } from "./types.ts";
import { JournalWriter } from "./writer.ts";

/** A document to write: `text` is Markdown. */
export interface DocumentToWrite {
  readonly kind: JournalDocumentKind;
  /** Without `.md`: `2026-11-25`, `2026-W47`, `2026-11`, `2026-Q4` … */
  readonly name: string;
  readonly text: string;
  /** The text that this one was made from. The file is replaced only while it still holds that. */
  readonly basedOn?: string;
}

export interface WrittenDocument {
  /** Absolute. */
  readonly file: string;
  readonly created: boolean;
  /** False when the file was there and was left as it is. */
  readonly written: boolean;
}

export interface DocumentEntry {
  readonly kind: JournalDocumentKind;
  readonly name: string;
  readonly file: string;
  /** ISO in UTC. */
  readonly modified: string;
}

/** Largest document that is read, in bytes. */
const largestDocument = 4 * 1024 * 1024;

/**
 * Writes a Markdown document into the journal's folder, whole or not at all, for this user alone. A file that exists is left
 * alone, for it holds somebody's words, unless `basedOn` is what it still holds.
 * @throws JournalError when the name may lead out of the folder, or the file cannot be written
 */
export async function writeDocument(folder: string | undefined, document: DocumentToWrite): Promise<WrittenDocument> {
  const { kind, name, text, basedOn } = document;
  const file = documentFile(folder, kind, name);
  try {
    await ownFolder(join(file, ".."));
    const before = await textOf(file);
    if (before !== undefined && before !== basedOn) return { file, created: false, written: false };
    if ((await place(file, text, before !== undefined)) === "taken") return { file, created: false, written: false };
    if (before !== undefined) return { file, created: false, written: true };
  } catch (error) {
    throw asJournalError(file, error);
  }
  await noteDocument(folder, kind, name);
  return { file, created: true, written: true };
}

/** Every document of the journal, kind by kind, names in order. What is no document of the format is left out. */
export async function listDocuments(folder?: string): Promise<readonly DocumentEntry[]> {
  const lists = await Promise.all(documentKinds.map((kind) => listKind(journalFolder(folder), kind)));
  return lists.flat();
}

/** The text of a document; undefined when there is none. @throws JournalError when it cannot be read */
export async function readDocument(
  folder: string | undefined,
  kind: JournalDocumentKind,
  name: string,
): Promise<string | undefined> {
  const file = documentFile(folder, kind, name);
  try {
    return await textOf(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const message = `${file} cannot be read (${reason}). Check that it is a file that you may read.`;
    throw new JournalError("journal-document-unreadable", file, message, { cause: error });
  }
}

/** Where a document lies, whether it is there or not. @throws JournalError for a name that no document may have */
export function documentFile(folder: string | undefined, kind: JournalDocumentKind, name: string): string {
  const inside = join(journalFolder(folder), documentFolder(kind));
  if (isDocumentName(name)) return join(inside, `${name}.md`);
  const message = `${JSON.stringify(name)} cannot be the name of a document. Use letters, digits, spaces, dots and dashes.`;
  throw new JournalError("journal-document-name", inside, message);
}

/** A link in the folder's place could lead anywhere. */
async function ownFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  if ((await lstat(folder)).isSymbolicLink()) throw Object.assign(new Error("a symbolic link"), { code: "ELOOP" });
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    await using handle = await open(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const found = await handle.stat();
    if (!found.isFile()) throw new NoJournalError("not a regular file");
    if (found.size > largestDocument) throw new Error("it is larger than 4 MiB");
    return await handle.readFile("utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes beside the file and then puts it in its place; a new file never takes the place of one that came in between. */
async function place(file: string, text: string, replace: boolean): Promise<"placed" | "taken"> {
  const beside = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await using handle = await open(beside, "wx", 0o600);
    await handle.writeFile(text);
    await handle.sync();
    if (replace) await rename(beside, file);
    else await link(beside, file).catch((error: unknown) => copyNew(beside, file, error));
    return "placed";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "taken";
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Some disks know no hard links. */
async function copyNew(from: string, to: string, error: unknown): Promise<void> {
  if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
  await copyFile(from, to, constants.COPYFILE_EXCL);
}

/** The event is for other machines and exports; the list of documents is what lies in the folders, so it may be missing. */
async function noteDocument(folder: string | undefined, kind: JournalDocumentKind, name: string): Promise<void> {
  const path = `${documentFolder(kind)}/${name}.md`;
  const noted = new JournalWriter(folder).append([{ type: "document", kind, name, path }]);
  await noted.catch((error: unknown) => {
    if (!(error instanceof JournalError)) throw error;
  });
}

async function listKind(folder: string, kind: JournalDocumentKind): Promise<readonly DocumentEntry[]> {
  const inside = join(folder, documentFolder(kind));
  const names = await readdir(inside).catch(() => []);
  const entries = names.sort().map(async (base): Promise<readonly DocumentEntry[]> => {
    const name = base.endsWith(".md") ? base.slice(0, -3) : "";
    if (!isDocumentName(name)) return [];
    const file = join(inside, base);
    const found = await lstat(file).catch(() => undefined);
    return found?.isFile() === true ? [{ kind, name, file, modified: found.mtime.toISOString() }] : [];
  });
  return (await Promise.all(entries)).flat();
}

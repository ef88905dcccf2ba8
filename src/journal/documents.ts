import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { documentFolder, documentKinds, isDocumentName, type JournalDocumentKind } from "../core/journal/documents.ts";
import { bytesOf, holds, place } from "./document-file.ts";
import { journalFolder } from "./folder.ts";
import { makeFolder } from "./make-folder.ts";
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

/**
 * Writes a Markdown document into the journal's folder, whole or not at all, for this user alone. A file that exists is left
 * alone, for it holds somebody's words, unless `basedOn` is what it still holds: of two programs that replace the same text one does.
 * @throws JournalError when the name may lead out of the folder, or the file cannot be written
 */
export async function writeDocument(folder: string | undefined, document: DocumentToWrite): Promise<WrittenDocument> {
  const { kind, name, text, basedOn } = document;
  const file = documentFile(folder, kind, name);
  try {
    await ownFolder(join(file, ".."));
    const before = await bytesOf(file);
    const isNew = before === undefined;
    const isPlaced = (isNew || holds(before, basedOn)) && (await place(file, text, isNew ? undefined : basedOn));
    if (!isPlaced || !isNew) return { file, created: false, written: isPlaced };
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
    const bytes = await bytesOf(file);
    return bytes && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw notUtf8(file, error);
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const message = `${file} cannot be read (${reason}). Check that it is a file that you may read.`;
    throw new JournalError("journal-document-unreadable", file, message, { cause: error });
  }
}

/** Read as UTF-8 all the same, it would lose characters when it is drafted anew. */
function notUtf8(file: string, cause: Error): JournalError {
  const message = `${file} is not UTF-8 text. Save it as UTF-8, and try again.`;
  return new JournalError("journal-document-unreadable", file, message, { cause });
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

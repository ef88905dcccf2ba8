import type { RhythmDocument } from "../core/rhythm/documents.ts";
import { writeDocument } from "../journal/documents.ts";
import { JournalError } from "../journal/types.ts";
import { InputError } from "./errors.ts";
import { type CommonOptions, single } from "./options.ts";
import { plain, printNote, toJson } from "./print.ts";

/** Options of a verb that drafts a document. */
export interface DocumentOptions extends CommonOptions {
  readonly save?: boolean;
}

/**
 * What a verb prints: the data, or the documents themselves; with `--save` the files in the journal's folder that now
 * hold them. A file that is there holds somebody's words and is left as it is. @throws InputError when one cannot be written.
 */
export async function deliver(
  data: unknown,
  documents: readonly RhythmDocument[],
  options: DocumentOptions,
): Promise<string> {
  const files = options.save === true ? await saved(documents, single("journal", options.journal)) : [];
  if (options.json === true) return toJson(data);
  if (options.save === true) return files.join("\n");
  return documents.map(({ text }) => text).join("\n---\n\n");
}

async function saved(documents: readonly RhythmDocument[], folder: string | undefined): Promise<readonly string[]> {
  const files: string[] = [];
  for (const document of documents) files.push(await save(document, folder));
  return files;
}

async function save(document: RhythmDocument, folder: string | undefined): Promise<string> {
  try {
    const { file, written } = await writeDocument(folder, document);
    printNote(
      written ? `wrote ${file}` : `${file} is there already and was left as it is. Move it away to write it anew.`,
    );
    return plain(file);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    throw new InputError([{ code: error.code, severity: "error", message: error.message, where: error.file }]);
  }
}

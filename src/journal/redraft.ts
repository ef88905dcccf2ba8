import type { JournalDocumentKind } from "../core/journal/documents.ts";
import { readDocument, writeDocument } from "./documents.ts";

/** Somebody may save in an editor while this runs. */
const attempts = 5;

/**
 * Drafts a document anew around what it holds, or for the first time. Only the text that a draft was made from is replaced; when
 * somebody saved in between, it is drafted again from theirs.
 * @param draft the new text, from what the file holds (nothing when there is none)
 * @returns false when it was saved by others all the time. @throws JournalError when it cannot be read or written
 */
export async function redraftDocument(
  folder: string | undefined,
  kind: JournalDocumentKind,
  name: string,
  draft: (before: string) => Promise<string>,
): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await readDocument(folder, kind, name);
    const text = await draft(before ?? "");
    // A file that stays as it is need not look changed to an editor that has it open.
    if (before === text) return true;
    const basis = before === undefined ? {} : { basedOn: before };
    if ((await writeDocument(folder, { kind, name, text, ...basis })).written) return true;
  }
  return false;
}

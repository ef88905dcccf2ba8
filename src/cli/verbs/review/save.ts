import { parseDocument } from "../../../core/review/document/parse.ts";
import { redraft } from "../../../core/review/document/redraft.ts";
import type { ReviewDocument } from "../../../core/review/document/types.ts";
import type { Review } from "../../../core/review/types.ts";
import type { Choices } from "../../../core/review/writing.ts";
import { documentFile, readDocument, writeDocument } from "../../../journal/documents.ts";
import { JournalError } from "../../../journal/types.ts";
import { InputError } from "../../errors.ts";
import { printNote, printProblems } from "../../print.ts";

/** Somebody may save in an editor while this runs. */
const attempts = 5;

/** A document as it was saved, and the review that was put into it. */
export interface Saved {
  readonly document: ReviewDocument;
  readonly review: Review;
  /** Where it lies. */
  readonly file: string;
}

/**
 * Drafts the journal's document of a period anew, or for the first time. Only what it was read as is replaced.
 * @param draft the review of what these choices leave in
 * @throws InputError when the journal cannot be read or written, or the document is saved by others all the time
 */
export async function saveReview(
  folder: string | undefined,
  period: string,
  draft: (choices: Choices) => Review,
): Promise<Saved> {
  try {
    return await saved(folder, period.replace("..", " to "), draft);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    const problem = { code: error.code, severity: "error", where: error.file, message: error.message } as const;
    throw new InputError([problem]);
  }
}

async function saved(folder: string | undefined, name: string, draft: (choices: Choices) => Review): Promise<Saved> {
  const file = documentFile(folder, "review", name);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await readDocument(folder, "review", name);
    const read = parseDocument(before ?? "");
    const review = draft(read.choices);
    const text = redraft(read, review);
    // A file that stays as it is need not look changed to an editor that has it open.
    if (before !== text && !(await write(folder, name, text, before))) continue;
    printProblems(read.problems.map((problem) => ({ ...problem, where: file })));
    printNote(before === text ? `${file} is up to date` : `${before === undefined ? "wrote" : "drafted anew"} ${file}`);
    return { document: parseDocument(text), review, file };
  }
  const message = `The document was saved by another program ${attempts} times in the meantime. Close it there, and try again.`;
  throw new InputError([{ code: "document-busy", severity: "error", where: file, message }]);
}

async function write(
  folder: string | undefined,
  name: string,
  text: string,
  before: string | undefined,
): Promise<boolean> {
  const basis = before === undefined ? {} : { basedOn: before };
  return (await writeDocument(folder, { kind: "review", name, text, ...basis })).written;
}

import { parseDocument } from "../../../core/review/document/parse.ts";
import { redraft } from "../../../core/review/document/redraft.ts";
import type { ReviewDocument } from "../../../core/review/document/types.ts";
import type { Review } from "../../../core/review/types.ts";
import type { Choices } from "../../../core/review/writing.ts";
import { documentFile } from "../../../journal/documents.ts";
import { redraftDocument } from "../../../journal/redraft.ts";
import { JournalError } from "../../../journal/types.ts";
import { InputError } from "../../errors.ts";
import { printNote, printProblems } from "../../print.ts";

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
  const drafts: Drafted[] = [];
  const isSaved = await redraftDocument(folder, "review", name, async (before) => {
    const read = parseDocument(before);
    const review = draft(read.choices);
    const text = redraft(read, review);
    drafts.push({ before, read, review, text });
    return text;
  });
  const last = drafts.at(-1);
  if (!isSaved || last === undefined) throw busy(file);
  const { before, read, review, text } = last;
  printProblems(read.problems.map((problem) => ({ ...problem, where: file })));
  printNote(before === text ? `${file} is up to date` : `${before === "" ? "wrote" : "drafted anew"} ${file}`);
  return { document: parseDocument(text), review, file };
}

/** One try: what the file held, and what was made of it. */
interface Drafted {
  readonly before: string;
  readonly read: ReviewDocument;
  readonly review: Review;
  readonly text: string;
}

function busy(file: string): InputError {
  const message =
    "The document was saved by another program again and again in the meantime. Close it there, and try again.";
  return new InputError([{ code: "document-busy", severity: "error", where: file, message }]);
}

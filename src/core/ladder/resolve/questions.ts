import type { LadderFile, QuestionFile } from "../schema.ts";
import { quote } from "../source/quote.ts";
import type { ReviewQuestion } from "../types.ts";
import { type Context, checkDimension, checkKinds, listOf, namesOf, placeOfItem, present } from "./context.ts";
import { idFrom } from "./name-of-text.ts";

/** The questions of the company's form, in order. One whose id is taken already is reported and left out. */
export function resolveQuestions(file: LadderFile, context: Context): ReviewQuestion[] {
  const taken = new Set<string>();
  const entries = (file.review?.questions ?? []).map((entry) =>
    typeof entry === "string" ? { question: entry } : entry,
  );
  return entries
    .filter((entry) => !isDuplicate(entry, taken, context))
    .map((entry) => resolveQuestion(entry, taken, context));
}

function isDuplicate(entry: QuestionFile, taken: Set<string>, { positions, report }: Context): boolean {
  if (entry.id === undefined) return false;
  const id = String(entry.id);
  const message = `Another question has the id ${quote(id)}. Give this one its own: it is left out until then.`;
  if (taken.has(id)) report.error(positions.value(entry, "id"), "duplicate-id", message);
  return taken.size === taken.add(id).size;
}

function resolveQuestion(entry: QuestionFile, taken: Set<string>, context: Context): ReviewQuestion {
  const id = entry.id === undefined ? idFrom(entry.question, "question", taken) : String(entry.id);
  taken.add(id);
  const dimensions = namesOf(entry.dimensions);
  const kinds = listOf(entry.kinds);
  checkKinds(entry, "kinds", kinds, context);
  dimensions.forEach((dimension, index) => {
    checkDimension(dimension, placeOfItem(entry, "dimensions", index, context), context);
  });
  return present({ id, question: entry.question.trim(), dimensions, kinds, maxLength: entry.maxLength });
}

import type { Artifact } from "../artifacts/types.ts";
import type { ReviewQuestion } from "../ladder/types.ts";
import { counted } from "../progress/words.ts";
import { escapeMarkdown, escapeSentences } from "./escape.ts";
import { evidenceItems } from "./markdown-evidence.ts";
import type { Evidence, ReviewAnswer, ReviewSection } from "./types.ts";
import type { Writing } from "./writing.ts";

/**
 * What answers each question of the company's form: the evidence of the criteria in the dimensions it names, and what counts of
 * the kinds it names; of all of it where it names neither. Newest first, each once.
 * @param evidence what counts in the period, newest first
 */
export function answersOf(
  questions: readonly ReviewQuestion[],
  sections: readonly ReviewSection[],
  evidence: readonly Evidence[],
  artifacts: readonly Artifact[],
): readonly ReviewAnswer[] {
  const viaPullRequest = new Set(artifacts.filter((one) => one.viaPullRequest === true).map(({ id }) => id));
  return questions.map(({ id, question, dimensions, kinds, maxLength }) => {
    const criteria = sections.filter(({ dimension }) => dimensions.includes(dimension)).flatMap((one) => one.criteria);
    const shown = new Set(criteria.flatMap((criterion) => criterion.evidence));
    const all = dimensions.length + kinds.length === 0;
    const answers = (one: Evidence): boolean =>
      all ||
      shown.has(one.id) ||
      kinds.includes(one.kind) ||
      (kinds.includes("pull-request") && viaPullRequest.has(one.id));
    return {
      id,
      question,
      criteria: criteria.map((criterion) => criterion.id),
      evidence: evidence.filter(answers).map((one) => one.id),
      ...(maxLength === undefined ? {} : { maxLength }),
    };
  });
}

/** A question with the evidence that answers it, cut so that it fits into what the form takes. */
export function answerBlocks(
  { id, question, evidence, maxLength }: ReviewAnswer,
  known: ReadonlyMap<string, Evidence>,
  writing: Writing,
): readonly string[] {
  const pieces = evidence.flatMap((one) => known.get(one) ?? []);
  const items = evidenceItems(pieces, writing, id);
  const fitting = maxLength === undefined ? items : thatFit(items, maxLength);
  const left = items.length - fitting.length;
  const cut = left === 0 ? [] : [`- ${counted(left, "line does", "lines do")} not fit here`];
  return [
    `### ${escapeSentences(question)}`,
    ...(maxLength === undefined ? [] : [`*The form takes ${escapeMarkdown(String(maxLength))} characters.*`]),
    pieces.length === 0 ? "No evidence." : [...fitting, ...cut].join("\n"),
  ];
}

/** The first lines that fit together, counted as they are read: addresses and ids are not. */
function thatFit(items: readonly string[], most: number): readonly string[] {
  let length = 0;
  const end = items.findIndex((item) => {
    length += Array.from(readable(item)).length + 1;
    return length > most;
  });
  return end === -1 ? items : items.slice(0, end);
}

function readable(item: string): string {
  return item.replace(/ <!-- [\w-]+ -->$/, "").replace(/\]\([^()\s]*\)/g, "");
}

import { answerBlocks } from "./answers.ts";
import { escapeMarkdown, escapeSentences } from "./escape.ts";
import { appendixRow, evidenceItems, evidenceLine } from "./markdown-evidence.ts";
import { weekTable } from "./markdown-weeks.ts";
import type { Evidence, Review, ReviewCriterion, ReviewSection } from "./types.ts";
import { plainWriting, type Writing } from "./writing.ts";

/** A piece of a review that is drafted as a whole. */
export interface ReviewPart {
  readonly kind: PartKind;
  /** The criterion, question or dimension; empty where there is one of its kind. */
  readonly id: string;
  /** Markdown with no line break at its end. Never empty. */
  readonly body: string;
}

/** What a part can be, in no order. */
export const partKinds = [
  "head",
  "form",
  "question",
  "section",
  "criterion",
  "weekly",
  "missing",
  "gone",
  "evidence",
  "not-counted",
  "problems",
] as const;
export type PartKind = (typeof partKinds)[number];

/** The review in parts, in the order to read them. Put together with blank lines between they are the draft. */
export function reviewParts(review: Review, writing: Writing = plainWriting): readonly ReviewPart[] {
  const evidence = withEdges(new Map(review.evidence.map((one) => [one.id, one])), review);
  const { questions = [] } = review;
  return [
    part("head", "", headBlocks(review)),
    part("form", "", questions.length === 0 ? [] : ["## Review form"]),
    ...questions.map((answer) => part("question", answer.id, answerBlocks(answer, evidence, writing))),
    ...review.sections.flatMap((section) => sectionParts(section, evidence, writing)),
    part("weekly", "", weeklyBlocks(review)),
    part("missing", "", missingBlocks(review)),
    part("evidence", "", evidenceBlocks(review, writing)),
    part("not-counted", "", notCountedBlocks(review, writing)),
    part("problems", "", problemBlocks(review)),
  ].filter(({ body }) => body !== "");
}

function part(kind: PartKind, id: string, blocks: readonly string[]): ReviewPart {
  return { kind, id, body: blocks.filter((block) => block !== "").join("\n\n") };
}

function headBlocks({ title, subtitle, facts }: Review): readonly string[] {
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    list(facts.map(({ value, caption }) => `- **${escapeMarkdown(value)}** ${escapeMarkdown(caption)}`)),
  ];
}

/** A rule over whole weeks may count what lies just outside of the period. */
function withEdges(evidence: ReadonlyMap<string, Evidence>, { notCounted }: Review): ReadonlyMap<string, Evidence> {
  return new Map([...notCounted.map((one) => [one.id, one] as const), ...evidence]);
}

function sectionParts(
  { dimension, title, criteria }: ReviewSection,
  known: ReadonlyMap<string, Evidence>,
  writing: Writing,
): readonly ReviewPart[] {
  return [
    part("section", dimension, [`## ${escapeMarkdown(title)}`]),
    ...criteria.map((criterion) => part("criterion", criterion.id, criterionBlocks(criterion, known, writing))),
  ];
}

function criterionBlocks(
  criterion: ReviewCriterion,
  known: ReadonlyMap<string, Evidence>,
  writing: Writing,
): readonly string[] {
  const { id, expects, verdict, rule, evidence, near = [], prompt } = criterion;
  const itemsOf = (ids: readonly string[]) =>
    list(
      evidenceItems(
        ids.flatMap((one) => known.get(one) ?? []),
        writing,
        id,
      ),
    );
  return [
    `### ${escapeSentences(expects)}`,
    `**${verdict}.** ${escapeSentences(rule)}`.trim(),
    itemsOf(evidence),
    ...(near.length === 0 ? [] : ["Came close:", itemsOf(near)]),
    prompt === undefined ? "" : `*In your own words:* ${escapeSentences(prompt)}`,
  ];
}

function weeklyBlocks({ weekly }: Review): readonly string[] {
  return [
    "## Week by week",
    escapeSentences(weekly.text),
    list(weekTable(weekly.weeks)),
    escapeSentences((weekly.edges ?? []).join(" ")),
  ];
}

/** While the period runs: what is missing and what to do about it. After it: what was missing. */
function missingBlocks({ gaps, plan, until, sections }: Review): readonly string[] {
  if (gaps.length === 0) return [];
  const names = new Map(sections.flatMap(({ criteria }) => criteria.map(({ id, expects }) => [id, expects] as const)));
  const items = gaps.map(({ criterion, text }) => {
    const name = criterion === "weekly" ? "Weekly artifact" : (names.get(criterion) ?? criterion);
    return `- **${escapeMarkdown(name)}**: ${escapeSentences(text)}`;
  });
  const steps = plan.map((step) => `- ${escapeSentences(step)}`);
  return [
    until === undefined ? "## What was missing" : `## Before ${escapeMarkdown(until)}`,
    list(items),
    ...(steps.length === 0 ? [] : ["### Plan", list(steps)]),
  ];
}

function evidenceBlocks({ evidence }: Review, writing: Writing): readonly string[] {
  if (evidence.length === 0) return ["## Evidence", "No artifact of this period counts."];
  const head = ["| Date | Kind | Title | Repository | Commit | Path |", "|---|---|---|---|---|---|"];
  return ["## Evidence", list([...head, ...evidence.map((one) => appendixRow(one, writing))])];
}

function notCountedBlocks({ notCounted }: Review, writing: Writing): readonly string[] {
  if (notCounted.length === 0) return [];
  const items = notCounted.map((one) => `- ${evidenceLine(one, writing, escapeSentences(one.reason))}`);
  return ["## Not counted", list(items)];
}

function problemBlocks({ problems }: Review): readonly string[] {
  if (problems.length === 0) return [];
  return ["## What could not be read", list(problems.map((problem) => `- ${escapeSentences(problem)}`))];
}

function list(lines: readonly string[]): string {
  return lines.join("\n");
}

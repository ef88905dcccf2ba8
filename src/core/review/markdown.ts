import { escapeMarkdown, escapeSentences } from "./escape.ts";
import { frontMatter } from "./front-matter.ts";
import { appendixRow, evidenceItems, evidenceLine } from "./markdown-evidence.ts";
import { weekTable } from "./markdown-weeks.ts";
import type { Evidence, Review, ReviewCriterion, ReviewSection } from "./types.ts";

/** The review as a Markdown file: front matter, then what `reviewBody` gives. Ends with a line break. */
export function reviewMarkdown(review: Review): string {
  return `${frontMatter(review)}\n\n${reviewBody(review)}`;
}

/**
 * The review as Markdown without front matter: summary, a section for each dimension, the weeks, what is missing, and
 * all evidence. Everything that comes from a history or a ladder is escaped (see `escape.ts`).
 */
export function reviewBody(review: Review): string {
  const evidence = new Map(review.evidence.map((one) => [one.id, one]));
  const blocks = [
    `# ${escapeMarkdown(review.title)}`,
    escapeMarkdown(review.subtitle),
    list(review.facts.map(({ value, caption }) => `- **${escapeMarkdown(value)}** ${escapeMarkdown(caption)}`)),
    ...review.sections.flatMap((section) => sectionBlocks(section, withEdges(evidence, review))),
    ...weeklyBlocks(review),
    ...missingBlocks(review),
    ...evidenceBlocks(review),
    ...notCountedBlocks(review),
    ...problemBlocks(review),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** A rule over whole weeks may count what lies just outside of the period. */
function withEdges(evidence: ReadonlyMap<string, Evidence>, { notCounted }: Review): ReadonlyMap<string, Evidence> {
  return new Map([...notCounted.map((one) => [one.id, one] as const), ...evidence]);
}

function sectionBlocks({ title, criteria }: ReviewSection, known: ReadonlyMap<string, Evidence>): readonly string[] {
  return [`## ${escapeMarkdown(title)}`, ...criteria.flatMap((criterion) => criterionBlocks(criterion, known))];
}

function criterionBlocks(criterion: ReviewCriterion, known: ReadonlyMap<string, Evidence>): readonly string[] {
  const { expects, verdict, rule, evidence, near = [], prompt } = criterion;
  const itemsOf = (ids: readonly string[]) => list(evidenceItems(ids.flatMap((id) => known.get(id) ?? [])));
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

function evidenceBlocks({ evidence }: Review): readonly string[] {
  if (evidence.length === 0) return ["## Evidence", "No artifact of this period counts."];
  const head = ["| Date | Kind | Title | Repository | Commit | Path |", "|---|---|---|---|---|---|"];
  return ["## Evidence", list([...head, ...evidence.map(appendixRow)])];
}

function notCountedBlocks({ notCounted }: Review): readonly string[] {
  if (notCounted.length === 0) return [];
  return ["## Not counted", list(notCounted.map((one) => `- ${evidenceLine(one)}. ${escapeSentences(one.reason)}`))];
}

function problemBlocks({ problems }: Review): readonly string[] {
  if (problems.length === 0) return [];
  return ["## What could not be read", list(problems.map((problem) => `- ${escapeSentences(problem)}`))];
}

function list(lines: readonly string[]): string {
  return lines.join("\n");
}

import { builtInKinds, kindLabel, kindPlural } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { isWithin } from "../artifacts/when.ts";
import { dayOf } from "../calendar/day.ts";
import { nextPeriod, periodAt, previousPeriod } from "../calendar/period.ts";
import type { Period, TimeOff } from "../calendar/types.ts";
import type { Criterion, Ladder, Rule, Rung } from "../ladder/types.ts";
import { isOfKind } from "../progress/matching.ts";
import { measureProgress, rungTitle } from "../progress/measure.ts";
import { counted, joined } from "../progress/words.ts";
import { escapeMarkdown, escapeSentences } from "../review/escape.ts";
import { markdownFile } from "./lines.ts";

/** What a year's look at the ladder is drafted from. */
export interface LadderReviewInput {
  readonly year: Period;
  readonly ladder: Ladder;
  /** The rungs to look at; all of the ladder, when absent. */
  readonly rungs?: readonly Rung[];
  readonly artifacts: readonly Artifact[];
  readonly now: string;
  readonly timeOff: readonly TimeOff[];
}

/** A criterion as the ladder writes it. */
export interface CriterionBrief {
  readonly id: string;
  readonly expects: string;
}

/** What one person's year says of a ladder. */
export interface LadderReview {
  readonly year: Period;
  readonly ladder: string;
  readonly artifacts: number;
  readonly rungs: readonly {
    readonly title: string;
    /** Criteria with a rule that counts, to which nothing of the whole year was evidence. */
    readonly neverShown: readonly CriterionBrief[];
    /** Criteria that only a person can answer. */
    readonly onlyManual: readonly CriterionBrief[];
    readonly criteria: number;
  }[];
  /** Kinds of which the year holds artifacts, and that no criterion or weekly artifact uses. */
  readonly unusedKinds: readonly { readonly id: string; readonly words: string }[];
  /** Kinds that neither the ladder uses nor the year holds, in words. */
  readonly absentKinds: readonly string[];
}

/** The year to look at: in its first half the one before. A fiscal year, where the ladder has one. */
export function yearForLadder(now: string, { period }: Ladder, timeZone: string): Period {
  const year = periodAt(now, "year", period.startMonth, timeZone);
  const half = periodAt(now, "half", period.startMonth, timeZone);
  return half.start === year.start && dayOf(now, timeZone) <= half.end ? previousPeriod(year) : year;
}

/** Looks at a ladder with the artifacts of one year. */
export function ladderReview(input: LadderReviewInput): LadderReview {
  const { year, ladder, artifacts, rungs = ladder.rungs } = input;
  const ofYear = artifacts.filter((one) => one.counts && isWithin(one, year, year.timeZone));
  const used = kindsUsed(ladder.rungs);
  const unused = (kind: string): boolean => used !== "all" && !used.has(kind);
  const found = Map.groupBy(
    ofYear.filter((one) => used !== "all" && !isOfKind(one, [...used])),
    ({ kind }) => kind,
  );
  const known = new Set([...builtInKinds, ...ladder.kinds].map(({ id }) => id));
  return {
    year,
    ladder: ladder.name,
    artifacts: ofYear.length,
    rungs: rungs.map((rung) => rungReview(rung, input)),
    unusedKinds: [...found].map(([id, all]) => ({ id, words: kindWords(id, all, ladder) })),
    absentKinds: [...known]
      .filter((kind) => unused(kind) && !ofYear.some((one) => one.kind === kind))
      .map((kind) => cleanTitle(kindPlural(kind, ladder.kinds))),
  };
}

function kindWords(kind: string, artifacts: readonly Artifact[], { kinds }: Ladder): string {
  const [one] = artifacts;
  const words = counted(artifacts.length, cleanTitle(kindLabel(kind, kinds)), cleanTitle(kindPlural(kind, kinds)));
  return one === undefined ? words : `${words}, for example ${cleanTitle(one.title, 100)}`;
}

function rungReview(rung: Rung, input: LadderReviewInput): LadderReview["rungs"][number] {
  const shown = shownIn(rung, input);
  const counting = rung.criteria.filter(({ evidence }) => evidence.some(isCounting));
  return {
    title: rungTitle(rung),
    neverShown: counting.filter(({ id }) => !shown.has(id)).map(brief),
    onlyManual: rung.criteria.filter((one) => !counting.includes(one) && !shown.has(one.id)).map(brief),
    criteria: rung.criteria.length,
  };
}

function brief({ id, expects }: Criterion): CriterionBrief {
  return { id, expects };
}

/** The criteria that anything at all was evidence for, in any period of the year. */
function shownIn(rung: Rung, { year, ladder, artifacts, now, timeOff }: LadderReviewInput): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const period of periodsIn(year, ladder)) {
    const { criteria } = measureProgress({ ladder, rung, target: rung, artifacts, period, now, timeOff });
    for (const { id, evidence } of criteria) if (evidence.length > 0) shown.add(id);
  }
  return shown;
}

function periodsIn(year: Period, { period: { unit, startMonth } }: Ladder): readonly Period[] {
  const periods: Period[] = [];
  for (let one = periodAt(year.start, unit, startMonth, year.timeZone); one.start <= year.end; one = nextPeriod(one))
    periods.push(one);
  return periods;
}

function isCounting(rule: Rule): boolean {
  return rule.type === "artifacts" || (rule.type === "any" && rule.rules.some(isCounting));
}

/** Every kind that some rule or weekly artifact names; `all` where one takes any kind. */
function kindsUsed(rungs: readonly Rung[]): ReadonlySet<string> | "all" {
  const rules = rungs.flatMap(({ criteria }) => criteria.flatMap(({ evidence }) => evidence.flatMap(flat)));
  const lists = [
    ...rules.flatMap((rule) => (rule.type === "artifacts" ? [rule.anyOf] : [])),
    ...rungs.flatMap(({ weekly }) => (weekly === undefined ? [] : [weekly.anyOf])),
  ];
  const before = rules.flatMap((rule) => (rule.type === "artifacts" ? (rule.before ?? []) : []));
  return lists.some((kinds) => kinds.length === 0) ? "all" : new Set([...lists.flat(), ...before]);
}

function flat(rule: Rule): readonly Rule[] {
  return rule.type === "any" ? rule.rules.flatMap(flat) : [rule];
}

/** The review of the ladder as a Markdown file. Ends with a line break. */
export function ladderReviewMarkdown(review: LadderReview): string {
  const { year, ladder, artifacts, rungs, unusedKinds, absentKinds } = review;
  return markdownFile([
    `# Ladder review, ${escapeMarkdown(year.label)}`,
    `${escapeMarkdown(ladder)}, with one person's ${counted(artifacts, "artifact")} of the year. A rung far from where that person stands shows little, and that says nothing against the rung.`,
    ...rungs.flatMap(rungBlocks),
    "## Kinds that no criterion uses",
    unusedKinds.length === 0
      ? "Every kind of which there was an artifact is used."
      : unusedKinds.map(({ words }) => `- ${escapeSentences(words)}`).join("\n"),
    absentKinds.length === 0 ? "" : escapeSentences(`Neither used nor found: ${joined(absentKinds, "and")}.`),
    "## What to change",
    "-",
  ]);
}

function rungBlocks({ title, neverShown, onlyManual, criteria }: LadderReview["rungs"][number]): readonly string[] {
  const items = (all: readonly CriterionBrief[]) =>
    all.map(({ expects }) => `- ${escapeSentences(expects)}`).join("\n");
  const shown = criteria - neverShown.length - onlyManual.length;
  return [
    `## ${escapeMarkdown(title)}`,
    criteria === 0
      ? "It has no criteria."
      : `Something showed for ${shown} of ${counted(criteria, "criterion", "criteria")}.`,
    ...(neverShown.length === 0 ? [] : ["Nothing ever showed for:", items(neverShown)]),
    ...(onlyManual.length === 0 ? [] : ["Only a person can answer:", items(onlyManual)]),
  ];
}

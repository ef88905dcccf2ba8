import type { Artifact } from "../artifacts/types.ts";
import { standing } from "../calendar/bounds.ts";
import { dayOf, longDay } from "../calendar/day.ts";
import { periodDays, periodTitle } from "../calendar/label.ts";
import type { Ladder, Rung } from "../ladder/types.ts";
import type { Problem } from "../problem.ts";
import { newestFirst } from "../progress/measuring.ts";
import type { CriterionProgress, CriterionStatus, Progress } from "../progress/types.ts";
import { counted } from "../progress/words.ts";
import { answersOf } from "./answers.ts";
import { edgeSentences } from "./edges.ts";
import { sortEvidence } from "./evidence.ts";
import { factsOf } from "./facts.ts";
import { planOf } from "./plan.ts";
import { criterionSentences, keptWords, sentence, type Telling } from "./sentences.ts";
import type { Review, ReviewCriterion, ReviewSection } from "./types.ts";

/** What a review is drafted from. `progress` must have been measured over the same ladder and artifacts. */
export interface DraftInput {
  readonly progress: Progress;
  readonly ladder: Ladder;
  readonly artifacts: readonly Artifact[];
  /** The repositories that were read, under their short names. */
  readonly repositories: readonly { readonly name: string }[];
  /** ISO instant. */
  readonly now: string;
  readonly problems: readonly Problem[];
}

export const verdicts: Readonly<Record<CriterionStatus, string>> = {
  met: "Met",
  partial: "Partly",
  none: "No evidence",
  manual: "Yours to say",
};

/**
 * Drafts the self-review of one period: what the rules say, with their numbers and the evidence they stand on, and
 * what is missing. Nothing is judged that a rule does not judge, and a salary is never read.
 */
export function draftReview(input: DraftInput): Review {
  const { progress, ladder, now } = input;
  const { period } = progress;
  const telling: Telling = {
    period,
    standing: standing(period, now),
    today: dayOf(now, period.timeZone),
    kinds: ladder.kinds,
  };
  const target = ladder.rungs.find(({ id }) => id === progress.target);
  const artifacts = newestFirst(input.artifacts, period.timeZone).map(({ artifact }) => artifact);
  const weeks = new Set(progress.weekly.map(({ week }) => week));
  const sorted = sortEvidence(artifacts, ladder, period, weeks);
  const edges = edgeSentences(sorted.evidence, progress.weekly);
  const names = repositoryNames(input);
  const sections = target === undefined ? [] : sectionsOf(progress, target, ladder, telling);
  const questions = answersOf(ladder.questions, sections, sorted.evidence, artifacts);
  return {
    title: `Self-review, ${periodTitle(period)}`,
    subtitle: subtitleOf(progress, names.length),
    meta: metaOf(progress, names, telling.today),
    facts: factsOf(progress, artifacts, ladder),
    sections,
    ...(questions.length === 0 ? {} : { questions }),
    weekly: { text: weeklyText(progress, telling), weeks: progress.weekly, ...(edges.length === 0 ? {} : { edges }) },
    gaps: progress.gaps,
    plan: target === undefined ? [] : planOf(progress, target, telling),
    ...(telling.standing === "over" ? {} : { until: longDay(period.end) }),
    ...sorted,
    problems: input.problems.filter(({ severity }) => severity !== "information").map(({ message }) => message),
  };
}

/** Those that were read, and those that the journal vouches for. */
function repositoryNames({ repositories, artifacts }: DraftInput): readonly string[] {
  const recorded = artifacts.filter(({ unreachable }) => unreachable === true);
  return [...new Set([...repositories.map(({ name }) => name), ...recorded.map(({ repository }) => repository)])];
}

/** `Mid (L2) against Senior (L3) · 1 Oct to 31 Dec, week 8 of 14 · 3 repositories` */
function subtitleOf(
  { rung, target, rungTitle, targetTitle, period, now, weeks }: Progress,
  repositories: number,
): string {
  const rungs = rung === target ? `Against ${targetTitle}` : `${rungTitle} against ${targetTitle}`;
  const week = now === undefined ? "" : `, week ${now.number} of ${weeks}`;
  return [rungs, `${periodDays(period)}${week}`, counted(repositories, "repository", "repositories")].join(" · ");
}

function metaOf(progress: Progress, repositories: readonly string[], drafted: string): Review["meta"] {
  const { period, rungTitle, targetTitle, ladder } = progress;
  const { id, start, end } = period;
  return { period: id, start, end, rung: rungTitle, target: targetTitle, ladder, drafted, repositories };
}

/** One section for each dimension that has a criterion, in the ladder's order; those the ladder does not name last. */
function sectionsOf(progress: Progress, target: Rung, ladder: Ladder, telling: Telling): readonly ReviewSection[] {
  const known = ladder.dimensions.map(({ id }) => id);
  const used = target.criteria.map(({ dimension }) => dimension);
  const order = [...new Set([...known.filter((id) => used.includes(id)), ...used])];
  return order.map((dimension) => ({
    dimension,
    title: ladder.dimensions.find(({ id }) => id === dimension)?.label ?? dimension,
    criteria: target.criteria.flatMap((criterion) => {
      const found = progress.criteria.find(({ id }) => id === criterion.id);
      if (criterion.dimension !== dimension || found === undefined) return [];
      return [reviewCriterion(found, criterionSentences(criterion, found, telling))];
    }),
  }));
}

function reviewCriterion(found: CriterionProgress, rule: string): ReviewCriterion {
  const { id, expects, status, rules, evidence, near } = found;
  const questions = rules.flatMap((one) => [one, ...(one.rules ?? [])]).filter(({ type }) => type === "manual");
  const prompt = questions.map(({ text }) => text).join(" ");
  return {
    id,
    expects,
    status,
    verdict: verdicts[status],
    rule,
    rules,
    evidence,
    ...(near === undefined ? {} : { near }),
    ...(prompt === "" ? {} : { prompt }),
  };
}

/** `Needs 1 RFC a week, in 75 % of weeks. 7 of 8 weeks so far have it.` */
function weeklyText({ weeklySummary, weekly }: Progress, telling: Telling): string {
  const { text, kept, elapsed } = weeklySummary;
  if (weekly.length === 0) return "The period holds no whole week.";
  const needs = text === undefined ? "" : `Needs ${text}. `;
  const total = weekly.reduce((sum, { count }) => sum + count, 0);
  const atLeast = weekly[0]?.need ?? 0;
  return `${needs}${sentence(keptWords({ kept, elapsed, total, atLeast }, telling, text === undefined ? "an artifact" : "it"))}`;
}

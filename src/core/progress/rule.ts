import type { AnyRule, ArtifactRule, ManualRule, Rule } from "../ladder/types.ts";
import { type Matcher, matcherOf } from "./matching.ts";
import { lastDay, type Measuring, within } from "./measuring.ts";
import { nearOf } from "./near.ts";
import { needOver, paceOf } from "./spans.ts";
import type { RuleProgress } from "./types.ts";
import { keptWeeks, outlookOf, shareOf } from "./weeks.ts";
import { missingWeeksWords, missingWords, ruleWords } from "./words.ts";

/** What a manual rule with no prompt asks. */
export const ownWords = "Say it in your own words.";

/** A manual rule among alternatives, in a sentence; its prompt is asked apart. */
export const ownAnswer = "an answer in your own words";

/**
 * Measures one rule.
 * @param criterion id of the criterion it belongs to, for artifacts that were tied to it by hand
 */
export function measureRule(rule: Rule, criterion: string, measuring: Measuring): RuleProgress {
  switch (rule.type) {
    case "manual":
      return measureManual(rule);
    case "any":
      return measureAny(rule, criterion, measuring);
    case "artifacts": {
      const matcher = matcherOf(rule, criterion, measuring.byId);
      return rule.weeks === undefined
        ? measureNumber(rule, matcher, measuring)
        : measureWeeks({ ...rule, weeks: rule.weeks }, matcher, measuring);
    }
  }
}

function measureManual({ prompt }: ManualRule): RuleProgress {
  return { type: "manual", need: 0, have: 0, met: false, text: prompt ?? ownWords, evidence: [] };
}

/** One of several suffices: the figures are those of the alternative that is nearest to being met. */
function measureAny(rule: AnyRule, criterion: string, measuring: Measuring): RuleProgress {
  const rules = rule.rules.map((alternative) => measureRule(alternative, criterion, measuring));
  const nearest = rules.filter(({ type }) => type !== "manual").sort((a, b) => share(b) - share(a))[0];
  const met = rules.some((alternative) => alternative.met);
  const gaps = isOnlyOwnWords({ type: "any", rules })
    ? []
    : rules.flatMap(({ gap }) => (gap === undefined ? [] : [gap]));
  const listed = (ids: readonly string[]): readonly string[] => inOrder(ids, measuring);
  const near = met ? [] : listed(rules.flatMap((one) => one.near ?? []));
  return {
    type: "any",
    need: nearest?.need ?? 0,
    have: nearest?.have ?? 0,
    met,
    text: rules.map(({ type, text }) => (type === "manual" ? ownAnswer : text)).join(", or "),
    ...(met || gaps.length === 0 ? {} : { gap: gaps.join(", or ") }),
    ...(nearest?.weeks === undefined ? {} : { weeks: nearest.weeks }),
    ...(nearest?.pace === undefined ? {} : { pace: nearest.pace }),
    ...(near.length === 0 ? {} : { near }),
    evidence: listed(rules.flatMap(({ evidence }) => evidence)),
    rules,
  };
}

/** Each id once, newest first. */
export function inOrder(ids: readonly string[], { all }: Measuring): readonly string[] {
  const wanted = new Set(ids);
  return all.filter(({ artifact }) => wanted.has(artifact.id)).map(({ artifact }) => artifact.id);
}

/** A manual rule, or a choice between one and rules that no artifact speaks for: it is for the person to answer. */
export function isOnlyOwnWords(rule: Pick<RuleProgress, "type" | "rules">): boolean {
  if (rule.type !== "any") return rule.type === "manual";
  const alternatives = rule.rules ?? [];
  return alternatives.some(isOnlyOwnWords) && alternatives.every(({ evidence }) => evidence.length === 0);
}

function share({ have, need }: RuleProgress): number {
  return have / Math.max(need, 1);
}

function measureNumber(rule: ArtifactRule, matcher: Matcher, measuring: Measuring): RuleProgress {
  const { period, standing, today, ladder, weeks } = measuring;
  const evidence = measuring.counting.filter(({ artifact }) => matcher.matches(artifact));
  const judged = keptWeeks(weeks, () => false).total;
  const need = needOver(rule, period, judged);
  const have = evidence.length;
  const met = have >= need;
  return {
    type: "artifacts",
    need,
    have,
    met,
    text: ruleWords(rule, ladder.kinds),
    ...(met ? {} : { gap: missingWords(rule, need - have, lastDay(measuring), ladder.kinds) }),
    ...(met ? {} : nearOf(rule, matcher, measuring)),
    ...(standing === "running" ? { pace: paceOf(have, period, today) } : {}),
    evidence: evidence.map(({ artifact }) => artifact.id),
  };
}

/** A share of weeks: `need` is what the weeks so far ask for, so that a rule can hold while the period runs. */
function measureWeeks(
  rule: ArtifactRule & { readonly weeks: number },
  matcher: Matcher,
  measuring: Measuring,
): RuleProgress {
  const { ladder, weeks } = measuring;
  const fitting = measuring.all.filter(({ artifact }) => artifact.counts && matcher.matches(artifact));
  const counts = keptWeeks(weeks, (week) => within(fitting, week).length >= rule.atLeast);
  const need = Math.max(1, shareOf(counts.elapsed, rule.weeks));
  const met = counts.kept >= need;
  // A week at the edge is judged whole, but the evidence of a period is what lies in it.
  const inPeriod = new Set(measuring.counting.map(({ artifact }) => artifact));
  const evidence = weeks
    .toReversed()
    .flatMap(({ week }) => within(fitting, week))
    .filter(({ artifact }) => inPeriod.has(artifact));
  const outlook = outlookOf(counts, rule.weeks);
  const gap = missingWeeksWords(rule, outlook, lastDay(measuring), ladder.kinds);
  return {
    type: "artifacts",
    need,
    have: counts.kept,
    met,
    weeks: counts.elapsed,
    text: ruleWords(rule, ladder.kinds),
    total: evidence.length,
    ...(met ? {} : { gap, outlook, ...nearOf(rule, matcher, measuring) }),
    evidence: evidence.map(({ artifact }) => artifact.id),
  };
}

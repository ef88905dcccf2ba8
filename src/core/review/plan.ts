import { daysBetween, shortDay } from "../calendar/day.ts";
import type { ArtifactRule, Rule, Rung } from "../ladder/types.ts";
import { shortLabel } from "../progress/label.ts";
import type { Progress, RuleProgress } from "../progress/types.ts";
import { shareOf } from "../progress/weeks.ts";
import { followed, wantedWords } from "../progress/words.ts";
import type { Telling } from "./sentences.ts";

/** From so many on, a number is also said as a rate: eleven reviews are two a week. */
const manyEnoughForRate = 5;

/**
 * What to do about each gap that can still be closed, one line each, with its number and its last day. Empty once the
 * period is over.
 */
export function planOf(progress: Progress, target: Rung, telling: Telling): readonly string[] {
  if (telling.standing === "over") return [];
  const weekly = target.weekly === undefined ? [] : weeklySteps(progress, target.weekly, telling);
  const criteria = target.criteria.flatMap((criterion) => {
    const found = progress.criteria.find(({ id }) => id === criterion.id);
    if (found === undefined || found.status === "met" || found.status === "manual") return [];
    const example =
      found.status === "none" && found.examples[0] !== undefined
        ? `; for example: ${found.examples[0].replace(/[.\s]+$/, "")}`
        : "";
    const steps = criterion.evidence.flatMap((rule, index) => stepsOf(rule, found.rules[index], progress, telling));
    return steps.map((step) => `${shortLabel(criterion.expects)}: ${step}${example}`);
  });
  return [...weekly, ...criteria];
}

function stepsOf(rule: Rule, found: RuleProgress | undefined, progress: Progress, telling: Telling): readonly string[] {
  if (found === undefined || found.met || found.gap === undefined || rule.type === "manual") return [];
  if (rule.type === "any") {
    const ways = rule.rules.flatMap((one, index) => stepsOf(one, found.rules?.[index], progress, telling));
    return ways.length === 0 ? [] : [ways.join(", or ")];
  }
  if (rule.weeks !== undefined) return weekSteps({ ...rule, weeks: rule.weeks }, found.have, progress, telling);
  return [numberStep(rule, found.need - found.have, telling)];
}

function numberStep(rule: ArtifactRule, missing: number, { period, today, standing, kinds }: Telling): string {
  const by = `by ${shortDay(period.end)}`;
  const weeks = (daysBetween(standing === "before" ? period.start : today, period.end) + 1) / 7;
  if (missing < manyEnoughForRate || weeks < 2) return followed(wantedWords(rule, missing, kinds), by);
  const rate = followed(wantedWords(rule, Math.ceil(missing / weeks), kinds), "a week");
  return `${rate} until ${shortDay(period.end)}, ${missing} in all`;
}

/** A share of weeks: how many weeks must still hold it; nothing when there are not enough weeks left. */
function weekSteps(
  rule: Pick<ArtifactRule, "anyOf" | "atLeast"> & { readonly weeks: number },
  kept: number,
  { weekly }: Progress,
  { period, kinds }: Telling,
): readonly string[] {
  const total = weekly.filter(({ state, met }) => met || state !== "time off").length;
  const left = weekly.filter(({ state, met }) => state === "future" || (state === "current" && !met)).length;
  const missing = Math.max(1, shareOf(total, rule.weeks)) - kept;
  if (missing < 1 || missing > left) return [];
  const wanted = wantedWords(rule, rule.atLeast, kinds).text;
  return [
    `${wanted} in ${missing === left ? "each" : missing} of the ${left} weeks left before ${shortDay(period.end)}`,
  ];
}

function weeklySteps(progress: Progress, rule: NonNullable<Rung["weekly"]>, telling: Telling): readonly string[] {
  if (progress.weeklySummary.met) return [];
  return weekSteps(rule, progress.weeklySummary.kept, progress, telling).map((step) => `Weekly artifact: ${step}`);
}

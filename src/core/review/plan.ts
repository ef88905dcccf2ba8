import { cleanTitle } from "../artifacts/title.ts";
import { daysBetween, shortDay } from "../calendar/day.ts";
import type { ArtifactRule, Criterion, Rule, Rung } from "../ladder/types.ts";
import type { Progress, RuleProgress, WeeksOutlook } from "../progress/types.ts";
import { followed, wantedWords } from "../progress/words.ts";
import { trimEndOf } from "../trim.ts";
import type { Telling } from "./sentences.ts";

/** From so many on, a number is also said as a rate: eleven reviews are two a week. */
const manyEnoughForRate = 5;

/**
 * What to do about each gap that can still be closed, one line each, with its number and its last day. Empty once the
 * period is over.
 */
export function planOf(progress: Progress, target: Rung, telling: Telling): readonly string[] {
  if (telling.standing === "over") return [];
  const steps = target.criteria.flatMap((criterion) => criterionSteps(criterion, progress, telling));
  const known = new Set(steps.map(({ step }) => step));
  const weekly = weeklySteps(progress, target, telling).filter(({ step }) => !known.has(step));
  return [...weekly, ...steps].map(({ of, step, example }) => `${of}: ${step}${example}`);
}

interface Step {
  readonly of: string;
  readonly step: string;
  readonly example: string;
}

function criterionSteps({ id, evidence, expects }: Criterion, progress: Progress, telling: Telling): readonly Step[] {
  const found = progress.criteria.find((criterion) => criterion.id === id);
  if (found === undefined || found.status === "met" || found.status === "manual") return [];
  const [first] = found.status === "none" ? found.examples : [];
  const example = first === undefined ? "" : `; for example: ${trimEndOf(first, /[.\s]/)}`;
  return evidence
    .flatMap((rule, index) => stepsOf(rule, found.rules[index], telling))
    .map((step) => ({ of: cleanTitle(expects), step, example }));
}

function weeklySteps({ weeklySummary }: Progress, { weekly }: Rung, telling: Telling): readonly Step[] {
  if (weekly === undefined || weeklySummary.outlook === undefined) return [];
  const steps = weekSteps(weekly, weeklySummary.outlook, telling);
  return steps.map((step) => ({ of: "Weekly artifact", step, example: "" }));
}

function stepsOf(rule: Rule, found: RuleProgress | undefined, telling: Telling): readonly string[] {
  if (found?.gap === undefined || rule.type === "manual") return [];
  if (rule.type === "any") {
    const ways = rule.rules.flatMap((one, index) => stepsOf(one, found.rules?.[index], telling));
    return ways.length === 0 ? [] : [ways.join(", or ")];
  }
  if (found.outlook !== undefined) return weekSteps(rule, found.outlook, telling);
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
  rule: Pick<ArtifactRule, "anyOf" | "atLeast">,
  { missing, left }: WeeksOutlook,
  { period, kinds }: Telling,
): readonly string[] {
  if (missing > left) return [];
  const wanted = wantedWords(rule, rule.atLeast, kinds).text;
  const weeks = left === 1 ? "the 1 week" : `${missing === left ? "each" : missing} of the ${left} weeks`;
  return [`${wanted} in ${weeks} left before ${shortDay(period.end)}`];
}

import { daysBetween } from "../calendar/day.ts";
import type { Criterion, Rule } from "../ladder/types.ts";
import type { Measuring } from "./measuring.ts";
import { isOnlyOwnWords } from "./rule.ts";
import type { CriterionStatus, RuleProgress } from "./types.ts";
import { counted } from "./words.ts";

/** A rate says little about a few things or a few days: pace is put in words from this need and this day on. */
const leastNeedForPace = 5;
const leastDaysForPace = 7;

/** A criterion as far as it is measured. */
interface Measured {
  readonly criterion: Criterion;
  readonly rules: readonly RuleProgress[];
  readonly evidence: readonly string[];
  readonly near: readonly string[];
  readonly status: CriterionStatus;
}

/** A criterion in a few words, for a tree row: `2 of 1 · reach 11`, `23 of 40 · pace 37`, `no evidence yet`. */
export function summaryOf({ criterion, rules, evidence, near, status }: Measured, measuring: Measuring): string {
  if (status === "manual") {
    return evidence.length === 0 ? "yours to say" : `yours to say · ${counted(evidence.length, "artifact")}`;
  }
  if (status === "none") return measuring.standing === "over" ? "no evidence" : "no evidence yet";
  const measured = rules.filter((rule) => !isOnlyOwnWords(rule));
  const only = measured.length === 1 ? measured[0] : undefined;
  if (!only) return `${measured.filter(({ met }) => met).length} of ${counted(measured.length, "rule")} met`;
  if (evidence.length === 0) return `${figures(only)} · ${near.length} came close`;
  return [figures(only), ...reachOf(criterion.evidence, evidence, measuring), ...paceWords(only, measuring)].join(
    " · ",
  );
}

/**
 * The rate, where it is worth a word: while the rule does not hold yet, for a number of artifacts and not for a few,
 * not in the first week, and not when nothing or nothing more is to come.
 */
export function tellingPace({ met, have, need, pace }: RuleProgress, start: string, today: string): number | undefined {
  const early = daysBetween(start, today) < leastDaysForPace;
  return met || early || need < leastNeedForPace || pace === undefined || pace <= have ? undefined : pace;
}

/** `on pace` when the rate leads to what is needed, else what it leads to. */
function paceWords(rule: RuleProgress, { period, today }: Measuring): readonly string[] {
  const pace = tellingPace(rule, period.start, today);
  if (pace === undefined) return [];
  return [pace >= rule.need ? "on pace" : `pace ${pace}`];
}

function figures({ have, need, weeks }: RuleProgress): string {
  return weeks === undefined ? `${have} of ${need}` : `${have} of ${counted(weeks, "week")}`;
}

/** The people its documents touched, added up, where a rule asks for reach. */
function reachOf(rules: readonly Rule[], evidence: readonly string[], { counting }: Measuring): readonly string[] {
  if (!rules.some(asksForReach)) return [];
  const ids = new Set(evidence);
  const reach = counting.reduce((sum, { artifact }) => sum + (ids.has(artifact.id) ? (artifact.reach ?? 0) : 0), 0);
  return [`reach ${reach}`];
}

function asksForReach(rule: Rule): boolean {
  if (rule.type === "any") return rule.rules.some(asksForReach);
  return rule.type === "artifacts" && (rule.reach ?? 0) > 0;
}

import type { Criterion } from "../ladder/types.ts";
import type { Measuring } from "./measuring.ts";
import { isOnlyOwnWords, measureRule } from "./rule.ts";
import { summaryOf } from "./summary.ts";
import type { CriterionProgress, CriterionStatus, Gap, RuleProgress } from "./types.ts";

/**
 * Measures one criterion. The verdict comes from the rules that artifacts satisfy; a manual rule beside them is a
 * question, and changes nothing. A criterion with nothing but manual rules is `manual`.
 */
export function measureCriterion(criterion: Criterion, measuring: Measuring): CriterionProgress {
  const rules = criterion.evidence.map((rule) => measureRule(rule, criterion.id, measuring));
  const evidence = evidenceOf(criterion, rules, measuring);
  const status = statusOf(rules, evidence.length);
  return {
    id: criterion.id,
    dimension: criterion.dimension,
    expects: criterion.expects,
    ...(criterion.weight === undefined ? {} : { weight: criterion.weight }),
    status,
    summary: summaryOf({ criterion, rules, evidence, status }, measuring),
    rules,
    evidence,
    examples: criterion.examples,
  };
}

/** What a criterion lacks, one entry for each rule that does not hold. */
export function gapsOf({ id, rules }: CriterionProgress): readonly Gap[] {
  return rules.flatMap(({ gap }) => (gap === undefined ? [] : [{ criterion: id, text: gap }]));
}

/** Met when all rules hold that artifacts can satisfy, partial when there is something, none when there is nothing. */
function statusOf(rules: readonly RuleProgress[], evidence: number): CriterionStatus {
  const measured = rules.filter((rule) => !isOnlyOwnWords(rule));
  if (measured.length === 0) return "manual";
  if (measured.every(({ met }) => met)) return "met";
  return evidence > 0 ? "partial" : "none";
}

/** What counts for one of its rules, and what the person tied to it by hand, each once, newest first. */
function evidenceOf(
  { id }: Criterion,
  rules: readonly RuleProgress[],
  { all, counting }: Measuring,
): readonly string[] {
  const pinned = counting.filter(({ artifact }) => artifact.criteria?.includes(id) === true);
  const ids = new Set([...rules.flatMap(({ evidence }) => evidence), ...pinned.map(({ artifact }) => artifact.id)]);
  return all.filter(({ artifact }) => ids.has(artifact.id)).map(({ artifact }) => artifact.id);
}

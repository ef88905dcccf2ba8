import type { Criterion } from "../ladder/types.ts";
import type { Measuring } from "./measuring.ts";
import { inOrder, isOnlyOwnWords, measureRule } from "./rule.ts";
import { summaryOf } from "./summary.ts";
import type { CriterionProgress, CriterionStatus, Gap, RuleProgress } from "./types.ts";

/**
 * Measures one criterion. The verdict comes from the rules that artifacts satisfy; a manual rule beside them is a
 * question, and changes nothing. A criterion with nothing but manual rules is `manual`.
 */
export function measureCriterion(criterion: Criterion, measuring: Measuring): CriterionProgress {
  const rules = criterion.evidence.map((rule) => measureRule(rule, criterion.id, measuring));
  const evidence = evidenceOf(criterion, rules, measuring);
  const near = inOrder(
    rules.flatMap((rule) => rule.near ?? []),
    measuring,
  ).filter((id) => !evidence.includes(id));
  const status = statusOf(rules, evidence.length + near.length);
  return {
    id: criterion.id,
    dimension: criterion.dimension,
    expects: criterion.expects,
    ...(criterion.weight === undefined ? {} : { weight: criterion.weight }),
    status,
    summary: summaryOf({ criterion, rules, evidence, near, status }, measuring),
    rules,
    evidence,
    ...(near.length === 0 ? {} : { near }),
    examples: criterion.examples,
  };
}

/** What a criterion lacks, one entry for each rule that does not hold. */
export function gapsOf({ id, rules }: CriterionProgress): readonly Gap[] {
  return rules.flatMap(({ gap }) => (gap === undefined ? [] : [{ criterion: id, text: gap }]));
}

/** Met when all rules hold that artifacts can satisfy, partial when there is something that counts or came close. */
function statusOf(rules: readonly RuleProgress[], found: number): CriterionStatus {
  const measured = rules.filter((rule) => !isOnlyOwnWords(rule));
  if (measured.length === 0) return "manual";
  if (measured.every(({ met }) => met)) return "met";
  return found > 0 ? "partial" : "none";
}

/** What counts for one of its rules, and what the person tied to it by hand, each once, newest first. */
function evidenceOf({ id }: Criterion, rules: readonly RuleProgress[], measuring: Measuring): readonly string[] {
  const pinned = measuring.counting.filter(({ artifact }) => artifact.criteria?.includes(id) === true);
  return inOrder(
    [...rules.flatMap(({ evidence }) => evidence), ...pinned.map(({ artifact }) => artifact.id)],
    measuring,
  );
}

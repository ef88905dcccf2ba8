import type * as z from "zod";
import type { Finding } from "../codes.ts";

/** The fields that only make sense beside `anyOf`. */
const artifactFields = ["atLeast", "per", "weeks", "reach", "paths", "withTests", "assisted", "before"] as const;

interface AnyRuleFields {
  readonly anyOf?: unknown;
  readonly manual?: boolean | undefined;
  readonly prompt?: unknown;
  readonly anyRule?: unknown;
  readonly per?: string | undefined;
  readonly weeks?: number | undefined;
}

/** What is wrong with a rule, and the field to change if it is one. */
interface RuleFinding extends Finding {
  readonly field?: string;
}

/** A zod check: the fields of one rule fit together. Adds one issue, on the field to change. */
export function checkRule(context: z.core.ParsePayload<AnyRuleFields>): void {
  const finding = missing(context.value) ?? mixed(context.value) ?? stray(context.value) ?? weeksAlone(context.value);
  if (finding === undefined) return;
  const { code, message, field } = finding;
  context.issues.push({
    code: "custom",
    input: context.value,
    message,
    params: { code },
    path: field === undefined ? [] : [field],
  });
}

function sorts(rule: AnyRuleFields): string[] {
  const manual = rule.manual === true || (rule.prompt !== undefined && rule.manual === undefined);
  return [
    rule.anyOf !== undefined && "anyOf",
    rule.anyRule !== undefined && "anyRule",
    manual && (rule.manual ? "manual" : "prompt"),
  ].filter((sort) => sort !== false);
}

function missing(rule: AnyRuleFields): RuleFinding | undefined {
  if (sorts(rule).length > 0) return undefined;
  const message =
    "This rule does not say what to count. Give it anyOf with kinds, manual: true with a prompt, or anyRule with alternatives.";
  return { code: "empty-rule", message };
}

function mixed(rule: AnyRuleFields): RuleFinding | undefined {
  const [first, second] = sorts(rule);
  if (first === undefined || second === undefined) return undefined;
  const message = `One rule cannot have both ${first} and ${second}. Make two rules of it: all rules of a criterion must hold.`;
  return { code: "mixed-rule", message, field: second };
}

function stray(rule: AnyRuleFields): RuleFinding | undefined {
  if (rule.anyOf !== undefined) return undefined;
  const field = artifactFields.find((name) => name in rule);
  if (field === undefined) return undefined;
  return { code: "mixed-rule", message: `${field} belongs to a rule with anyOf. Move it there, or remove it.`, field };
}

function weeksAlone(rule: AnyRuleFields): RuleFinding | undefined {
  if (rule.weeks === undefined || rule.per === undefined || rule.per === "week") return undefined;
  const message = `weeks is a share of weeks, and this rule counts per ${rule.per}. Write per: week, or remove weeks.`;
  return { code: "weeks-without-week", message, field: "weeks" };
}

import type { RuleEntryFile, RuleFile } from "../schema/rule.ts";
import { quote } from "../source/quote.ts";
import { suggest } from "../suggest.ts";
import type { ArtifactRule, ManualRule, Rule } from "../types.ts";
import { type Context, checkKinds, listOf, present } from "./context.ts";

/** What a manual rule asks when the file gives it no question. */
const defaultPrompt = "What shows this, and where is it written?";

/** A rule that only the person can answer, with the file's question or the usual one. */
export function manualRule(prompt: string = defaultPrompt): ManualRule {
  return { type: "manual", prompt: prompt.trim() };
}

/**
 * The rules of a criterion, in the file's order; one manual rule when it has none.
 * @param list the list that the entries stand in, for their places
 */
export function resolveRules(list: readonly RuleEntryFile[] | undefined, context: Context): Rule[] {
  if (list === undefined || list.length === 0) return [manualRule()];
  return list.map((entry, index) => resolveEntry(entry, list, index, context));
}

function resolveEntry(entry: RuleEntryFile, list: object, index: number, context: Context): Rule {
  return typeof entry === "string" ? resolveText(entry, list, index, context) : resolveFields(entry, context);
}

/** A kind's id is one artifact of that kind in the period; any other text is a question. */
function resolveText(text: string, list: object, index: number, context: Context): Rule {
  if (context.kinds.has(text)) return { type: "artifacts", anyOf: [text], atLeast: 1, per: "period" };
  const meant = /\s/.test(text.trim()) ? undefined : suggest(text, context.kinds);
  if (meant !== undefined) {
    const message = `There is no kind ${quote(text)}, so this is read as a question to the person. Did you mean ${meant}?`;
    context.report.warning(context.positions.value(list, index), "unknown-kind", message);
  }
  return manualRule(text);
}

function resolveFields(rule: RuleFile, context: Context): Rule {
  if (rule.anyRule !== undefined) return { type: "any", rules: resolveRules(rule.anyRule, context) };
  return rule.anyOf === undefined ? manualRule(rule.prompt) : artifactRule(rule, context);
}

function artifactRule(rule: RuleFile, context: Context): ArtifactRule {
  const anyOf = listOf(rule.anyOf);
  checkKinds(rule, "anyOf", anyOf, context);
  if (rule.before !== undefined) checkKinds(rule, "before", [rule.before], context);
  return present({
    type: "artifacts" as const,
    anyOf,
    atLeast: rule.atLeast ?? 1,
    per: rule.per ?? (rule.weeks === undefined ? ("period" as const) : ("week" as const)),
    weeks: rule.weeks,
    reach: rule.reach,
    paths: rule.paths === undefined ? undefined : listOf(rule.paths),
    withTests: rule.withTests === true ? true : undefined,
    assisted: rule.assisted === true ? true : undefined,
    before: rule.before,
  });
}

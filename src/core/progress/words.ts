import { kindLabel, kindPlural } from "../artifacts/kinds.ts";
import { shortDay } from "../calendar/day.ts";
import type { ArtifactRule, KindRule, WeeklyRule } from "../ladder/types.ts";
import type { WeeksOutlook } from "./types.ts";

/** Words for some artifacts, and whether they end in a clause, so that what follows wants a comma. */
export interface Phrase {
  readonly text: string;
  readonly clause: boolean;
}

type Wanted = Pick<ArtifactRule, "anyOf" | "reach" | "paths" | "withTests" | "assisted" | "before">;

/** `1 review`, `2 reviews`: a number with its noun. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function joined(parts: readonly string[], word: "and" | "or"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** `RFC or design document`, in the plural `RFCs or design documents`; `artifact` where any kind will do. */
export function kindWords(anyOf: readonly string[], several: boolean, kinds: readonly KindRule[]): string {
  if (anyOf.length === 0) return several ? "artifacts" : "artifact";
  return joined([...new Set(anyOf.map((id) => (several ? kindPlural(id, kinds) : oneOf(id, kinds))))], "or");
}

/** What a rule asks for: `17 more reviews`, `1 RFC or design document that 3 others touched`. */
export function wantedWords(rule: Wanted, count: number, kinds: readonly KindRule[], more = false): Phrase {
  const several = count !== 1;
  const parts = [
    `${count}${more ? " more" : ""}${rule.assisted === true ? " AI-assisted" : ""} ${kindWords(rule.anyOf, several, kinds)}`,
    ...(rule.withTests === true ? ["with tests"] : []),
    ...(rule.paths === undefined || rule.paths.length === 0 ? [] : [`in ${globWords(rule.paths)}`]),
    ...(rule.before === undefined ? [] : [beforeWords(rule.before, several, kinds)]),
    ...(rule.reach === undefined || rule.reach < 1 ? [] : [reachWords(rule.reach, several)]),
  ];
  return { text: parts.join(" "), clause: rule.before !== undefined || (rule.reach ?? 0) > 0 };
}

/** `1 RFC that 3 others touched, per quarter`, `40 reviews per quarter`, `1 feature a week, in 75 % of weeks`. */
export function ruleWords(rule: ArtifactRule, kinds: readonly KindRule[]): string {
  const wanted = wantedWords(rule, rule.atLeast, kinds);
  if (rule.weeks !== undefined) return `${followed(wanted, "a week")}, ${shareWords(rule.weeks)}`;
  return followed(wanted, rule.per === "period" ? "in the period" : `per ${rule.per}`);
}

/** `1 RFC or architectural improvement a week, in 75 % of weeks`. */
export function weeklyWords(rule: WeeklyRule, kinds: readonly KindRule[]): string {
  return `${wantedWords(rule, rule.atLeast, kinds).text} a week, ${shareWords(rule.weeks)}`;
}

/** `17 more reviews by 31 Dec` while the period can still bring them, `17 reviews were missing` after it. */
export function missingWords(
  rule: Wanted,
  missing: number,
  end: string | undefined,
  kinds: readonly KindRule[],
): string {
  if (end !== undefined) return followed(wantedWords(rule, missing, kinds, true), `by ${shortDay(end)}`);
  return `${wantedWords(rule, missing, kinds).text} ${missing === 1 ? "was" : "were"} missing`;
}

/** `2 more weeks with 1 feature, by 31 Dec`; `…; 1 is left before 31 Dec` when that cannot be; `2 weeks with … were missing`. */
export function missingWeeksWords(
  rule: Wanted & Pick<ArtifactRule, "atLeast">,
  { missing, left }: WeeksOutlook,
  end: string | undefined,
  kinds: readonly KindRule[],
): string {
  const wanted = wantedWords(rule, rule.atLeast, kinds).text;
  if (end === undefined) {
    return `${counted(missing, "week")} with ${wanted} ${missing === 1 ? "was" : "were"} missing`;
  }
  const text = `${counted(missing, "more week", "more weeks")} with ${wanted}`;
  if (missing <= left) return `${text}, by ${shortDay(end)}`;
  return `${text}; ${left === 1 ? "1 is" : `${left === 0 ? "none" : left} are`} left before ${shortDay(end)}`;
}

/** The phrase and what follows it, with a comma after a clause. */
export function followed({ text, clause }: Phrase, tail: string): string {
  return `${text}${clause ? "," : ""} ${tail}`;
}

/** `every week`, `in 75 % of weeks`. */
export function shareWords(share: number): string {
  return share >= 1 ? "every week" : `in ${Math.round(share * 100)} % of weeks`;
}

/** A kind in the singular after a number: `AI guidance` is counted in files, as its plural says. */
function oneOf(id: string, kinds: readonly KindRule[]): string {
  const label = kindLabel(id, kinds);
  const plural = kindPlural(id, kinds);
  return plural.startsWith(`${label} `) && plural.endsWith("s") ? plural.slice(0, -1) : label;
}

function globWords(globs: readonly string[]): string {
  const shown = globs.slice(0, 3);
  const rest = globs.length - shown.length;
  return joined(rest > 0 ? [...shown, counted(rest, "other pattern")] : shown, "or");
}

function beforeWords(kind: string, several: boolean, kinds: readonly KindRule[]): string {
  if (several) return `written before the ${kindPlural(kind, kinds)} they are for`;
  return `written before the ${kindLabel(kind, kinds)} it is for`;
}

function reachWords(reach: number, several: boolean): string {
  return `that ${reach === 1 ? "1 other person" : `${reach} others`}${several ? " each" : ""} touched`;
}

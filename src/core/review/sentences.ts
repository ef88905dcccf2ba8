import { periodNoun } from "../calendar/label.ts";
import type { Period } from "../calendar/types.ts";
import type { ArtifactRule, Criterion, KindRule, Rule } from "../ladder/types.ts";
import { ownAnswer } from "../progress/rule.ts";
import { tellingPace } from "../progress/summary.ts";
import type { CriterionProgress, RuleProgress } from "../progress/types.ts";
import { counted, followed, shareWords, wantedWords } from "../progress/words.ts";

/** What the sentences of a review are about. */
export interface Telling {
  readonly period: Period;
  readonly standing: "before" | "running" | "over";
  readonly today: string;
  readonly kinds: readonly KindRule[];
}

/** What a rule asks for and what there is, to be put together: `40 reviews this quarter`, `there are 23`. */
interface Told {
  readonly asked: string;
  readonly there: string;
}

/**
 * The rules of a criterion with their numbers: `Needs 40 reviews this quarter. There are 23, which is on pace for 39.`
 * With nothing to show, also what would show it, in the ladder's own examples.
 */
export function criterionSentences({ evidence }: Criterion, found: CriterionProgress, telling: Telling): string {
  const sentences = evidence.flatMap((rule, index) => {
    const progress = found.rules[index];
    return progress === undefined ? [] : ruleSentences(rule, progress, telling);
  });
  if (sentences.length === 0) return tiedSentence(found.evidence.length);
  const examples = found.examples.map(withoutStop).join("; ");
  return [...sentences, ...(found.status === "none" && examples !== "" ? [`Would show it: ${examples}.`] : [])].join(
    " ",
  );
}

function ruleSentences(rule: Rule, progress: RuleProgress, telling: Telling): readonly string[] {
  switch (rule.type) {
    case "manual":
      return [];
    case "artifacts": {
      const { asked, there } = told(rule, progress, telling);
      return [`Needs ${asked}. ${sentence(there)}`];
    }
    case "any":
      return rule.rules.every(({ type }) => type === "manual")
        ? []
        : [`Needs ${alternatives(rule.rules, progress, telling).join(", or ")}.`];
  }
}

function alternatives(rules: readonly Rule[], progress: RuleProgress, telling: Telling): readonly string[] {
  return rules.flatMap((rule, index) => {
    const found = progress.rules?.[index];
    if (found === undefined) return [];
    if (rule.type === "manual") return [ownAnswer];
    if (rule.type === "any") return alternatives(rule.rules, found, telling);
    const { asked, there } = told(rule, found, telling);
    return [`${asked} (${there})`];
  });
}

function told(rule: ArtifactRule, found: RuleProgress, telling: Telling): Told {
  const wanted = wantedWords(rule, rule.atLeast, telling.kinds);
  if (rule.weeks !== undefined) {
    return {
      asked: `${followed(wanted, "a week")}, ${shareWords(rule.weeks)}`,
      there: weeksWords(found, rule.atLeast, telling),
    };
  }
  const noun = periodNoun(telling.period);
  const whole = rule.per === "period" || rule.per === noun;
  const total = found.need > rule.atLeast ? `, ${found.need} in the ${noun}` : "";
  const asked = followed(wanted, whole ? spanWords(noun, telling) : `a ${rule.per}${total}`);
  if (found.have === 0 && found.nearText !== undefined) return { asked, there: nearWords(found, telling) };
  const besides = found.nearText === undefined ? "" : `, besides ${found.nearText}`;
  const there = `${thereWords(found, telling)}${whole || total !== "" ? "" : ` in the ${noun}`}`;
  return { asked, there: `${there}${paceWords(found, telling)}${besides}` };
}

function spanWords(noun: string, { standing }: Telling): string {
  return `${standing === "over" ? "in the" : "this"} ${noun}`;
}

function thereWords({ have }: RuleProgress, { standing }: Telling): string {
  if (standing === "over") return have === 0 ? "none was found" : `there ${have === 1 ? "was" : "were"} ${have}`;
  return have === 0 ? "none was found yet" : `there ${have === 1 ? "is" : "are"} ${have}`;
}

/** `there was 1 RFC, which 1 other touched; it needs 3`: nothing that counts, but something that came close. */
function nearWords({ near = [], nearText = "" }: RuleProgress, { standing }: Telling): string {
  const [one, several] = standing === "over" ? ["was", "were"] : ["is", "are"];
  return `there ${near.length === 1 ? one : several} ${nearText}`;
}

function paceWords(rule: RuleProgress, { period, today }: Telling): string {
  const pace = tellingPace(rule, period.start, today);
  return pace === undefined ? "" : `, which is on pace for ${pace}`;
}

function weeksWords(found: RuleProgress, atLeast: number, telling: Telling): string {
  const { have, weeks = 0, total = 0, nearText } = found;
  const kept = keptWords({ kept: have, elapsed: weeks, total, atLeast }, telling);
  return nearText === undefined ? kept : `${kept}; ${nearWords(found, telling)}`;
}

/** `7 of 8 weeks so far have it`; where there is something, but never enough in a week: `1 in all; no week has 2`. */
export function keptWords(
  { kept, elapsed, total, atLeast }: Readonly<Record<"kept" | "elapsed" | "total" | "atLeast", number>>,
  { standing }: Telling,
  what = "it",
): string {
  if (elapsed === 0) return "no week is over yet";
  const soFar = standing === "over" ? "" : " so far";
  if (kept === 0 && total > 0 && atLeast > 1) return `${total} in all; no week${soFar} has ${atLeast}`;
  return `${kept} of ${counted(elapsed, "week")}${soFar} ${kept === 1 ? "has" : "have"} ${what}`;
}

/** With a capital at its start and a stop at its end. */
export function sentence(text: string): string {
  const [first = "", ...rest] = text;
  const whole = `${first.toUpperCase()}${rest.join("")}`;
  return whole === "" || /[.?!\u2026]$/.test(whole) ? whole : `${whole}.`;
}

function tiedSentence(evidence: number): string {
  const rule = "No rule counts artifacts for this";
  return evidence === 0 ? `${rule}.` : `${rule}; ${counted(evidence, "artifact is", "artifacts are")} tied to it.`;
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, "");
}

import { wordKey, wordsIn } from "./words.ts";
import { claimingVerbs } from "./work-verbs.ts";

/** What must be there for a verb to be true of the person: see `unshownVerbs`. */
export type VerbClass = "leading" | "reviewing" | "pairing" | "shipping" | "making" | "other";

const keysOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(wordKey));

const leading = keysOf(
  `led headed directed managed supervised oversaw orchestrated spearheaded championed steered coordinated organised organized
  facilitated owned mentored coached taught trained onboarded guided hired influenced shaped negotiated pioneered founded drove
  owner leader manager mentor director supervisor head coach champion driver founder`,
);
/** Those of them that are no other word: not `guide`, `own`, `head`. */
const mentions = keysOf(
  "led mentored managed supervised coached spearheaded championed oversaw orchestrated owner leader manager supervisor",
);
/** Ways to say the same without a verb of work. */
const inCharge =
  /\b(?:in charge of|responsible for|accountable for|took over|taking over|take over|my team|my engineers|my reports|under my|reports? to me|reported to me|leadership|mentorship|stewardship|driving force)\b/giu;
/** `which led to outages` */
const ledTo = /\b(?:led|leads?|leading) to\b/giu;
const reviewing = keysOf("reviewed approved commented reviewer");
const pairing = keysOf("paired co-authored coauthored collaborated");
const shipping = keysOf(
  "shipped launched released deployed delivered landed merged completed finished closed published rolled",
);
const making = keysOf(
  `added adopted architected authored automated built consolidated contributed created cut defined deprecated designed developed
  documented drafted drew established expanded extended extracted fixed generated implemented instrumented integrated introduced
  invented migrated modernised modernized monitored moved optimised optimized overhauled patched piloted produced proposed
  prototyped rebuilt recorded redesigned refactored removed renamed replaced retired rewrote set simplified specified split
  standardised standardized started switched tested unified updated upgraded wrote described explained put made changed cleaned
  covered bounded planned outlined worked author creator designer maintainer architect writer developer`,
);
/** What a sentence may say of its evidence and claims no work. */
const silent = keysOf("based called named needed used related");

/** A verb by which a sentence claims something of the person. */
export interface VerbClaim {
  readonly word: string;
  readonly key: string;
  readonly class: VerbClass;
  /** True for a word of leading that claims nothing by its form (`the mentoring guide`): a title may have it. */
  readonly isMention: boolean;
}

const mine = new Set(["i", "we", "i'm", "i’m", "i've", "i’ve", "we've", "we’ve", "i'd", "i’d"]);
/** What may stand between a subject and its verb. */
const helping = new Set("am was have had been also then now still will do did would could can to and".split(" "));
const relative = new Set(["that", "which", "who", "whose", "where"]);
const copulas = new Set(["as", "am", "was", "were", "been", "being", "the", "a", "an", "of", "role"]);

/**
 * All that a sentence claims by a verb, or by a noun for one who does it (`as owner`). Of `the change that cut …` nothing is claimed: a
 * relative clause tells of the thing.
 */
export function verbClaims(text: string): readonly VerbClaim[] {
  const sentence = text.replace(ledTo, "to");
  const past = claimingVerbs(sentence)
    .filter(({ before }) => !tellsOfThing(before))
    .map(({ word }) => word.toLowerCase());
  const words = wordsIn(sentence);
  const others = words.filter((word, index) => claimsOtherwise(word, words.slice(Math.max(0, index - 3), index)));
  const byMe = /\bby (?:me|us|myself|ourselves)\b/iu.test(sentence) ? ["authored"] : [];
  const claimed = new Set([...past, ...others, ...byMe]);
  const mentioned = words.filter((word) => !claimed.has(word) && mentions.has(wordKey(word)));
  const phrases = [...sentence.matchAll(inCharge)].map(([phrase]) => phrase.toLowerCase());
  return [
    ...phrases.map((word): VerbClaim => ({ word, key: word, class: "leading", isMention: false })),
    ...[...claimed].map((word) => claimOf(word, false)),
    ...[...new Set(mentioned)].map((word) => claimOf(word, true)),
  ].filter(({ key }) => !silent.has(key));
}

function claimOf(word: string, isMention: boolean): VerbClaim {
  const key = wordKey(word);
  return { word, key, class: classOf(key), isMention };
}

/** `that cut`, `which has cut`, and not `that I cut`. */
function tellsOfThing(before: readonly string[]): boolean {
  const near = before.slice(-2);
  return near.some((word) => relative.has(word)) && !near.some((word) => mine.has(word));
}

/** Whether a word is a verb of work that a class is known of, in any of its forms. */
export function isWorkVerb(word: string): boolean {
  return /(?:ed|ing)$/u.test(word.toLowerCase()) && classOf(wordKey(word)) !== "other";
}

/** `I lead`, `Leading the …`, `Convinced the …`, `as the owner`. */
function claimsOtherwise(word: string, before: readonly string[]): boolean {
  const key = wordKey(word);
  const isFirst = before.length === 0;
  if (isFirst && word.length > 4 && word.endsWith("ed")) return true;
  if (classOf(key) === "other") return false;
  return (
    isFirst ||
    mine.has(before.findLast((one) => !helping.has(one) && !one.endsWith("ly")) ?? "") ||
    (isDoer(word) && copulas.has(before.at(-1) ?? ""))
  );
}

function isDoer(word: string): boolean {
  return /(?:er|or|lead|head|coach|champion|architect)s?$/u.test(word);
}

function classOf(key: string): VerbClass {
  if (leading.has(key)) return "leading";
  if (reviewing.has(key)) return "reviewing";
  if (pairing.has(key)) return "pairing";
  if (shipping.has(key)) return "shipping";
  return making.has(key) ? "making" : "other";
}

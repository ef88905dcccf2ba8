import { type Quantities, quantitiesIn } from "./quantities.ts";
import type { Sentence } from "./types.ts";
import { claimingVerb } from "./work-verbs.ts";

/** What makes a sentence a claim: the word or number that does, and all its numbers and days. */
export interface Claim extends Quantities {
  /** As written: `led`, `40`. */
  readonly because: string;
}

/**
 * What a sentence claims: a number, or work that was done. Questions, opinions, and what is neither are undefined. English
 * verbs only; in other languages the numbers are what is seen.
 */
export function claimOf({ words, isOpinion }: Sentence): Claim | undefined {
  if (isOpinion || /\?["'”’)*_\s]*$/.test(words.slice(-8))) return undefined;
  const quantities = quantitiesIn(words);
  const because = claimingVerb(words) ?? quantities.numbers[0]?.text;
  return because === undefined ? undefined : { ...quantities, because };
}

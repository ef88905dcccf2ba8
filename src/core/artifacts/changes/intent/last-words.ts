import { bringsSomething } from "./before-words.ts";
import type { Intent } from "./types.ts";

/** More than one thing was done, and the last words tell of the last one only. */
const several = /,|;| \+ | & | and /i;

/** Nouns for the whole of a change, at its end. `conntrack cleanup` may be what a product does; many of them are not. */
const nouns: readonly (readonly [Intent, RegExp])[] = [
  ["fix", /(?:^|(?<!\bquick)[\s/_-])(?:(?:bug|hot)[- ]?)?fix(?:es)?$/i],
  ["refactor", /\b(?:re-?factor(?:ing|s)?|restructuring|reorgani[sz]ation|reshuffle)$/i],
  ["perf", /\b(?:performance|speed) (?:improvements?|tuning|tweaks?)$/i],
  ["cleanup", /\b(?:clean-?ups|(?:code|minor|small|nits?|misc|general|additional|more|various) clean-?up)$/i],
];

/** The same of what other work may be for: `Start servers for tests` is none. */
const worksOfTheirOwn: typeof nouns = [
  ["migration", /(?<!\b(?:live|online|offline|downtime|vm|hot|cold) )\bmigrations?$/i],
  ["test", /\b(?:tests|(?:unit|integration|system|acceptance|smoke|regression|e2e|fv|ut) test)$/i],
];
const purpose = / (?:for|in|of|with|by|from|against|during|before|after|to) /i;

/**
 * What the last words say, where the first ones say nothing: `Placement: Client Refactor`, `RISC EventBridge fixes`. What begins with what it
 * adds is more than what it ends in: `Add a finalizer for connection secret cleanup`.
 */
export function intentOfLastWords(text: string): Intent | undefined {
  if (bringsSomething(text) || several.test(text)) return undefined;
  const words = text.replace(/\s*(?:\[[^\]]{1,20}\]|\([^()]{1,20}\)|[.!])\s*$/, "").trimEnd();
  const all = purpose.test(words) ? nouns : [...nouns, ...worksOfTheirOwn];
  return all.find(([, noun]) => noun.test(words))?.[0];
}

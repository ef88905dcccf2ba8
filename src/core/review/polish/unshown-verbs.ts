import { type VerbClaim, type VerbClass, verbClaims } from "../check/verbs.ts";
import { plainLetters, wordKey, wordsIn } from "../check/words.ts";
import { evidenceWords, type Grounds } from "./grounds.ts";

/** Why a verb is not shown. */
const why: Readonly<Record<VerbClass, string>> = {
  leading: "no artifact shows that somebody was led, owned or mentored, and your sentence does not say it",
  reviewing: "none of the cited evidence is a review of yours",
  pairing: "none of the cited evidence was done together",
  shipping: "none of the cited evidence is your own work that was merged",
  making: "the cited evidence is a review: the work is somebody else's",
  other: "neither the cited evidence nor your sentence says it",
};

/**
 * The verbs by which a sentence claims more than the cited evidence shows, each with the reason. What the replaced sentence says already
 * is the person's own claim. The role of the evidence decides the rest: making needs an author, reviewing a reviewer; that
 * people were led is shown by nothing, and what else was done only by a title of the person's own.
 */
export function unshownVerbs(text: string, grounds: Grounds): readonly string[] {
  const said = new Set([...keysIn(grounds.own), ...verbClaims(grounds.own).map(({ key }) => key)]);
  const claims = verbClaims(plainLetters(text));
  return claims
    .filter((claim) => !said.has(claim.key) && !isShown(claim, claims, grounds))
    .map((claim) => `"${claim.word}": ${why[claim.class]}`);
}

function isShown({ key, class: of, isMention }: VerbClaim, all: readonly VerbClaim[], { cited }: Grounds): boolean {
  const roles = new Set(cited.map(({ evidence }) => evidence.role));
  const authored = cited.filter(({ evidence }) => evidence.role !== "reviewer");
  const isMixed = roles.has("reviewer") && !all.some((claim) => claim.class === "reviewing");
  switch (of) {
    case "leading":
      return isMention && cited.some((one) => keysIn(evidenceWords(one)).has(key));
    case "reviewing":
      return roles.has("reviewer");
    case "pairing":
      return roles.has("co-author");
    case "shipping":
      return !isMixed && authored.some(({ evidence }) => evidence.status === "merged");
    case "making":
      return !isMixed && authored.length > 0;
    case "other":
      return !isMixed && authored.some(({ title }) => keysIn(title).has(key));
  }
}

function keysIn(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).map(wordKey));
}

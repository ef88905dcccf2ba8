import type { Cited } from "./cited.ts";
import { verbClaims } from "./verbs.ts";

/** Verbs that only who made the thing can say of it. */
const ofMakers: ReadonlySet<string> = new Set(["making", "shipping"]);

/**
 * The verb by which a sentence claims to have made what it cites only reviews of. Undefined when something else is cited too, when
 * it speaks of reviewing, or when it claims nothing that a reviewer may not.
 */
export function madeByOthers(words: string, cited: readonly Cited[]): string | undefined {
  const isReviewed = (one: Cited): boolean =>
    one.kind === "artifacts" && one.artifacts.every(({ role }) => role === "reviewer");
  if (cited.length === 0 || !cited.every(isReviewed) || /\breview/iu.test(words)) return undefined;
  const claims = verbClaims(words).filter(({ isMention }) => !isMention);
  return claims.every((claim) => ofMakers.has(claim.class)) ? claims[0]?.word : undefined;
}

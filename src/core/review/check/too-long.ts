import type { Finding } from "./types.ts";

/** So many characters of a review are read. Nobody writes more, and the editor checks at every pause. */
export const longestReview = 256 * 1024;

/** What is said of a review that is too long to be checked, on its first line. */
export function tooLong({ length }: string): Finding | undefined {
  if (length <= longestReview) return undefined;
  return {
    code: "review-too-long",
    severity: "error",
    message: `The review has ${length} characters, and no more than ${longestReview} are checked: nothing of it was. Split it.`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
  };
}

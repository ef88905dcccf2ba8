import { trimEndOf } from "../../core/trim.ts";

/**
 * Default name of a saved review, `self-review-2026-Q4.md`, or with another ending. A period's id is made by us, but it passes through files
 * and settings on its way, so only characters that every file system takes are kept.
 */
export function reviewFileName(period: string, ending = "md"): string {
  // An id is ten characters long: what is far longer need not be read.
  const plain = period
    .slice(0, 200)
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[.-]+/, "");
  const safe = trimEndOf(plain.slice(0, 60), /[.-]/);
  return safe === "" ? `self-review.${ending}` : `self-review-${safe}.${ending}`;
}

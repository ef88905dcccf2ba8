/**
 * What checking a review needs, in one piece that is loaded when the first review is opened: it brings a Markdown parser.
 */

export { findingsByPart } from "../../core/review/check/by-part.ts";
export { checkReview } from "../../core/review/check/check.ts";
export { lookUp } from "../../core/review/check/look-up.ts";

export type Checker = typeof import("./checker.ts");

import type { Problem } from "../problem.ts";
import { reviewMarkdown } from "../review/markdown.ts";
import type { Review } from "../review/types.ts";
import type { Read } from "./types.ts";

/** The draft as data, or as Markdown with the period's id and the problems. */
export function reviewAnswer(
  review: Review,
  { period, problems }: Read,
  format: "md" | "json" | undefined,
): Review | { readonly period: string; readonly markdown: string; readonly problems: readonly Problem[] } {
  return format === "json" ? review : { period: period.id, markdown: reviewMarkdown(review), problems };
}

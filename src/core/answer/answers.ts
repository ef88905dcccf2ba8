import type { Artifact } from "../artifacts/types.ts";
import { isWithin } from "../artifacts/when.ts";
import type { Period } from "../calendar/types.ts";
import type { Problem } from "../problem.ts";
import { reviewMarkdown } from "../review/markdown.ts";
import type { Review } from "../review/types.ts";

/** What was read, as an answer tells it. */
export interface Read {
  readonly period: Period;
  readonly problems: readonly Problem[];
}

/** The contract of `artifacts --json`. What was read reaches to the ends of the first and last week; only the period's is told. */
export interface ArtifactsAnswer extends Read {
  readonly artifacts: readonly Artifact[];
}

/** The artifacts of the period, newest first, those that do not count with their reason. */
export function artifactsAnswer({ period, problems }: Read, artifacts: readonly Artifact[]): ArtifactsAnswer {
  return { period, artifacts: artifacts.filter((artifact) => isWithin(artifact, period, period.timeZone)), problems };
}

/** The draft as data, or as Markdown with the period's id and the problems. */
export function reviewAnswer(
  review: Review,
  { period, problems }: Read,
  format: "md" | "json" | undefined,
): Review | { readonly period: string; readonly markdown: string; readonly problems: readonly Problem[] } {
  return format === "json" ? review : { period: period.id, markdown: reviewMarkdown(review), problems };
}

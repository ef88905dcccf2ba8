import { html, nothing, type TemplateResult } from "lit";
import type { Review } from "../../core/review/types.ts";
import { allArtifacts, notCounted } from "./appendix.ts";
import type { PanelContext } from "./context.ts";
import { dimension } from "./dimension.ts";
import { factTiles } from "./facts.ts";
import { gaps } from "./gaps.ts";
import { emptyPeriod } from "./notices.ts";
import { problems } from "./problems.ts";
import { weekly } from "./weekly.ts";

/** The review from its numbers down to what does not count. */
export function reviewPage(review: Review, context: PanelContext): TemplateResult {
  const isEmpty = review.evidence.length === 0;
  return html`
    ${problems(review.problems, context)}
    ${isEmpty ? emptyPeriod(context) : nothing}
    ${factTiles(review.facts)}
    ${isEmpty ? nothing : weekly(review.weekly, context)}
    ${review.sections.map((section, index) => dimension(section, index, context))}
    ${gaps(review)}
    ${allArtifacts(review, context)}
    ${notCounted(review, context)}
  `;
}

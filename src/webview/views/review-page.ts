import { html, nothing, type TemplateResult } from "lit";
import type { Review } from "../../core/review/types.ts";
import { allArtifacts, notCounted } from "./appendix.ts";
import { astray } from "./astray.ts";
import { besideReview } from "./beside.ts";
import type { PanelContext } from "./context.ts";
import { dimension } from "./dimension.ts";
import { documentNotices } from "./document-line.ts";
import { factTiles } from "./facts.ts";
import { form } from "./form.ts";
import { gaps } from "./gaps.ts";
import { highlights } from "./highlights.ts";
import { narrative } from "./narrative.ts";
import { emptyPeriod } from "./notices.ts";
import { problems } from "./problems.ts";
import { weekly } from "./weekly.ts";

/** The review from its numbers down to what does not count, with the person's words in between. */
export function reviewPage(review: Review, context: PanelContext): TemplateResult {
  const isEmpty = review.evidence.length === 0;
  const summary = { part: "head", label: "Your summary of this period", hint: "Your summary of this period" };
  return html`
    ${documentNotices(context)}
    ${problems(review.problems, context)}
    ${isEmpty ? emptyPeriod(context) : nothing}
    ${factTiles(review.facts)}
    ${narrative(summary, context)}
    ${highlights(context)}
    ${isEmpty ? nothing : weekly(review.weekly, context)}
    ${form(review, context)}
    ${review.sections.map((section, index) => dimension(section, index, context))}
    ${gaps(review, context)}
    ${
      // Below what is written in, because it comes later and would push that down.
      isEmpty ? nothing : besideReview(review, context)
    }
    ${astray(context)}
    ${allArtifacts(review, context)}
    ${notCounted(review, context)}
  `;
}

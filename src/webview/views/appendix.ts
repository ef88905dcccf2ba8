import { html, nothing, type TemplateResult } from "lit";
import type { Review } from "../../core/review/types.ts";
import type { PanelContext } from "./context.ts";
import { evidenceRow } from "./evidence-row.ts";
import { foldedList } from "./folded-list.ts";
import { heading } from "./heading.ts";

/** Every artifact of the period that counts, whether or not a criterion asks for it. */
export function allArtifacts({ evidence }: Review, context: PanelContext): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`<section aria-labelledby="all">
    ${heading("all", "All artifacts", `${evidence.length} in this period, newest first`)}
    ${foldedList("all", evidence, (one) => evidenceRow(one, context), context)}
  </section>`;
}

/** What was found and does not count, each with its reason. */
export function notCounted(review: Review, context: PanelContext): TemplateResult | typeof nothing {
  if (review.notCounted.length === 0) return nothing;
  return html`<section aria-labelledby="not-counted">
    ${heading("not-counted", "Not counted", "each with its reason")}
    ${foldedList("not-counted", review.notCounted, (one) => evidenceRow(one, context, one.reason), context)}
  </section>`;
}

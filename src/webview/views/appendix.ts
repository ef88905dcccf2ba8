import { html, nothing, type TemplateResult } from "lit";
import type { Evidence, Review } from "../../core/review/types.ts";
import type { PanelContext } from "./context.ts";
import { takeBox } from "./evidence-card.ts";
import { evidenceRow } from "./evidence-row.ts";
import { foldedList } from "./folded-list.ts";
import { heading } from "./heading.ts";
import { narrativeIfAny } from "./narrative.ts";

const idOf = ({ id }: Evidence) => id;

/** Every artifact of the period that counts, whether or not a criterion asks for it. */
export function allArtifacts({ evidence }: Review, context: PanelContext): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  const row = (one: Evidence) => evidenceRow(one, context, undefined, takeBox(one, false, context));
  return html`<section aria-labelledby="all">
    ${heading("all", "All artifacts", `${evidence.length} in this period, newest first`)}
    ${foldedList("all", evidence, row, context, idOf)}
    ${narrativeIfAny({ part: "evidence", label: "On the evidence", hint: "" }, context)}
  </section>`;
}

/** What was found and does not count, each with its reason. What the person took out can be taken in again. */
export function notCounted(review: Review, context: PanelContext): TemplateResult | typeof nothing {
  if (review.notCounted.length === 0) return nothing;
  const isOut = new Set(context.ready().document.excluded);
  const row = (one: Review["notCounted"][number]) =>
    evidenceRow(one, context, one.reason, isOut.has(one.id) ? takeBox(one, true, context) : nothing);
  return html`<section aria-labelledby="not-counted">
    ${heading("not-counted", "Not counted", "each with its reason")}
    ${foldedList("not-counted", review.notCounted, row, context, idOf)}
    ${narrativeIfAny({ part: "not-counted", label: "On what does not count", hint: "" }, context)}
  </section>`;
}

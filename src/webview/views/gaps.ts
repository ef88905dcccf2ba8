import { html, nothing, type TemplateResult } from "lit";
import type { CriterionStatus } from "../../core/progress/types.ts";
import type { Review } from "../../core/review/types.ts";
import { icon, statusIcon } from "../icons.ts";
import { shorten } from "../text.ts";
import { heading } from "./heading.ts";

function statuses(review: Review): ReadonlyMap<string, CriterionStatus> {
  return new Map(review.sections.flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status] as const)));
}

/** What the target rung still asks for; nothing when nothing is missing. */
export function gaps(review: Review): TemplateResult | typeof nothing {
  if (review.gaps.length === 0) return nothing;
  const known = statuses(review);
  const row = ({ criterion, text }: Review["gaps"][number]) => {
    const status = known.get(criterion) ?? "partial";
    return html`<li class="gap"><span class=${status}>${icon(statusIcon(status))}</span><span>${shorten(text)}</span></li>`;
  };
  const title =
    review.until === undefined
      ? heading("gaps", "What was missing")
      : heading("gaps", `Before ${shorten(review.until, 40)}`, "what is still missing");
  return html`<section aria-labelledby="gaps">${title}<ul class="gaps">${review.gaps.map(row)}</ul></section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { Gap } from "../../core/progress/types.ts";
import type { Review, ReviewCriterion } from "../../core/review/types.ts";
import { icon, statusIcon } from "../icons.ts";
import { shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { heading } from "./heading.ts";
import { narrativeIfAny } from "./narrative.ts";

function title({ until }: Review): TemplateResult {
  return until === undefined
    ? heading("gaps", "What was missing")
    : heading("gaps", `Before ${shorten(until, 40)}`, "what is still missing");
}

/** One gap and what it is a gap of; `criterion` is undefined for the weekly artifact of the rung itself. */
function gap({ text }: Gap, criterion: ReviewCriterion | undefined): TemplateResult {
  const status = criterion?.status ?? "partial";
  const of = criterion === undefined ? "Weekly artifact" : shorten(criterion.expects, 120);
  return html`<li class="row">
    ${icon(statusIcon(status), status)}
    <div class="what">${shorten(text)}</div>
    <div class="when quiet small">${of}</div>
  </li>`;
}

/** What to do about the gaps that can still be closed. */
function plan(steps: readonly string[]): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  const row = (step: string) =>
    html`<li class="row">${icon("arrow-small-right", "quiet")}<div class="what">${shorten(step, 600)}</div></li>`;
  return html`<h3 class="plan">Plan</h3><ul>${steps.map(row)}</ul>`;
}

/** What the target rung still asks for, and what to do about it; nothing when nothing is missing. */
export function gaps(review: Review, context: PanelContext): TemplateResult | typeof nothing {
  if (review.gaps.length === 0) return nothing;
  const known = new Map(review.sections.flatMap(({ criteria }) => criteria.map((one) => [one.id, one] as const)));
  return html`<section aria-labelledby="gaps">
    ${title(review)}
    <ul>${review.gaps.map((one) => gap(one, known.get(one.criterion)))}</ul>
    ${plan(review.plan)}
    ${narrativeIfAny({ part: "missing", label: "On what is missing", hint: "" }, context)}
  </section>`;
}

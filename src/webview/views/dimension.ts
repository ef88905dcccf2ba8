import { html, type TemplateResult } from "lit";
import type { ReviewSection } from "../../core/review/types.ts";
import { shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { criterionCard } from "./criterion.ts";
import { heading } from "./heading.ts";

/** The criteria of one dimension. `index` keeps ids of sections apart. */
export function dimension(section: ReviewSection, index: number, context: PanelContext): TemplateResult {
  const id = `dimension-${index}`;
  return html`<section aria-labelledby=${id}>
    ${heading(id, shorten(section.title, 120))}
    ${section.criteria.map((criterion) => criterionCard(criterion, context))}
  </section>`;
}

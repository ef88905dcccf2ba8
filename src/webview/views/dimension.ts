import { html, type TemplateResult } from "lit";
import type { ReviewSection } from "../../core/review/types.ts";
import { named } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { criterionCard } from "./criterion.ts";
import { heading } from "./heading.ts";

/** The criteria of one dimension. A heading and no landmark of its own: a ladder may have thirty of them. */
export function dimension(section: ReviewSection, index: number, context: PanelContext): TemplateResult {
  return html`<section>
    ${heading(`dimension-${index}`, named(section.title, 120))}
    ${section.criteria.map((criterion) => criterionCard(criterion, context))}
  </section>`;
}

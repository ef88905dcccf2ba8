import { html, type TemplateResult } from "lit";
import type { ReviewSection } from "../../core/review/types.ts";
import { named } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { criterionCard } from "./criterion.ts";
import { heading } from "./heading.ts";
import { narrativeIfAny } from "./narrative.ts";

/** The criteria of one dimension. A heading and no landmark of its own: a ladder may have thirty of them. */
export function dimension(section: ReviewSection, index: number, context: PanelContext): TemplateResult {
  const title = named(section.title, 120);
  const part = context.ready().document.names.section[section.dimension] ?? "";
  return html`<section>
    ${heading(`dimension-${index}`, title)}
    ${narrativeIfAny({ part, label: `On ${title}`, hint: "" }, context)}
    ${section.criteria.map((criterion) => criterionCard(criterion, context))}
  </section>`;
}

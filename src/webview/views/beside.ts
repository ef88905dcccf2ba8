import { html, nothing, type TemplateResult } from "lit";
import type { Areas } from "../../core/artifacts/areas/types.ts";
import type { CriteriaOfPeriod } from "../../core/progress/over-periods.ts";
import type { Review } from "../../core/review/types.ts";
import { areasTable } from "../chart/areas-table.ts";
import { periodsLegend, periodsTable } from "../chart/periods-table.ts";
import { shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { heading } from "./heading.ts";

/** What was read beside the review, as far as it came; nothing before. */
export function besideReview({ meta }: Review, context: PanelContext): TemplateResult | typeof nothing {
  const beside = context.beside();
  if (beside === undefined) return nothing;
  return html`${whereTheWorkWent(beside.areas)}${criteriaByPeriod(beside.periods, meta.target)}`;
}

/** How the criteria stood in earlier periods; nothing while there is only one to show. */
function criteriaByPeriod(periods: readonly CriteriaOfPeriod[], target: string): TemplateResult | typeof nothing {
  if (periods.length < 2) return nothing;
  return html`<section aria-labelledby="periods">
    ${heading("periods", "Criteria by period", `Each period against ${shorten(target, 80)}, as the ladder is now.`)}
    ${periodsLegend(periods)} ${periodsTable(periods)}
  </section>`;
}

/** Which areas of the code the commits touched; nothing where none of them landed. */
function whereTheWorkWent(areas: Areas): TemplateResult | typeof nothing {
  if (areas.shown.length === 0) return nothing;
  const { mine, all } = areas.commits;
  return html`<section aria-labelledby="areas">
    ${heading("areas", "Where the work went", `${mine} of ${all} commits that landed are yours.`)}
    ${areasTable(areas)}
    <p class="quiet small">
      A commit counts once in each area that it touches. Merges, bots, and generated or vendored files are left out.
    </p>
  </section>`;
}

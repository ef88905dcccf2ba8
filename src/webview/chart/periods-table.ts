import { html, svg, type TemplateResult } from "lit";
import type { CriteriaOfPeriod } from "../../core/progress/over-periods.ts";
import { named } from "../text.ts";
import { shareBar } from "./share-bar.ts";

type Standing = "met" | "partly" | "none" | "manual";

/** How a criterion can stand, as the bar shows it from the left, with the words of the legend and of the table. */
const standings: readonly { readonly id: Standing; readonly label: string }[] = [
  { id: "met", label: "met" },
  { id: "partly", label: "partly" },
  { id: "none", label: "no evidence" },
  { id: "manual", label: "yours to say" },
];

/** Those that some period has. */
function used(periods: readonly CriteriaOfPeriod[]): typeof standings {
  return standings.filter(({ id }) => periods.some((period) => period[id] > 0));
}

/** What the stretches mean, and the texture that they use. */
export function periodsLegend(periods: readonly CriteriaOfPeriod[]): TemplateResult {
  const swatch = (id: Standing) => svg`<rect class="standing ${id}" x="0.5" y="0.5" width="13" height="9" />`;
  return html`<ul class="legend">
    ${used(periods).map(({ id, label }) => html`<li><svg class="swatch" width="14" height="10" aria-hidden="true">${swatch(id)}</svg>${label}</li>`)}
  </ul>
  <svg class="textures" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="partly" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="partly-stripe" width="2.5" height="5" />
      </pattern>
    </defs>
  </svg>`;
}

function row(period: CriteriaOfPeriod, shown: typeof standings): TemplateResult {
  const stretches = standings.map(({ id }) => ({ part: period[id], look: `standing ${id}` }));
  const running = period.isRunning ? html` <span class="quiet">so far</span>` : "";
  return html`<tr class=${period.isRunning ? "now" : ""}>
    <th scope="row"><div class="measured"><bdi>${named(period.label, 60)}${running}</bdi>${shareBar(stretches, period.of)}</div></th>
    ${shown.map(({ id }) => html`<td class="number ${period[id] === 0 ? "quiet" : ""}">${period[id]}</td>`)}
  </tr>`;
}

/** The periods as a table, oldest first, each with a bar of how its criteria stood. */
export function periodsTable(periods: readonly CriteriaOfPeriod[]): TemplateResult {
  const shown = used(periods);
  return html`<table class="measures">
    <caption class="only-read">Criteria by period</caption>
    <thead>
      <tr>
        <th scope="col">Period</th>
        ${shown.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
      </tr>
    </thead>
    <tbody>${periods.map((period) => row(period, shown))}</tbody>
  </table>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { WeekProgress } from "../../core/progress/types.ts";
import { usedGroups } from "./groups.ts";

const swatch = (group: string) =>
  html`<svg class="swatch" width="10" height="10" aria-hidden="true"><rect class="block ${group}" x="0.5" y="0.5" width="9" height="9" rx="1.5" /></svg>`;

const line = html`<svg class="swatch" width="18" height="10" aria-hidden="true"><line class="need" x1="0" x2="18" y1="5" y2="5" /></svg>`;

const tick = html`<svg class="swatch" width="12" height="10" viewBox="-6 -5 12 10" aria-hidden="true"><path class="mark kept" d="M-4 0.5 L-1.2 3.3 L4.4 -3.2" /></svg>`;

const outline = (width: number) =>
  html`<svg class="swatch" width="14" height="10" aria-hidden="true"><rect class="outline" x=${7 - width / 2} y="1" width=${width} height="8" rx="1.5" /></svg>`;
const [wide, narrow] = [outline(13), outline(5)];

/** What the colours, the widths, the line and the ticks mean; only what the chart shows. */
export function legend(weeks: readonly WeekProgress[]): TemplateResult {
  const asked = weeks.some((week) => week.need > 0);
  return html`<ul class="legend">
    ${usedGroups(weeks).map(({ id, label }) => html`<li>${swatch(id)}${label}</li>`)}
    ${asked ? html`<li>${wide}towards the weekly bar</li><li>${narrow}others</li><li>${line}weekly bar</li><li>${tick}week kept</li>` : nothing}
  </ul>`;
}

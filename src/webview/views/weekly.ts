import { html, nothing, type TemplateResult } from "lit";
import type { Review } from "../../core/review/types.ts";
import { legend } from "../chart/legend.ts";
import { weekTable } from "../chart/table.ts";
import { shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { heading } from "./heading.ts";
import { narrativeIfAny } from "./narrative.ts";

const table = "weekly:table";

/** The weeks of the period: the chart, what its colours mean, and the same as a table. */
export function weekly(
  { text, weeks, edges = [] }: Review["weekly"],
  context: PanelContext,
): TemplateResult | typeof nothing {
  if (weeks.length === 0) return nothing;
  const onToggle = (event: Event) => {
    if (event.target instanceof HTMLDetailsElement) context.fold(table, event.target.open);
  };
  return html`<section aria-labelledby="weekly">
    ${heading("weekly", "Weekly artifacts", shorten(text))}
    ${legend(weeks)}
    <ladderlog-week-chart .weeks=${weeks}></ladderlog-week-chart>
    ${edges.length === 0 ? nothing : html`<p class="quiet small">${edges.join(" ")}</p>`}
    <details ?open=${context.isUnfolded(table)} @toggle=${onToggle}>
      <summary class="small">Show as table</summary>
      <div class="table" role="region" aria-label="Artifacts per week as a table" tabindex="0">${weekTable(weeks)}</div>
    </details>
    ${narrativeIfAny({ part: "weekly", label: "On the weeks", hint: "" }, context)}
  </section>`;
}

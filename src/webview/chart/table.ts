import { html, type TemplateResult } from "lit";
import type { WeekProgress } from "../../core/progress/types.ts";
import { dayRange, weekName } from "../day.ts";
import { kindsHeld, weeklyStanding } from "./describe.ts";
import { usedGroups } from "./groups.ts";

/** The chart's numbers as a table: a row a week, a column a group that holds something, then how it stands and what kinds it holds. */
export function weekTable(weeks: readonly WeekProgress[]): TemplateResult {
  const used = usedGroups(weeks);
  const row = (week: WeekProgress) => html`<tr class=${week.state === "current" ? "now" : ""}>
      <th scope="row">${weekName(week.week)} <span class="quiet">${dayRange(week.start, week.end)}</span></th>
      ${used.map(({ id }) => html`<td class="number ${week.groups[id] === 0 ? "quiet" : ""}">${week.groups[id]}</td>`)}
      <td>${weeklyStanding(week)}</td>
      <td class="kinds">${kindsHeld(week)}</td>
    </tr>`;
  return html`<table>
    <caption class="only-read">Artifacts per week</caption>
    <thead>
      <tr>
        <th scope="col">Week</th>
        ${used.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
        <th scope="col">weekly artifact</th>
        <th scope="col">kinds</th>
      </tr>
    </thead>
    <tbody>${weeks.map(row)}</tbody>
  </table>`;
}

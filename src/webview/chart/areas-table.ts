import { html, nothing, type TemplateResult } from "lit";
import type { Area, Areas } from "../../core/artifacts/areas/types.ts";
import { named } from "../text.ts";
import { shareBar } from "./share-bar.ts";

function row({ label, mine, all, percent }: Area, isRest: boolean): TemplateResult {
  return html`<tr class=${isRest ? "quiet" : ""}>
    <th scope="row"><div class="measured"><bdi>${named(label, 120)}</bdi>${shareBar([{ part: mine, look: "mine" }], all)}</div></th>
    <td class="number">${mine} of ${all}</td>
    <td class="number">${percent} %</td>
  </tr>`;
}

/** The areas as a table, each with a bar of which the filled part is the engineer's. */
export function areasTable({ shown, rest }: Areas): TemplateResult {
  return html`<table class="measures">
    <caption class="only-read">Your commits by area of the code</caption>
    <thead>
      <tr>
        <th scope="col">Area</th>
        <th scope="col" class="number">Yours of all</th>
        <th scope="col" class="number">Share</th>
      </tr>
    </thead>
    <tbody>${shown.map((area) => row(area, false))}${rest === undefined ? nothing : row(rest, true)}</tbody>
  </table>`;
}

import { html, nothing, type TemplateResult } from "lit";
import type { Fact } from "../../core/review/types.ts";
import { shorten } from "../text.ts";

/** The numbers of the review, each with what it counts. */
export function factTiles(facts: readonly Fact[]): TemplateResult | typeof nothing {
  if (facts.length === 0) return nothing;
  const tile = ({ value, caption }: Fact) =>
    html`<li><strong>${shorten(value, 40)}</strong><span class="quiet small">${shorten(caption)}</span></li>`;
  return html`<ul class="tiles" aria-label="In numbers">${facts.map(tile)}</ul>`;
}

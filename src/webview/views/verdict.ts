import { html, type TemplateResult } from "lit";
import type { CriterionStatus } from "../../core/progress/types.ts";
import { icon, statusIcon } from "../icons.ts";
import { shorten } from "../text.ts";

/** The verdict of a criterion: shape, word and colour say the same. */
export function verdictChip(status: CriterionStatus, verdict: string): TemplateResult {
  return html`<span class="chip ${status}">${icon(statusIcon(status))}<bdi>${shorten(verdict, 40)}</bdi></span>`;
}

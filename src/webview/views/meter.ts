import { html, nothing, svg, type TemplateResult } from "lit";
import type { RuleProgress } from "../../core/progress/types.ts";

const share = (part: number, whole: number) => `${Math.min(100, Math.max(0, (part / whole) * 100))}%`;

/**
 * How far the one rule that counts has come, with a tick where it will stand at this pace. A picture of the rule's own
 * sentence, so hidden from assistive technology; nothing for a rule that one artifact meets, and for several rules.
 */
export function meter(rules: readonly RuleProgress[]): TemplateResult | typeof nothing {
  const [rule, ...others] = rules.filter(({ type }) => type !== "manual");
  if (rule === undefined || others.length > 0 || rule.type !== "artifacts" || rule.need < 2) return nothing;
  const pace = rule.pace !== undefined && rule.pace > rule.have && rule.pace < rule.need ? rule.pace : undefined;
  return html`<svg class="meter" height="8" aria-hidden="true">
    <rect class="track" y="2" width="100%" height="4" rx="2" />
    <rect class="filled" y="2" width=${share(rule.have, rule.need)} height="4" rx="2" />
    ${pace === undefined ? nothing : svg`<line class="pace" x1=${share(pace, rule.need)} x2=${share(pace, rule.need)} y1="0" y2="8" />`}
  </svg>`;
}

import { html, svg, type TemplateResult } from "lit";

/** One stretch of a bar: how much of the whole it is, and how it looks. */
export interface Stretch {
  readonly part: number;
  /** A class of the chart's style sheet; stretches differ by fill or texture, never by colour alone. */
  readonly look: string;
}

const percent = (share: number): string => `${Math.min(100, Math.max(0, share * 100)).toFixed(2)}%`;

/**
 * A lying bar of the width of its place, with stretches from the left. A picture of the numbers beside it, so hidden from
 * assistive technology.
 */
export function shareBar(stretches: readonly Stretch[], whole: number): TemplateResult {
  let before = 0;
  const rects = stretches
    .filter(({ part }) => part > 0 && whole > 0)
    .map(({ part, look }) => {
      const x = percent(before / whole);
      before += part;
      return svg`<rect class=${look} x=${x} y="1" width=${percent(part / whole)} height="8" />`;
    });
  return html`<svg class="bar" height="10" aria-hidden="true">
    <rect class="track" y="1" width="100%" height="8" />${rects}
  </svg>`;
}

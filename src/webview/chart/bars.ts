import { nothing, type SVGTemplateResult, svg } from "lit";
import { describeWeek } from "./describe.ts";
import type { ChartShape, Column, Mark } from "./geometry.ts";

/** The shapes of the marks, drawn around (0, 0): a tick, a ring, a dotted ring and a dash, distinct without colour. */
const markShapes: Readonly<Record<Mark, SVGTemplateResult>> = {
  kept: svg`<path class="mark kept" d="M-4 0.5 L-1.2 3.3 L4.4 -3.2" />`,
  missed: svg`<circle class="mark missed" r="3.2" />`,
  open: svg`<circle class="mark open" r="3.2" />`,
  "time off": svg`<path class="mark off" d="M-4 0 L4 0" />`,
};

/** What does not count towards the weekly artifact is drawn narrower, as a part of the bar's width. */
const otherWidth = 0.45;

function blocks(column: Column, baseline: number): SVGTemplateResult | readonly SVGTemplateResult[] {
  if (column.segments.length === 0) {
    const kind = column.week.state === "past" ? "nothing" : "waiting";
    return svg`<rect class="block ${kind}" x=${column.left} y=${baseline - 3} width=${column.width} height="3" />`;
  }
  return column.segments.map(({ group, top, height, isTowards }) => {
    const width = isTowards ? column.width : column.width * otherWidth;
    return svg`<rect class="block ${group}" x=${column.center - width / 2} y=${top} width=${width} height=${height} rx="1.5" />`;
  });
}

function words({ total, label, center, week }: Column, baseline: number): SVGTemplateResult {
  return svg`
    ${total === undefined ? nothing : svg`<text class="total" x=${center} y=${total.y}>${total.text}</text>`}
    ${label === undefined ? nothing : svg`<text class="name ${week.state === "current" ? "now" : ""}" x=${center} y=${baseline + 16}>${label}</text>`}`;
}

/** One week of the chart, with a tooltip that says the same in words. */
export function bar(column: Column, { baseline, height }: ChartShape): SVGTemplateResult {
  const { mark, markScale, center, week } = column;
  const place = `translate(${center} ${baseline + 28}) scale(${markScale})`;
  return svg`<g class="week ${week.state.replace(" ", "-")}">
    <title>${describeWeek(week)}</title>
    <rect class="hit" x=${column.left} y="0" width=${column.width} height=${height} />
    ${blocks(column, baseline)}
    ${words(column, baseline)}
    ${mark === undefined ? nothing : svg`<g transform=${place}>${markShapes[mark]}</g>`}
  </g>`;
}

/** The dashed line at the weekly need, with its number. */
export function barLine({ bar: line, plotLeft, width }: ChartShape): SVGTemplateResult | typeof nothing {
  if (line === undefined) return nothing;
  return svg`<line class="need" x1=${plotLeft} x2=${width} y1=${line.y} y2=${line.y} />
    <text class="need-number" x=${plotLeft - 6} y=${line.y + 4}>${line.need}</text>`;
}

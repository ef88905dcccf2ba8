import { html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import type { WeekProgress } from "../../core/progress/types.ts";
import { bar, barLine } from "./bars.ts";
import { describeChart } from "./describe.ts";
import { chartShape } from "./geometry.ts";

/** Until the first measure. */
const firstWidth = 640;
/** Narrower than this the chart is drawn no more: it would be noise, and the table has the numbers. */
const leastWidth = 200;

/**
 * Artifacts per week as stacked bars. It measures its own width, so that text keeps its size at any width. Lives in
 * the page's own tree (no shadow root): the page's style sheet and names apply.
 */
export class WeekChart extends LitElement {
  static override properties: PropertyDeclarations = {
    weeks: { attribute: false },
    width: { state: true },
  };

  declare weeks: readonly WeekProgress[];
  declare width: number;
  readonly #observer: ResizeObserver = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.weeks = [];
    this.width = firstWidth;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #measure(): void {
    const width = Math.floor(this.getBoundingClientRect().width);
    if (width > 0) this.width = Math.max(width, leastWidth);
  }

  protected override render(): TemplateResult {
    const shape = chartShape(this.weeks, this.width);
    return html`<svg
      role="img"
      aria-label=${describeChart(this.weeks)}
      width=${shape.width}
      height=${shape.height}
      viewBox="0 0 ${shape.width} ${shape.height}"
    >
      <defs>
        <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="stripe" width="2" height="5" />
        </pattern>
      </defs>
      ${barLine(shape)}${shape.columns.map((column) => bar(column, shape))}
    </svg>`;
  }
}

import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { foldedList } from "./folded-list.ts";
import { narrativeIfAny } from "./narrative.ts";

/** What could not be read, so that nothing is silently missing. */
export function problems(messages: readonly string[], context: PanelContext): TemplateResult | typeof nothing {
  if (messages.length === 0) return nothing;
  const row = (message: string) => html`<li>${shorten(message, 600)}</li>`;
  return html`<section class="notice warning" aria-labelledby="problems">
    ${icon("warning")}
    <div>
      <h2 id="problems">Not everything could be read</h2>
      ${foldedList("problems", messages, row, context)}
      ${narrativeIfAny({ part: "problems", label: "On what could not be read", hint: "" }, context)}
    </div>
  </section>`;
}

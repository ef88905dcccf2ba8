import { html, nothing, type TemplateResult } from "lit";
import type { PanelContext } from "./context.ts";
import { evidenceRow } from "./evidence-row.ts";
import { heading } from "./heading.ts";

/** The artifacts that weigh most, each with why. */
export function highlights(context: PanelContext): TemplateResult | typeof nothing {
  const known = context.ready().highlights.flatMap(({ id, why }) => {
    const evidence = context.evidence(id);
    return evidence === undefined ? [] : [{ evidence, why }];
  });
  if (known.length === 0) return nothing;
  return html`<section aria-labelledby="highlights">
    ${heading("highlights", "Highlights", "what most others touched, and what shows most")}
    <ul class="rows">${known.map(({ evidence, why }) => evidenceRow(evidence, context, why))}</ul>
  </section>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { cleanLines, shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { heading } from "./heading.ts";
import { narrativeIfAny } from "./narrative.ts";

/** Words that stand under no part of the review any more, so that nothing is out of sight. */
export function astray(context: PanelContext): TemplateResult | typeof nothing {
  const { document } = context.ready();
  const gone = narrativeIfAny({ part: "gone", label: "On what is no longer evidence", hint: "" }, context);
  if (document.astray.length === 0 && gone === nothing) return nothing;
  const open = () => context.send({ type: "openAsText", previous: false });
  return html`<section aria-labelledby="astray">
    ${heading("astray", "Words without a place", "about what is gone, or before the first part")}
    ${gone}
    ${document.astray.map(
      ({ about, text }) => html`<div class="card">
        <p class="quiet small">${about === "" ? "Before the review" : `About ${shorten(about, 120)}, which is gone`}</p>
        <p class="as-written"><bdi>${cleanLines(text)}</bdi></p>
      </div>`,
    )}
    ${document.astray.length === 0 ? nothing : html`<button type="button" class="link small" @click=${open}>Edit them as text</button>`}
  </section>`;
}

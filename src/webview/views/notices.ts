import { html, nothing, type TemplateResult } from "lit";
import type { PanelState } from "../../protocol.ts";
import { icon } from "../icons.ts";
import { named, shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";

type Failed = Extract<PanelState, { kind: "failed" }>;

/** Why there is no (new) review, and the one thing to do about it. `level` is the heading's place on the page. */
export function failure({ message, action }: Failed, isWholePage: boolean, context: PanelContext): TemplateResult {
  const run = () => {
    if (action !== undefined) context.send({ type: "run", command: action.command });
  };
  const title = isWholePage ? html`<h1>No self-review yet</h1>` : html`<h2>This could not be done</h2>`;
  return html`<section class="notice error" role="alert">
    ${icon("error")}
    <div>
      ${title}
      <p>${shorten(message, 2000)}</p>
      ${action === undefined ? nothing : html`<vscode-button @click=${run}>${named(action.label, 80)}</vscode-button>`}
    </div>
  </section>`;
}

/** That the host is at work: on an empty page with words, over a review that is still shown with the bar alone. */
export function loading(message: string, isWholePage: boolean): TemplateResult {
  return html`<vscode-progress-bar indeterminate aria-label="Loading"></vscode-progress-bar>
    ${isWholePage ? html`<h1 class="only-read">Self-review</h1>` : nothing}
    <p class=${isWholePage ? "quiet" : "only-read"} role="status">${shorten(message)}</p>`;
}

/** A period with no artifact in it: what will appear here, and what to do if something should be here. */
export function emptyPeriod(context: PanelContext): TemplateResult {
  const choose = () => context.send({ type: "run", command: "chooseIdentity" });
  return html`<section class="notice" aria-labelledby="empty">
    ${icon("info")}
    <div>
      <h2 id="empty">No artifacts in this period</h2>
      <p>
        Documents, merged changes and reviews of yours appear here with their dates. If you did work in this period, choose
        which of the names in this history is yours.
      </p>
      <vscode-button secondary @click=${choose}>Choose Your Name…</vscode-button>
    </div>
  </section>`;
}

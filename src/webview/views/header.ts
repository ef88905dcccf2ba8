import { html, nothing, type TemplateResult } from "lit";
import type { PanelState, ToHost } from "../../protocol.ts";
import { icon } from "../icons.ts";
import { named, shorten } from "../text.ts";
import { chooser } from "./chooser.ts";
import type { PanelContext } from "./context.ts";
import { documentLine } from "./document-line.ts";

export type Ready = Extract<PanelState, { kind: "ready" }>;

/** What is chosen right now: ahead of the review while the host drafts another one. */
export interface Chosen {
  readonly period: string;
  readonly target: string;
}

function actions(context: PanelContext): TemplateResult {
  const { canUndo, canRedo } = context.ready().document;
  const press = (message: ToHost) => () => context.send(message);
  return html`<div class="actions" role="group" aria-label="The review">
    ${historyButton("discard", "Undo", canUndo, press({ type: "undo" }))}
    ${historyButton("redo", "Redo", canRedo, press({ type: "redo" }))}
    <vscode-button secondary @click=${press({ type: "openAsText", previous: false })}>Open as text</vscode-button>
    <vscode-button secondary @click=${press({ type: "copyMarkdown" })}>Copy as Markdown</vscode-button>
    <vscode-button secondary @click=${press({ type: "copyRich" })}>Copy</vscode-button>
    <vscode-button @click=${press({ type: "export" })}>Export…</vscode-button>
  </div>`;
}

function historyButton(name: string, label: string, can: boolean, press: () => void): TemplateResult {
  return html`<button type="button" class="tool" title=${label} aria-label=${label} aria-disabled=${can ? "false" : "true"} @click=${() => (can ? press() : undefined)}>
    ${icon(name)}
  </button>`;
}

/** Shows the review of the period before beside this one, where the journal has it. */
function previousSwitch(context: PanelContext): TemplateResult | typeof nothing {
  const { previous } = context.ready();
  if (previous === undefined) return nothing;
  const label = shorten(previous.label, 40);
  const isShown = context.isUnfolded(previousShown);
  return html`<p class="small">
    <button type="button" class="link small" aria-pressed=${isShown ? "true" : "false"} @click=${() => context.fold(previousShown, !isShown)}>
      ${isShown ? `Hide ${label}` : `Show ${label} beside`}
    </button>
    <span class="quiet" aria-hidden="true">·</span>
    <button type="button" class="link small" @click=${() => context.send({ type: "openAsText", previous: true })}>Open ${label} as text</button>
  </p>`;
}

/** The name under which it is kept that the review before is shown. */
export const previousShown = "previous";

/** The title, what is measured against what, the two choosers, and what can be done with the draft. */
export function header(
  state: Ready,
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
  context: PanelContext,
): TemplateResult {
  return html`<header>
    <h1>${named(state.review.title)}</h1>
    <p class="quiet">${shorten(state.review.subtitle)}</p>
    ${documentLine(context)}${previousSwitch(context)}
    <div class="toolbar">
      ${chooser("Period", state.periods, chosen.period, (period) => choose({ ...chosen, period }))}
      ${chooser("Target rung", state.targets, chosen.target, (target) => choose({ ...chosen, target }))}
      ${actions(context)}
    </div>
  </header>`;
}

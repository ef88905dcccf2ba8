import { html, type TemplateResult } from "lit";
import type { PanelState, ToHost } from "../../protocol.ts";
import { named, shorten } from "../text.ts";
import { chooser } from "./chooser.ts";
import type { PanelContext } from "./context.ts";

export type Ready = Extract<PanelState, { kind: "ready" }>;

/** What is chosen right now: ahead of the review while the host drafts another one. */
export interface Chosen {
  readonly period: string;
  readonly target: string;
}

function actions(context: PanelContext): TemplateResult {
  const press = (type: Extract<ToHost["type"], "openAsText" | "copyMarkdown" | "saveMarkdown">) => () =>
    context.send({ type });
  return html`<div class="actions" role="group" aria-label="The draft as Markdown">
    <vscode-button secondary @click=${press("openAsText")}>Open as text</vscode-button>
    <vscode-button secondary @click=${press("copyMarkdown")}>Copy as Markdown</vscode-button>
    <vscode-button @click=${press("saveMarkdown")}>Save as Markdown</vscode-button>
  </div>`;
}

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
    <div class="toolbar">
      ${chooser("Period", state.periods, chosen.period, (period) => choose({ ...chosen, period }))}
      ${chooser("Target rung", state.targets, chosen.target, (target) => choose({ ...chosen, target }))}
      ${actions(context)}
    </div>
  </header>`;
}

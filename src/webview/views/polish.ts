import { html, nothing, type TemplateResult } from "lit";
import type { PolishRow, PolishView } from "../../core/review/polish/view.ts";
import { icon } from "../icons.ts";
import { named, shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";

/** Longest sentence that is shown whole. */
const longestSentence = 600;

/** The ways to have the words about a part polished, and what a model proposed for them. */
export function polish(part: string, context: PanelContext): TemplateResult {
  const { hasModels, parts } = context.ready().polish;
  const ask = (wish: "send" | "copy") => () => context.send({ type: "polish", part, wish });
  const view = parts[part];
  return html`<div class="polish">
    <div class="fixes">
      ${hasModels ? html`<button type="button" class="link small" @click=${ask("send")}>Polish with AI…</button>` : nothing}
      <button type="button" class="link small" @click=${ask("copy")}>Copy prompt</button>
    </div>
    ${view === undefined ? nothing : diff(part, view, context)}
  </div>`;
}

function diff(part: string, { model, rows }: PolishView, context: PanelContext): TemplateResult {
  const same = rows.filter(({ state }) => state === "same").length;
  const done = () => context.send({ type: "polished", part });
  return html`<section class="diff small" data-part=${part} aria-label=${`What ${named(model, 60)} proposes`}>
    <p class="quiet">
      <span><bdi>${named(model, 60)}</bdi> proposes this. Nothing changes that you do not accept.</span>
      <button type="button" class="link small" @click=${done}>Done</button>
    </p>
    <ul>
      ${rows.map((row, index) => (row.state === "same" ? nothing : sentence(part, row, index, context)))}
    </ul>
    ${same === 0 ? nothing : html`<p class="quiet">${same === 1 ? "1 sentence stays as it is." : `${same} sentences stay as they are.`}</p>`}
  </section>`;
}

const marks = { proposed: "edit", refused: "circle-slash", dropped: "remove", same: "check" } as const;
const heads = { proposed: "Proposed", refused: "Refused", dropped: "Left out", same: "The same" } as const;

function sentence(part: string, row: PolishRow, index: number, context: PanelContext): TemplateResult {
  const { state, before, after, reasons } = row;
  return html`<li>
    ${icon(marks[state])}
    <div>
      <p class="quiet">${heads[state]}</p>
      ${before === undefined ? nothing : html`<p><span class="only-read">Yours: </span><del><bdi>${shorten(before, longestSentence)}</bdi></del></p>`}
      ${after === undefined ? nothing : html`<p><span class="only-read">${state === "refused" ? "Refused: " : "Proposed: "}</span>${afterWords(state, after)}</p>`}
      ${citations(row, context)}
      ${reasons.map((reason) => html`<p class="quiet"><bdi>${shorten(reason, longestSentence)}</bdi></p>`)}
      ${row.canAccept ? choice(part, row, index, context) : nothing}
    </div>
  </li>`;
}

function afterWords(state: PolishRow["state"], after: string): TemplateResult {
  const text = html`<bdi>${shorten(after, longestSentence)}</bdi>`;
  return state === "refused" ? html`<s>${text}</s>` : html`<ins>${text}</ins>`;
}

function citations({ state, evidence }: PolishRow, context: PanelContext): TemplateResult | typeof nothing {
  const titles = evidence.flatMap((id) => context.evidence(id) ?? []);
  if (state !== "proposed" || titles.length === 0) return nothing;
  return html`<p class="quiet">Cites ${titles.map(({ title }, index) => html`${index > 0 ? ", " : nothing}<bdi>${named(title, 80)}</bdi>`)}</p>`;
}

/** Both stay where they are, pressed or not, so that the keyboard's place is never lost. */
function choice(part: string, row: PolishRow, index: number, context: PanelContext): TemplateResult {
  const { state, isAccepted, isLeft } = row;
  const press = (wish: "accept" | "leave") => () => {
    if (!isAccepted) context.send({ type: "choosePolished", part, row: index, wish });
  };
  const label = state === "dropped" ? "Remove the sentence" : "Accept";
  const disabled = isAccepted ? "true" : "false";
  return html`<div class="fixes">
    <button type="button" class="link small" aria-pressed=${isAccepted ? "true" : "false"} aria-disabled=${disabled} @click=${press("accept")}>${isAccepted ? (state === "dropped" ? "Removed" : "Accepted") : label}</button>
    <button type="button" class="link small" aria-pressed=${isLeft ? "true" : "false"} aria-disabled=${disabled} @click=${press("leave")}>${isLeft ? "Left as it is" : "Leave as it is"}</button>
  </div>`;
}

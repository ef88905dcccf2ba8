import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Card } from "../../core/review/document/view.ts";
import type { Evidence } from "../../core/review/types.ts";
import { icon, kindIcon } from "../icons.ts";
import { named } from "../text.ts";
import type { PanelContext } from "./context.ts";
import { evidenceLink, whenAndWhere } from "./evidence-row.ts";

/** One piece of evidence of a part, with its place among the others. */
export interface PlacedCard {
  readonly part: string;
  readonly card: Card;
  readonly evidence: Evidence;
  readonly index: number;
  readonly count: number;
}

/** Evidence that can be taken out and in, put elsewhere, annotated with one line, and opened. */
export function evidenceCard(placed: PlacedCard, context: PanelContext): TemplateResult {
  const { card, evidence } = placed;
  const title = named(evidence.title, 120);
  const { document } = context.ready();
  const noteId = `note:${placed.part}:${card.id}`;
  const hasNote = (document.notes[card.id] ?? "") !== "" || context.isUnfolded(noteId);
  return html`<li
    class="row card-row ${card.isOut ? "out" : ""}"
    data-card=${card.id}
    draggable="true"
    @dragstart=${(event: DragEvent) => dragged(event, placed)}
    @dragover=${(event: DragEvent) => accepts(event, placed)}
    @drop=${(event: DragEvent) => dropped(event, placed, context)}
    @keydown=${(event: KeyboardEvent) => moveByKey(event, placed, context)}
  >
    ${takeBox(evidence, card.isOut, context)}
    ${icon(kindIcon(evidence), "quiet")}
    <div class="what">${evidenceLink(evidence, context)}${card.isOut ? html`<span class="reason small">taken out</span>` : nothing}</div>
    <div class="when quiet small">${whenAndWhere(evidence)}</div>
    <div class="tools">${tools(placed, title, hasNote, noteId, context)}</div>
    ${hasNote ? noteField(card.id, title, context) : nothing}
  </li>`;
}

/** Whether an artifact counts in this review. After an edit that could not be made the box may say what is not so. */
export function takeBox({ id, title }: Evidence, isOut: boolean, context: PanelContext): TemplateResult {
  const take = (event: Event) => {
    if (event.target instanceof HTMLInputElement)
      context.edit({ type: "take", artifact: id, isOut: !event.target.checked });
  };
  return html`<input
    type="checkbox"
    class="take"
    aria-label=${`In this review: ${named(title, 120)}`}
    title=${isOut ? "Take into this review" : "Take out of this review"}
    .checked=${context.refusal() === undefined ? !isOut : live(!isOut)}
    @change=${take}
  />`;
}

function tools(
  placed: PlacedCard,
  title: string,
  hasNote: boolean,
  noteId: string,
  context: PanelContext,
): TemplateResult {
  const { index, count } = placed;
  return html`${
    hasNote ? nothing : toolButton("edit", `Say what it changed: ${title}`, (event) => openNote(event, noteId, context))
  }${
    count < 2
      ? nothing
      : html`${toolButton("arrow-up", `Move up: ${title}`, (event) => moveTo(event, placed, index - 1, context), index === 0)}${toolButton(
          "arrow-down",
          `Move down: ${title}`,
          (event) => moveTo(event, placed, index + 1, context),
          index === count - 1,
        )}`
  }`;
}

function toolButton(name: string, label: string, press: (event: Event) => void, isOff = false): TemplateResult {
  const [short] = label.split(":");
  return html`<button type="button" class="tool" title=${short ?? label} aria-label=${label} aria-disabled=${isOff ? "true" : "false"} @click=${press}>
    ${icon(name)}
  </button>`;
}

function noteField(id: string, title: string, context: PanelContext): TemplateResult {
  const { document, period } = context.ready();
  return html`<ladderlog-text
    class="note"
    .of=${{ type: "note", id, period }}
    .host=${context.fields}
    .value=${document.notes[id] ?? ""}
    .handled=${document.handled}
    .refusal=${context.refusal()}
    .label=${`What it changed, in one line: ${title}`}
    .hint=${"What it changed, in one line"}
    .limit=${undefined}
  ></ladderlog-text>`;
}

/** The field appears where the button was: who pressed it goes on typing. */
function openNote(event: Event, noteId: string, context: PanelContext): void {
  const row = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest("li") : null;
  context.fold(noteId, true);
  requestAnimationFrame(() => requestAnimationFrame(() => row?.querySelector<HTMLElement>(".note input")?.focus()));
}

function moveTo(event: Event, { part, card, count }: PlacedCard, to: number, context: PanelContext): void {
  if (to < 0 || to >= count) return;
  const { currentTarget } = event;
  context.edit({ type: "move", part, artifact: card.id, to });
  // The row is moved in the page, which may take the focus from the button.
  if (currentTarget instanceof HTMLElement) requestAnimationFrame(() => currentTarget.focus());
}

/** Alt and an arrow move the card that has the focus, as they move lines in the editor. */
function moveByKey(event: KeyboardEvent, placed: PlacedCard, context: PanelContext): void {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  if (!event.altKey || by === 0) return;
  event.preventDefault();
  moveTo(event, placed, placed.index + by, context);
}

/** The card that is dragged: of one page, and of one part. */
const dragType = "application/x-ladderlog-card";

function dragged(event: DragEvent, { part, card }: PlacedCard): void {
  if (event.target instanceof HTMLElement && event.target.closest("ladderlog-text") !== null) event.preventDefault();
  else event.dataTransfer?.setData(`${dragType};${encodeURIComponent(part).toLowerCase()}`, card.id);
}

function accepts(event: DragEvent, { part }: PlacedCard): void {
  const type = `${dragType};${encodeURIComponent(part).toLowerCase()}`;
  if (event.dataTransfer?.types.includes(type) === true) event.preventDefault();
}

function dropped(event: DragEvent, { part, index }: PlacedCard, context: PanelContext): void {
  const artifact = event.dataTransfer?.getData(`${dragType};${encodeURIComponent(part).toLowerCase()}`) ?? "";
  if (artifact === "") return;
  event.preventDefault();
  context.edit({ type: "move", part, artifact, to: index });
}

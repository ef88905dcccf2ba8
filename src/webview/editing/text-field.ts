import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { longestText, type PendingWords } from "../../protocol.ts";
import { cursorAfter, plainNote, plainWords, SyncedText } from "./synced-text.ts";

/** How long (ms) after the last key what was typed is saved. */
const typingPause = 400;

type FieldEdit = PendingWords["edit"];

/** What a field needs of the page. */
export interface FieldHost {
  /** Sends an edit to the document of a period; gives the number of the edit. */
  readonly send: (edit: FieldEdit, period: string) => number;
  /** Keeps what was typed for the next life of the page, */
  readonly keep: (edit: FieldEdit, period: string) => void;
  /** and forgets it once the document has it. */
  readonly forget: (of: FieldOf) => void;
  /** What an earlier life of the page kept. */
  readonly kept: (of: FieldOf) => FieldEdit | undefined;
}

/** What a field is of: the words about a part, or the note on an artifact, in the review of a period. */
export interface FieldOf {
  readonly type: FieldEdit["type"];
  readonly id: string;
  readonly period: string;
}

export function isSameField(a: FieldOf, b: FieldOf): boolean {
  return a.type === b.type && a.id === b.id && a.period === b.period;
}

/** Counts what is typed in one go: a new number each time a field gets the focus. */
let bursts = 0;

/**
 * One text field that saves as one types: the words about a part, over several lines, or the note on an artifact, in one. It
 * survives every redraw of the page around it, and a reload.
 */
export class TextField extends LitElement {
  static override properties: PropertyDeclarations = {
    of: { attribute: false },
    host: { attribute: false },
    value: { attribute: false },
    handled: { attribute: false },
    refusal: { attribute: false },
    label: { attribute: false },
    hint: { attribute: false },
    limit: { attribute: false },
  };

  declare of: FieldOf;
  declare host: FieldHost;
  /** What the document holds, after the edits up to `handled`. */
  declare value: string;
  declare handled: number;
  /** The page's last edit that could not be made. */
  declare refusal: { readonly number: number; readonly message: string } | undefined;
  declare label: string;
  declare hint: string;
  /** Most characters that the form takes. */
  declare limit: number | undefined;
  #text: SyncedText | undefined;
  /** What the text is of: that of before, until a change of `of` is taken up. */
  #of: FieldOf | undefined;
  #burst = 0;
  /** Of the last edit that was sent. */
  #number: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("pagehide", this.#save);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("pagehide", this.#save);
    this.#save();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#text === undefined || this.#of === undefined || !isSameField(this.of, this.#of)) this.#begin();
    else if (changed.has("refusal") && this.#isRefused()) this.#text.refused(this.refusal?.number ?? 0);
    else if (changed.has("value") || changed.has("handled")) this.#receive(this.#text);
  }

  #isRefused(): boolean {
    return this.refusal !== undefined && this.refusal.number === this.#number;
  }

  #begin(): void {
    this.#save();
    this.#of = this.of;
    const text = new SyncedText(this.value, this.of.type === "words" ? plainWords : plainNote);
    const kept = this.host.kept(this.of);
    if (kept !== undefined) text.restore({ base: kept.base, text: kept.type === "words" ? kept.words : kept.note });
    this.#text = text;
    if (text.isDirty) this.#saveSoon();
  }

  #receive(text: SyncedText): void {
    const before = text.text;
    const after = text.receive(this.value, this.handled);
    if (after !== before) this.#keepCursor(before, after);
    if (!text.isDirty) this.host.forget(this.of);
    // What could not be made waits for the next key: it would be refused again and again, and said aloud each time.
    else if (!this.#isRefused()) this.#saveSoon();
  }

  /** The browser puts the cursor of a field whose text is replaced at its end. */
  #keepCursor(before: string, after: string): void {
    const input = this.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
    if (input === null || document.activeElement !== input) return;
    const [start, end] = [input.selectionStart ?? 0, input.selectionEnd ?? 0];
    void this.updateComplete.then(() =>
      input.setSelectionRange(cursorAfter(before, after, start), cursorAfter(before, after, end)),
    );
  }

  readonly #typed = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement | HTMLInputElement;
    this.#text?.typed(field.value);
    this.host.keep(this.#edit(), this.of.period);
    this.#saveSoon();
    if (this.limit !== undefined) this.requestUpdate();
  };

  /** A command of the editor may follow, and the command may be to reload. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === "Control" || event.key === "Meta" || event.key === "Escape") this.#save();
  };

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, typingPause);
  }

  readonly #save = (): void => {
    clearTimeout(this.#timer);
    const { period } = this.#of ?? this.of;
    this.#text?.send(() => {
      const number = this.host.send(this.#edit(), period);
      this.#number = number;
      return number;
    });
  };

  #edit(): FieldEdit {
    const { base, text } = this.#text?.edit ?? { base: "", text: "" };
    const { type, id } = this.#of ?? this.of;
    return type === "words"
      ? { type, part: id, base, words: text, burst: this.#burst }
      : { type, artifact: id, base, note: text };
  }

  readonly #focused = (): void => {
    bursts += 1;
    this.#burst = bursts;
  };

  protected override render(): TemplateResult {
    const text = this.#text?.text ?? "";
    const isRefused =
      this.refusal !== undefined && this.refusal.number === this.#number && this.#text?.isDirty === true;
    const field =
      this.of.type === "words"
        ? html`<textarea
            aria-label=${this.label}
            placeholder=${this.hint}
            maxlength=${longestText}
            rows="2"
            dir="auto"
            .value=${text}
            @input=${this.#typed}
            @keydown=${this.#pressed}
            @focus=${this.#focused}
            @blur=${this.#save}
          ></textarea>`
        : html`<input
            type="text"
            aria-label=${this.label}
            placeholder=${this.hint}
            maxlength="2000"
            dir="auto"
            .value=${text}
            @input=${this.#typed}
            @keydown=${this.#pressed}
            @focus=${this.#focused}
            @blur=${this.#save}
          />`;
    return html`${field}
      ${this.limit === undefined ? nothing : html`<p class="limit quiet small">${lengthWords(text, this.limit)}</p>`}
      ${isRefused ? html`<p class="refusal small" role="alert">Not saved. ${this.refusal?.message}</p>` : nothing}`;
  }
}

/** `412 of 600 characters` */
function lengthWords(text: string, limit: number): string {
  const length = Array.from(plainWords(text)).length;
  return `${length} of ${limit} characters${length > limit ? `: ${length - limit} too many` : ""}`;
}

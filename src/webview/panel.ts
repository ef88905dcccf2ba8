import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { PartFinding } from "../core/review/check/by-part.ts";
import type { Evidence } from "../core/review/types.ts";
import { type Beside, type PanelEdit, type PanelState, parseToWebview, type ToWebview } from "../protocol.ts";
import { type Copied, copyRich } from "./clipboard.ts";
import { Pending } from "./editing/pending.ts";
import { clean } from "./text.ts";
import type { PanelContext } from "./views/context.ts";
import { type Chosen, header, previousShown, type Ready } from "./views/header.ts";
import { failure, loading } from "./views/notices.ts";
import { reviewPage } from "./views/review-page.ts";
import type { Host } from "./vscode-api.ts";

/** How long a confirmation stays on screen, and how long scrolling rests before its place is kept. */
const saidFor = 5000;
const restFor = 150;

/**
 * The whole panel. It holds what the host said last, what is chosen and what is unfolded, and draws; the last review
 * stays on the page while another one is read or when that fails. Lives in the page's own tree (no shadow root), so
 * that one style sheet, headings and labels hold together.
 */
export class ReviewPanelPage extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { state: true },
    said: { state: true },
    chosen: { state: true },
    unfolded: { state: true },
    findings: { state: true },
    refusal: { state: true },
    beside: { state: true },
  };

  declare state: PanelState;
  declare said: string;
  declare chosen: Chosen;
  declare unfolded: ReadonlySet<string>;
  declare findings: Readonly<Record<string, readonly PartFinding[]>>;
  declare refusal: { readonly number: number; readonly message: string } | undefined;
  declare beside: Beside | undefined;
  readonly #host: Host;
  readonly #context: PanelContext;
  readonly #pending: Pending;
  /** Edits that this page sent. */
  #edits = 0;
  #review: Ready | undefined;
  #evidence: ReadonlyMap<string, Evidence> = new Map();
  #scrollToRestore: number | undefined;
  #isRestoring = false;
  /** A part for which a model has just proposed something, to be scrolled into sight. */
  #proposed: string | undefined;
  #saidTimer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    super();
    const saved = host.saved();
    this.#host = host;
    this.state = { kind: "loading", message: "Reading git history…" };
    this.said = "";
    this.chosen = { period: saved?.period ?? "", target: saved?.target ?? "" };
    this.unfolded = new Set(saved?.unfolded);
    this.findings = {};
    this.#scrollToRestore = saved?.scroll;
    this.#pending = new Pending(saved?.pending);
    this.#context = this.#contextOf(host);
  }

  #contextOf(host: Host): PanelContext {
    return {
      send: (message) => host.post(message),
      edit: (edit) => void this.#edit(edit, this.#shown().period),
      isUnfolded: (id) => this.unfolded.has(id),
      fold: (id, unfolded) => this.#fold(id, unfolded),
      evidence: (id) => this.#evidence.get(id),
      ready: () => this.#shown(),
      findings: (part) => this.findings[part] ?? [],
      refusal: () => this.refusal,
      previous: () => (this.unfolded.has(previousShown) ? this.#shown().previous : undefined),
      fields: {
        send: (edit, period) => this.#edit(edit, period),
        kept: (of) => this.#pending.find(of),
        keep: (edit, period) => {
          this.#pending.keep(edit, period);
          this.#save();
        },
        forget: (of) => {
          if (this.#pending.forget(of)) this.#save();
        },
      },
      beside: () => this.#besideShown(),
    };
  }

  /** @throws when nothing is shown: then nobody draws parts of it */
  #shown(): Ready {
    if (this.#review === undefined) throw new Error("No review is shown.");
    return this.#review;
  }

  #edit(edit: PanelEdit, period: string): number {
    this.#edits += 1;
    this.#host.post({ type: "edit", number: this.#edits, period, edit });
    return this.#edits;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("message", this.#onMessage);
    window.addEventListener("scroll", this.#onScroll, { passive: true });
    window.addEventListener("keydown", this.#onKey, { capture: true });
    this.#host.post({ type: "ready" });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("message", this.#onMessage);
    window.removeEventListener("scroll", this.#onScroll);
    window.removeEventListener("keydown", this.#onKey, { capture: true });
  }

  readonly #onMessage = (event: MessageEvent<unknown>): void => {
    const message = parseToWebview(event.data);
    if (message !== undefined) this.#receive(message);
  };

  #receive(message: ToWebview): void {
    switch (message.type) {
      case "said":
        this.#say(message.text);
        break;
      case "findings":
        this.findings = message.findings;
        break;
      case "refused":
        this.refusal = { number: message.number, message: clean(message.message) };
        // What is no text field has no place of its own to tell it.
        this.#say(message.message);
        break;
      case "beside":
        this.beside = message.beside;
        break;
      case "rich":
        void this.#copy(message);
        break;
      case "state":
        this.#show(message.state);
    }
  }

  /**
   * Undo and redo outside of a text field, which has its own. The editor is not to hear of these keys: it would take back
   * what was typed last in some field of the page too, by the browser's own history.
   */
  readonly #onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && !isRedo)) return;
    if (event.target instanceof HTMLElement && event.target.closest("ladderlog-text") !== null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#host.post({ type: isRedo ? "redo" : "undo" });
  };

  async #copy(copied: Copied): Promise<void> {
    if (await copyRich(copied)) this.#say("Copied, to paste into a document or a form");
    else this.#host.post({ type: "copyText" });
  }

  /** What belongs to the review on the page; of another period or target it is nothing. */
  #besideShown(): Beside | undefined {
    const { beside } = this;
    const shown = this.#review;
    return beside?.period === shown?.period && beside?.target === shown?.target ? beside : undefined;
  }

  #show(state: PanelState): void {
    this.state = state;
    if (state.kind !== "ready") return;
    const before = this.#review?.polish.parts ?? state.polish.parts;
    this.#proposed ??= Object.keys(state.polish.parts).find((part) => before[part] === undefined);
    this.#review = state;
    if (this.chosen.period !== state.period) this.findings = {};
    const { evidence, notCounted } = state.review;
    this.#evidence = new Map([...notCounted, ...evidence].map((one) => [one.id, one]));
    this.chosen = { period: state.period, target: state.target };
    this.#save();
  }

  /** Says a confirmation anew even when it is the same as before: the live region is emptied in between. */
  #say(text: string): void {
    clearTimeout(this.#saidTimer);
    this.said = "";
    void this.updateComplete.then(() => {
      this.said = clean(text);
      this.#saidTimer = setTimeout(() => {
        this.said = "";
      }, saidFor);
    });
  }

  readonly #choose = (chosen: Chosen): void => {
    this.chosen = chosen;
    this.#save();
    this.#host.post({ type: "choose", ...chosen });
  };

  #fold(id: string, unfolded: boolean): void {
    if (this.unfolded.has(id) === unfolded) return;
    const others = [...this.unfolded].filter((other) => other !== id);
    this.unfolded = new Set(unfolded ? [...others, id] : others);
    this.#save();
  }

  readonly #onScroll = (): void => {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#save(), restFor);
  };

  #save(): void {
    if (this.#scrollToRestore !== undefined && this.#review === undefined) return;
    const scroll = this.#scrollToRestore ?? window.scrollY;
    this.#host.save({ ...this.chosen, scroll, unfolded: [...this.unfolded], pending: this.#pending.all });
  }

  protected override updated(_changed: PropertyValues): void {
    const proposed = this.#proposed;
    if (proposed !== undefined) {
      this.#proposed = undefined;
      const diffs = [...this.querySelectorAll<HTMLElement>("section.diff")];
      diffs.find(({ dataset }) => dataset.part === proposed)?.scrollIntoView({ block: "nearest" });
    }
    if (this.#scrollToRestore === undefined || this.#review === undefined || this.#isRestoring) return;
    this.#isRestoring = true;
    void this.#restorePlace(this.#scrollToRestore);
  }

  /** Icons, charts and fields take their sizes a moment after they are drawn: a place on the page is another one before. */
  async #restorePlace(scroll: number): Promise<void> {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await document.fonts.ready;
    await frame();
    window.scrollTo(0, scroll);
    this.#scrollToRestore = undefined;
  }

  protected override render(): TemplateResult {
    const { state } = this;
    const ready = this.#review;
    const isWholePage = ready === undefined;
    return html`
      ${isWholePage ? nothing : header(ready, this.chosen, this.#choose, this.#context)}
      <main aria-busy=${state.kind === "loading" ? "true" : "false"}>
        ${state.kind === "loading" ? loading(state.message, isWholePage) : nothing}
        ${state.kind === "failed" ? failure(state, isWholePage, this.#context) : nothing}
        ${isWholePage ? nothing : reviewPage(ready.review, this.#context)}
      </main>
      <div class="said" role="status">${this.said}</div>
    `;
  }
}

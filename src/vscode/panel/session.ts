import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { type PanelState, type PolishWish, parseToHost, type ToHost, type ToWebview } from "../../protocol.ts";
import type { PolishParts } from "../lm/polish.ts";
import { Debounced } from "../util/debounce.ts";
import { BesideReview } from "./beside-review.ts";
import { EditHistory } from "./edit-history.ts";
import { panelHtml } from "./html.ts";
import { Polishing } from "./polishing.ts";
import type { PanelChoice, PanelSource, SentenceToFix } from "./source.ts";
import { failedState, loadingState, messageOf, offers, type ReadyState, shows } from "./states.ts";

/** How long (ms) after the last change the words are checked. */
const checkingPause = 400;

/** What a session works with. */
export interface SessionParts {
  readonly source: PanelSource;
  readonly polish: PolishParts;
}

/** One open panel from its creation to its closing: its page, its messages, and the draft it shows. */
export class PanelSession implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly #source: PanelSource;
  readonly #disposables: vscode.Disposable[] = [];
  #choice: PanelChoice;
  /** What the page shows or is about to show; undefined until it asked. */
  #state: PanelState | undefined;
  /** The last review that was drafted: what a message may name. */
  #ready: ReadyState | undefined;
  /** Whether the state may be out of date. */
  #isStale = true;
  #drafting: vscode.CancellationTokenSource | undefined;
  readonly #history = new EditHistory();
  /** Edits are made one after the other. A draft may be written in between: each is made of what the document holds by then. */
  #editing: Promise<void> = Promise.resolve();
  /** The page's last edit that was made or refused. */
  #handled = 0;
  /** Counts the pages that came up: each numbers its edits anew. */
  #page = 0;
  #isDisposed = false;
  /** Counts the looks at the document. */
  #shows = 0;
  /** False when the document changed during a draft, which may have read it before. */
  #isReshown = true;
  readonly #check = new Debounced(checkingPause, () => this.#checkWords());
  #checking = new AbortController();
  /** What is read beside the review that is shown, and what came of it. */
  readonly #beside: BesideReview;

  readonly #polishing: Polishing;
  readonly #showed = new vscode.EventEmitter<PanelState | undefined>();

  constructor(panel: vscode.WebviewPanel, dist: vscode.Uri, { source, polish }: SessionParts, choice: PanelChoice) {
    this.panel = panel;
    this.#source = source;
    this.#choice = choice;
    this.#beside = new BesideReview(source, (beside) => this.#post({ type: "beside", beside }));
    this.#polishing = new Polishing(polish);
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      source.onDidChange(() => this.#changed()),
      source.onDidChangeDocument(() => this.#reshow()),
      this.#check,
    );
    panel.webview.html = this.#html(dist);
  }

  /** Edits that are under way are still made: what was typed last is among them. */
  dispose(): void {
    this.#isDisposed = true;
    this.#beside.stop();
    this.#drafting?.cancel();
    this.#drafting?.dispose();
    this.#drafting = undefined;
    this.#checking.abort();
    this.#showed.fire(undefined);
    this.#showed.dispose();
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
  }

  #html(dist: vscode.Uri): string {
    const { webview } = this.panel;
    const address = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(dist, ...path)).toString();
    return panelHtml({
      cspSource: webview.cspSource,
      nonce: randomBytes(16).toString("base64url"),
      script: address("webview.js"),
      codicons: address("codicons", "codicon.css"),
    });
  }

  #post(message: ToWebview): void {
    // A panel that was closed throws, and one that is being closed refuses messages: there is nobody left to tell.
    if (this.#isDisposed) return;
    this.panel.webview.postMessage(message).then(undefined, () => undefined);
  }

  /** @param handled the edits that were made before the document was read for this state */
  #show(state: PanelState, handled = this.#handled): void {
    this.#state = state;
    if (state.kind === "ready") {
      // A page that came up since counts its edits anew.
      this.#ready = withHandled(state, Math.min(handled, this.#handled));
      this.#state = this.#ready;
      this.#check.call();
    }
    this.#post({ type: "state", state: this.#withHistory(this.#state) });
    this.#showed.fire(this.#state);
  }

  /** The review that is shown, once one is; undefined when it cannot be drafted, or the panel is closed before. */
  async whenReady(): Promise<ReadyState | undefined> {
    if (this.#ready !== undefined) return this.#ready;
    return await new Promise((resolve) => {
      const listener = this.#showed.event((state) => {
        if (state?.kind === "loading") return;
        listener.dispose();
        resolve(state?.kind === "ready" ? state : undefined);
      });
    });
  }

  /** Has the words about some parts polished by a language model, or copies the text for one. */
  async polish(parts: readonly string[], wish: PolishWish): Promise<void> {
    // What was typed last is on its way.
    await this.#editing;
    const period = this.#shownPeriod;
    try {
      const input = await this.#source.polishInput(parts);
      this.#say(await this.#polishing.ask(input, wish, () => this.#shownPeriod === period));
    } catch (error) {
      this.#say(messageOf(error));
    }
    await this.#reshow();
  }

  /** What only this session knows of the document. */
  #withHistory(state: PanelState): PanelState {
    if (state.kind !== "ready") return state;
    const { canUndo, canRedo } = this.#history;
    const document = { ...state.document, canUndo, canRedo };
    return { ...state, document, polish: this.#polishing.shown(document.words) };
  }

  /** The same draft around what the document holds by now. A draft that is being made shows that anyway. */
  async #reshow(): Promise<void> {
    this.#isReshown = false;
    if (this.#isDisposed || this.#ready === undefined || this.#drafting !== undefined) return;
    this.#isReshown = true;
    this.#shows += 1;
    const [shows, handled] = [this.#shows, this.#handled];
    const state = await this.#source.shown().catch(failedState);
    // A draft, or a later look at the document, shows what is newer.
    if (this.#isDisposed || this.#drafting !== undefined || this.#shows !== shows) return;
    this.#show(state, handled);
    if (state.kind === "ready") this.#beside.follow(state);
  }

  /** A hidden page is gone: it asks again when it is shown, so nothing is read for it before. */
  #changed(): void {
    this.#isStale = true;
    if (this.panel.visible && this.#state !== undefined) void this.#draft();
  }

  /** Drafts anew, in place of a draft that is still being made. Never rejects: an error is a state too. */
  async #draft(): Promise<void> {
    this.#drafting?.cancel();
    this.#drafting?.dispose();
    const drafting = new vscode.CancellationTokenSource();
    this.#drafting = drafting;
    this.#isStale = false;
    this.#beside.stop();
    this.#show(loadingState());
    const handled = this.#handled;
    this.#isReshown = true;
    const state = await this.#source.draft(this.#choice, drafting.token).catch(failedState);
    if (this.#drafting !== drafting) return;
    this.#drafting = undefined;
    drafting.dispose();
    if (state.kind === "ready") {
      if (this.#ready?.period !== state.period) this.#forget();
      this.#choice = { period: state.period, target: state.target };
    }
    this.#show(state, handled);
    if (state.kind === "ready") this.#beside.read(state);
    // What was changed in the document meanwhile is not in it for sure.
    if (!this.#isReshown) await this.#reshow();
  }

  /** What was done to another period's review. */
  #forget(): void {
    this.#history.clear();
    this.#polishing.clear();
  }

  /** Makes an edit after those before it. One that cannot be made is told of, and the page keeps it. */
  #edit(number: number, make: () => Promise<void>): Promise<void> {
    const page = this.#page;
    this.#editing = this.#editing.then(async () => {
      const refusal = await make().then(() => undefined, messageOf);
      // To a page that came up since, the number is that of another edit.
      const own = page === this.#page ? number : 0;
      if (refusal !== undefined) this.#post({ type: "refused", number: own, message: refusal });
      this.#handled = Math.max(this.#handled, own);
      await this.#reshow();
    });
    return this.#editing;
  }

  /** Makes an edit that can be taken back while the review that it is of is shown. */
  async #make(edit: Parameters<PanelSource["apply"]>[0], period: string, burst?: number): Promise<void> {
    const inverse = await this.#source.apply(edit, period);
    if (period === this.#shownPeriod) this.#history.made(inverse, burst);
  }

  /** What the person is asked for first holds no other edit up. */
  async #fix(sentence: SentenceToFix): Promise<void> {
    const period = this.#shownPeriod;
    const edit = await this.#source.fix(sentence);
    if (edit === undefined) return;
    await this.#edit(0, () => this.#make(edit, period));
  }

  get #shownPeriod(): string {
    return this.#ready?.period ?? "";
  }

  #checkWords(): void {
    this.#checking.abort();
    this.#checking = new AbortController();
    const { signal } = this.#checking;
    this.#source.findings(signal).then(
      (findings) => {
        if (!signal.aborted) this.#post({ type: "findings", findings });
      },
      // The words are shown all the same, and checked again after the next change.
      () => undefined,
    );
  }

  #receive(value: unknown): void {
    const message = parseToHost(value);
    if (message === undefined) return;
    this.#handle(message).catch((error: unknown) => this.#show(failedState(error)));
  }

  async #handle(message: ToHost): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.#appear();
      case "choose":
        if (this.#ready === undefined || !offers(this.#ready, message)) return;
        this.#choice = { period: message.period, target: message.target };
        return this.#draft();
      case "open":
        if (this.#ready !== undefined && shows(this.#ready, message.artifact))
          await this.#source.open(message.artifact);
        return;
      case "edit": {
        const { edit, period } = message;
        const burst = edit.type === "words" ? edit.burst : undefined;
        return this.#edit(message.number, () => this.#make(edit, period, burst));
      }
      case "undo":
      case "redo":
        return this.#edit(0, () =>
          this.#history.step(message.type, (edit) => this.#source.apply(edit, this.#shownPeriod)),
        );
      case "fix":
        return this.#fix(message);
      case "polish":
        return this.polish([message.part], message.wish);
      case "choosePolished":
        return this.#choosePolished(message);
      case "polished":
        this.#polishing.end(message.part);
        return this.#reshow();
      case "draftAgain":
        return this.#edit(0, () => this.#source.draftAgain());
      case "copyMarkdown":
        return this.#say(await this.#source.handOut.copyMarkdown());
      case "copyText":
        return this.#say(await this.#source.handOut.copyText());
      case "copyRich":
        return this.#copyRich();
      case "export":
        return this.#say(await this.#source.handOut.export(this.#ready?.review.meta.period ?? ""));
      case "openAsText":
        return this.#edit(0, () => this.#source.openAsText(message.previous));
      case "run":
        await this.#source.run(message.command);
        // Unless the command's own change has started a draft already.
        if (this.#drafting === undefined && (message.command === "refresh" || this.#state?.kind === "failed")) {
          await this.#draft();
        }
    }
  }

  async #choosePolished({ part, row, wish }: Extract<ToHost, { type: "choosePolished" }>): Promise<void> {
    if (wish === "leave") {
      this.#polishing.leave(part, row);
      return this.#reshow();
    }
    return this.#edit(0, async () => {
      const edit = await this.#polishing.accept(part, row, this.#ready?.document.words[part] ?? "");
      if (edit !== undefined) await this.#make(edit, this.#shownPeriod);
    });
  }

  /** The page came up: for the first time, after a reload of it, or because its tab is shown again. */
  async #appear(): Promise<void> {
    this.#page += 1;
    this.#handled = 0;
    if (this.#ready !== undefined) this.#ready = withHandled(this.#ready, 0);
    if (this.#state?.kind === "ready") this.#state = withHandled(this.#state, 0);
    const isDrafting = this.#drafting !== undefined;
    if (this.#state !== undefined && (isDrafting || (!this.#isStale && this.#state.kind === "ready"))) {
      // The last review first, so that a page shown again during a draft is not empty.
      if (isDrafting && this.#ready !== undefined) this.#post({ type: "state", state: this.#withHistory(this.#ready) });
      this.#post({ type: "state", state: this.#withHistory(this.#state) });
      this.#beside.show();
      return;
    }
    if (this.#ready !== undefined) this.#post({ type: "state", state: this.#withHistory(this.#ready) });
    await this.#draft();
  }

  async #copyRich(): Promise<void> {
    const rich = await this.#source.handOut.richText();
    if (rich !== undefined) this.#post({ type: "rich", ...rich });
  }

  #say(text: string | undefined): void {
    if (text !== undefined) this.#post({ type: "said", text });
  }
}

function withHandled(state: ReadyState, handled: number): ReadyState {
  return { ...state, document: { ...state.document, handled } };
}

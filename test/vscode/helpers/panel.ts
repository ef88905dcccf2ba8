import * as vscode from "vscode";
import type { DocumentEdit } from "../../../src/core/review/document/edits.ts";
import type { PanelEdit, PanelPolish, PanelState, ToWebview } from "../../../src/protocol.ts";
import * as polisher from "../../../src/vscode/lm/polisher.ts";
import { PanelSession, type SessionParts } from "../../../src/vscode/panel/session.ts";
import type { PanelChoice, PanelSource } from "../../../src/vscode/panel/source.ts";
import { ready as sampleState } from "../../e2e/panel/states.ts";
import { sampleReview } from "../../unit/helpers/sample-review.ts";
import { played as noModels, type Played } from "./fake-model.ts";

/** A draft that a test finishes when it wants to. */
export interface Asked {
  readonly choice: PanelChoice;
  readonly token: vscode.CancellationToken;
  finish(state?: PanelState): void;
  fail(error: unknown): void;
}

/** A state with the sample review, for a choice. */
export function ready(choice: PanelChoice = {}): PanelState {
  const state = sampleState(sampleReview());
  return { ...state, period: choice.period ?? state.period, target: choice.target ?? state.target };
}

/** A session over a page that a test plays: it sends what the page would, and reads what the page got. */
export class PlayedPanel {
  readonly asked: Asked[] = [];
  readonly opened: string[] = [];
  readonly ran: string[] = [];
  readonly got: ToWebview[] = [];
  readonly applied: (PanelEdit | DocumentEdit)[] = [];
  readonly openedAsText: boolean[] = [];
  readonly session: PanelSession;
  readonly played: Played;
  /** What the source does when the page asks to open an artifact. */
  open: (artifact: string) => Promise<void> = async (artifact) => void this.opened.push(artifact);
  /** What the source does with an edit. */
  apply: (edit: PanelEdit | DocumentEdit, period: string) => Promise<DocumentEdit> = async (edit) => {
    this.applied.push(edit);
    return { type: "take", artifact: `inverse ${this.applied.length}`, isOut: true };
  };
  /** What the source reads beside a review: nothing, unless a test says otherwise. */
  beside: PanelSource["beside"] = async () => undefined;
  /** What the source gives of parts to polish. */
  polishInput: PanelSource["polishInput"] = async () => Promise.reject(new Error("There is nothing to polish."));
  /** What the source shows around the document. */
  shown: () => PanelState = () => ready();
  visible = true;
  /** As the editor's own: the page of a panel that was closed cannot be asked for. */
  isClosed = false;
  readonly #messages = new vscode.EventEmitter<unknown>();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #documentChanges = new vscode.EventEmitter<void>();

  /** @param played the models and the person that polishing asks */
  constructor(choice: PanelChoice = {}, played: Played = noModels()) {
    this.played = played;
    this.session = new PanelSession(this.#panel(), vscode.Uri.file("/dist"), this.#parts(), choice);
  }

  /** Sends a message as the page, and lets everything that follows at once follow. */
  async send(message: unknown): Promise<void> {
    this.#messages.fire(message);
    await settled();
  }

  async change(): Promise<void> {
    this.#changes.fire();
    await settled();
  }

  /** Somebody else changed the document. */
  async changeDocument(): Promise<void> {
    this.#documentChanges.fire();
    await settled();
  }

  /** Finishes the draft that was asked for last. */
  async finish(state?: PanelState): Promise<void> {
    this.asked.at(-1)?.finish(state);
    await settled();
  }

  /** The kinds of the states that the page got, in order, since the last time. */
  states(): readonly string[] {
    return this.got.splice(0).flatMap((message) => {
      if (message.type === "state") return [message.state.kind];
      if (message.type === "said") return [message.text];
      return message.type === "beside" ? [message.type] : [];
    });
  }

  /** What polishing shows by now, as the page got it last. */
  polish(): PanelPolish | undefined {
    return this.got
      .flatMap((message) => (message.type === "state" && message.state.kind === "ready" ? [message.state.polish] : []))
      .at(-1);
  }

  /** Closes the panel as the editor does. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.session.dispose();
    await settled();
  }

  #panel(): vscode.WebviewPanel {
    const played = this;
    const webview = {
      options: {},
      html: "",
      cspSource: "https://source.test",
      asWebviewUri: (uri: vscode.Uri) => uri,
      onDidReceiveMessage: this.#messages.event,
      postMessage: async (message: ToWebview) => played.got.push(message) > 0,
    };
    return {
      get webview() {
        if (played.isClosed) throw new Error("Webview is disposed");
        return webview;
      },
      get visible() {
        return played.visible;
      },
    } as unknown as vscode.WebviewPanel;
  }

  #parts(): SessionParts {
    return { source: this.#source(), polish: { ...this.played, polisher: async () => polisher } };
  }

  #source(): PanelSource {
    const draft = (choice: PanelChoice, token: vscode.CancellationToken) =>
      new Promise<PanelState>((resolve, reject) => {
        this.asked.push({ choice, token, finish: (state = ready(choice)) => resolve(state), fail: reject });
      });
    return {
      draft,
      onDidChange: this.#changes.event,
      shown: async () => this.shown(),
      onDidChangeDocument: this.#documentChanges.event,
      apply: (edit, period) => this.apply(edit, period),
      fix: async () => undefined,
      findings: async () => ({}),
      polishInput: (parts) => this.polishInput(parts),
      draftAgain: async () => undefined,
      openAsText: async (previous) => void this.openedAsText.push(previous),
      open: (artifact) => this.open(artifact),
      run: async (command) => void this.ran.push(command),
      beside: (shown, signal, tell) => this.beside(shown, signal, tell),
      handOut: {
        richText: async () => ({ html: "<h1>Self-review</h1>", text: "Self-review" }),
        copyText: async () => "Copied as plain text",
        copyMarkdown: async () => "Copied as Markdown",
        markdown: async () => "# Self-review\n",
        export: async (period) => `Saved ${period}.html`,
      },
    };
  }
}

/** Long enough for what is already under way in this process; nothing here waits for anything else. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}

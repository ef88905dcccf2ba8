import * as vscode from "vscode";
import type { PanelState, ToWebview } from "../../../src/protocol.ts";
import { PanelSession } from "../../../src/vscode/panel/session.ts";
import type { PanelChoice, PanelSource } from "../../../src/vscode/panel/source.ts";
import { sampleReview } from "../../unit/helpers/sample-review.ts";

/** A draft that a test finishes when it wants to. */
export interface Asked {
  readonly choice: PanelChoice;
  readonly token: vscode.CancellationToken;
  finish(state?: PanelState): void;
  fail(error: unknown): void;
}

/** A state with the sample review, for a choice. */
export function ready(choice: PanelChoice = {}): PanelState {
  return {
    kind: "ready",
    review: sampleReview(),
    periods: ["2026-Q4", "2026-Q3"].map((value) => ({ value, label: value })),
    period: choice.period ?? "2026-Q4",
    targets: ["senior", "staff"].map((value) => ({ value, label: value })),
    target: choice.target ?? "senior",
  };
}

/** A session over a page that a test plays: it sends what the page would, and reads what the page got. */
export class PlayedPanel {
  readonly asked: Asked[] = [];
  readonly opened: string[] = [];
  readonly ran: string[] = [];
  readonly got: ToWebview[] = [];
  readonly session: PanelSession;
  /** What the source does when the page asks to open an artifact. */
  open: (artifact: string) => Promise<void> = async (artifact) => void this.opened.push(artifact);
  visible = true;
  readonly #messages = new vscode.EventEmitter<unknown>();
  readonly #changes = new vscode.EventEmitter<void>();

  constructor(choice: PanelChoice = {}) {
    this.session = new PanelSession(this.#panel(), vscode.Uri.file("/dist"), this.#source(), choice);
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

  /** Finishes the draft that was asked for last. */
  async finish(state?: PanelState): Promise<void> {
    this.asked.at(-1)?.finish(state);
    await settled();
  }

  /** The kinds of the states that the page got, in order, since the last time. */
  states(): readonly string[] {
    return this.got.splice(0).map((message) => (message.type === "state" ? message.state.kind : message.text));
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
      webview,
      get visible() {
        return played.visible;
      },
    } as unknown as vscode.WebviewPanel;
  }

  #source(): PanelSource {
    const draft = (choice: PanelChoice, token: vscode.CancellationToken) =>
      new Promise<PanelState>((resolve, reject) => {
        this.asked.push({ choice, token, finish: (state = ready(choice)) => resolve(state), fail: reject });
      });
    return {
      draft,
      onDidChange: this.#changes.event,
      open: (artifact) => this.open(artifact),
      markdown: async () => "# Self-review\n",
      document: async (before) => before,
      place: async () => undefined,
      save: async () => true,
      run: async (command) => void this.ran.push(command),
    };
  }
}

/** Long enough for what is already under way in this process; nothing here waits for anything else. */
function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}

import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { Debounced } from "../util/debounce.ts";
import { diagnosticOf } from "../util/diagnostic-of.ts";
import { Disposables } from "../util/disposables.ts";
import { checkDocument } from "./check-document.ts";
import type { Checker } from "./checker.ts";
import { isReview } from "./review-files.ts";

/** How long (ms) after the last key a review is checked again. */
const typingPause = 400;

/** Shows in open reviews what they claim and do not show, as they are written and as the history changes. */
export class ReviewDiagnostics implements vscode.Disposable {
  readonly #services: Services;
  readonly #checker: () => Promise<Checker>;
  readonly #shown = vscode.languages.createDiagnosticCollection("ladderlog-review");
  readonly #held = new Disposables();
  /** Documents to check: those that changed since they were checked last. */
  readonly #waiting = new Set<vscode.TextDocument>();
  #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(services: Services, checker: () => Promise<Checker>) {
    this.#services = services;
    this.#checker = checker;
    const check = this.#held.add(new Debounced(typingPause, () => this.#checkWaiting()));
    const ask = (document: vscode.TextDocument) => {
      if (document.languageId !== "markdown") return;
      this.#waiting.add(document);
      check.call();
    };
    const askAll = () => vscode.workspace.textDocuments.forEach(ask);
    this.#held.add(this.#shown);
    this.#held.add(vscode.workspace.onDidOpenTextDocument(ask));
    this.#held.add(vscode.workspace.onDidChangeTextDocument(({ document }) => ask(document)));
    this.#held.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri)));
    this.#held.add(services.state.onDidChange(askAll));
    askAll();
  }

  dispose(): void {
    this.#stop.abort();
    this.#held.dispose();
  }

  /** A check that runs is of an older text: it is given up, and its documents are checked again. */
  #checkWaiting(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#running = this.#running
      .then(() => this.#checkAll(signal))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#services.log.error(error instanceof Error ? error : String(error));
      });
  }

  async #checkAll(signal: AbortSignal): Promise<void> {
    for (const document of [...this.#waiting]) {
      signal.throwIfAborted();
      await this.#check(document, signal);
      this.#waiting.delete(document);
    }
  }

  async #check(document: vscode.TextDocument, signal: AbortSignal): Promise<void> {
    const { uri, version } = document;
    const isOurs = await isReview(document, this.#services);
    const found = isOurs ? await checkDocument(document.getText(), this.#services, await this.#checker(), signal) : [];
    if (document.isClosed) this.#shown.delete(uri);
    else if (found !== undefined && document.version === version) {
      const lines = document.getText().split(/\r\n|\r|\n/);
      this.#shown.set(
        uri,
        found.map((finding) => diagnosticOf(finding, lines)),
      );
    }
  }
}

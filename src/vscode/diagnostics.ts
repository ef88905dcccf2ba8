import * as vscode from "vscode";
import type { LadderFiles } from "./state/ladder-files.ts";
import { Debounced } from "./util/debounce.ts";
import { diagnosticOf } from "./util/diagnostic-of.ts";
import { Disposables } from "./util/disposables.ts";

/** How long (ms) after the last key a ladder is checked again. */
const typingPause = 250;

/** Shows the problems of ladder files at their place, in the editor and in the Problems panel, as they are typed. */
export class LadderDiagnostics implements vscode.Disposable {
  readonly #ladders: LadderFiles;
  readonly #shown = vscode.languages.createDiagnosticCollection("ladderlog");
  readonly #held = new Disposables();
  #checking: Promise<void> = Promise.resolve();

  constructor(ladders: LadderFiles) {
    this.#ladders = ladders;
    const check = this.#held.add(new Debounced(typingPause, () => this.#checkAgain()));
    const ifLadder = ({ uri }: vscode.TextDocument) => ladders.isPlace(uri) && check.call();
    this.#held.add(this.#shown);
    this.#held.add(vscode.workspace.onDidOpenTextDocument(ifLadder));
    this.#held.add(vscode.workspace.onDidChangeTextDocument(({ document }) => ifLadder(document)));
    this.#held.add(vscode.workspace.onDidCloseTextDocument(ifLadder));
    this.#held.add(ladders.onDidChange(() => check.call()));
    check.call();
  }

  dispose(): void {
    this.#held.dispose();
  }

  /** One check at a time, so that an older one never overwrites a newer one. */
  #checkAgain(): void {
    this.#checking = this.#checking.then(() => this.#check()).catch(() => undefined);
  }

  async #check(): Promise<void> {
    const files = await this.#ladders.find();
    const found = await Promise.all(files.map(async (file) => [file, await this.#diagnosticsOf(file)] as const));
    const kept = new Set(files.map(String));
    for (const [file] of this.#shown) if (!kept.has(file.toString())) this.#shown.delete(file);
    for (const [file, diagnostics] of found) this.#shown.set(file, diagnostics);
  }

  async #diagnosticsOf(file: vscode.Uri): Promise<vscode.Diagnostic[]> {
    const { text, problems } = await this.#ladders.check(file);
    const lines = text.split(/\r?\n/);
    return problems.map((problem) => diagnosticOf(problem, lines));
  }
}

import * as vscode from "vscode";

/** Scheme of the read-only documents that hold a text for a model. */
export const promptScheme = "ladderlog-prompt";

/** So many texts are kept for tabs that stay open. */
const mostKept = 20;

/** Shows a text that would be sent to a model, exactly as it would be sent. */
export class PromptDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  #number = 0;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(promptScheme, this);
  }

  provideTextDocumentContent({ query }: vscode.Uri): string {
    return this.#texts.get(query) ?? vscode.l10n.t("This text is not kept any more.");
  }

  /** Opens a text in a tab of its own. */
  async show(text: string): Promise<void> {
    this.#number += 1;
    const query = String(this.#number);
    this.#texts.set(query, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostKept && oldest !== undefined) this.#texts.delete(oldest);
    const path = `/${vscode.l10n.t("Text for a language model")}.txt`;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: promptScheme, path, query }));
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

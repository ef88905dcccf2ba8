import * as vscode from "vscode";

/** Scheme of the read-only documents that hold a text for a model. */
export const promptScheme = "ladderlog-prompt";

/** Its lines are wrapped: see `configurationDefaults` in package.json. */
const language = "ladderlog-prompt";

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

  /** Opens a text in a tab of its own, beside what it is about; gives what closes it. */
  async show(text: string): Promise<{ close(): Promise<void> }> {
    this.#number += 1;
    const query = String(this.#number);
    this.#texts.set(query, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostKept && oldest !== undefined) this.#texts.delete(oldest);
    const path = `/${vscode.l10n.t("Text for a language model")}.txt`;
    const uri = vscode.Uri.from({ scheme: promptScheme, path, query });
    const opened = await vscode.workspace.openTextDocument(uri);
    const document = await vscode.languages.setTextDocumentLanguage(opened, language);
    await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
    return { close: () => closeTab(uri) };
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

async function closeTab(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isOurs = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  await vscode.window.tabGroups.close(tabs.filter(isOurs));
}

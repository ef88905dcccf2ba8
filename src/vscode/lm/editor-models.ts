import * as vscode from "vscode";
import { oneLine } from "../util/safe-text.ts";
import { type ChatModel, type ChatModels, ModelError } from "./models.ts";

/** An answer is read no further: what is longer is refused anyway. */
const longestRead = 250_000;

/** The editor's own language models. Forks without the interface have none. */
export const editorModels: ChatModels = {
  get isKnown(): boolean {
    return typeof vscode.lm?.selectChatModels === "function";
  },
  async select(): Promise<readonly ChatModel[]> {
    if (typeof vscode.lm?.selectChatModels !== "function") return [];
    return (await vscode.lm.selectChatModels()).map((model) => new EditorModel(model));
  },
};

class EditorModel implements ChatModel {
  readonly #model: vscode.LanguageModelChat;

  constructor(model: vscode.LanguageModelChat) {
    this.#model = model;
  }

  get name(): string {
    return this.#model.name;
  }

  get vendor(): string {
    return this.#model.vendor;
  }

  async ask(text: string, token: vscode.CancellationToken): Promise<string> {
    try {
      await this.#checkLength(text, token);
      const messages = [vscode.LanguageModelChatMessage.User(text)];
      const justification = vscode.l10n.t("To polish the words of your self-review that you chose.");
      const { text: stream } = await this.#model.sendRequest(messages, { justification }, token);
      let answer = "";
      for await (const piece of stream) {
        answer += piece;
        if (answer.length > longestRead) break;
      }
      return answer;
    } catch (error) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      throw error instanceof ModelError ? error : new ModelError(wordsOf(error, this.#model.name));
    }
  }

  async #checkLength(text: string, token: vscode.CancellationToken): Promise<void> {
    const { maxInputTokens, name } = this.#model;
    if ((await this.#model.countTokens(text, token)) <= maxInputTokens) return;
    throw new ModelError(vscode.l10n.t("The text is too long for {0}. Choose fewer criteria.", name));
  }
}

/** What went wrong with a model, in plain words. */
export function wordsOf(error: unknown, name: string): string {
  const said = oneLine(error instanceof Error ? error.message : String(error));
  if (!(error instanceof vscode.LanguageModelError)) return vscode.l10n.t("{0} did not answer: {1}", name, said);
  switch (error.code) {
    case vscode.LanguageModelError.NoPermissions.name:
      return vscode.l10n.t("Ladderlog may not use {0}. Allow it in the editor's settings, or copy the prompt.", name);
    case vscode.LanguageModelError.Blocked.name:
      return vscode.l10n.t("{0} refuses to answer for now: its quota is used up, or it declined the text.", name);
    case vscode.LanguageModelError.NotFound.name:
      return vscode.l10n.t("{0} is not there any more. Choose another model.", name);
    default:
      return vscode.l10n.t("{0} did not answer: {1}", name, said);
  }
}

import * as vscode from "vscode";
import { withoutIcons, withoutLinks } from "../util/safe-text.ts";
import type { ChatModel } from "./models.ts";
import type { PromptDocuments } from "./prompt-documents.ts";

/** A text before it is sent anywhere. */
export interface Prompt {
  /** Exactly what would be sent. */
  readonly text: string;
  /** What is not sent although it belongs there, each a sentence. */
  readonly heldBack: readonly string[];
}

/** What polishing asks of the person. In tests it is asked of a fake. */
export interface Asking {
  /** Shows the text and asks what to do with it. Undefined when the person gives up. */
  confirm(prompt: Prompt, hasModels: boolean): Promise<"send" | "copy" | undefined>;
  /** Asks which model, where there are several. */
  chooseModel(models: readonly ChatModel[]): Promise<ChatModel | undefined>;
  /** Does what takes long, with a way to stop it. */
  waiting<T>(title: string, task: (token: vscode.CancellationToken) => Promise<T>): Promise<T>;
  copy(text: string): Promise<void>;
  /** Says why it did not work, or what was done while the panel may be out of sight. */
  tell(said: string): void;
}

/** Asks in the editor: the text in a tab, the question in a dialog over it. */
export function askingInEditor(documents: PromptDocuments): Asking {
  return {
    async confirm({ text, heldBack }, hasModels) {
      const tab = await documents.show(text);
      const answer = await askUntilRead({ text, heldBack }, hasModels);
      // It made the panel narrow, and what is proposed shows there.
      await tab.close();
      return answer;
    },
    async chooseModel(models) {
      const [only] = models;
      if (models.length < 2) return only;
      const items = models.map((model) => ({
        label: withoutIcons(model.name),
        description: withoutIcons(model.vendor),
        model,
      }));
      return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Which model shall polish it?") }))
        ?.model;
    },
    async waiting(title, task) {
      const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
      return await vscode.window.withProgress(options, (_, token) => task(token));
    },
    async copy(text) {
      await vscode.env.clipboard.writeText(text);
    },
    tell(said) {
      // Not waited for: it may stay there unanswered.
      void vscode.window.showInformationMessage(withoutLinks(said));
    },
  };
}

async function askUntilRead(prompt: Prompt, hasModels: boolean): Promise<"send" | "copy" | undefined> {
  for (;;) {
    const answer = await askAbout(prompt, hasModels);
    if (answer !== "read") return answer;
    const goOn = vscode.l10n.t("Go On");
    const read = vscode.l10n.t("Read the text in the tab. Nothing is sent until you say so.");
    if ((await vscode.window.showInformationMessage(read, goOn)) !== goOn) return undefined;
  }
}

async function askAbout({ text, heldBack }: Prompt, hasModels: boolean): Promise<"send" | "copy" | "read" | undefined> {
  const send = vscode.l10n.t("Send");
  const copy = vscode.l10n.t("Copy Prompt");
  const read = vscode.l10n.t("Read It First");
  const characters = vscode.l10n.t(
    "It is the text in the tab that has opened: {0} characters, and nothing else.",
    text.length,
  );
  const detail = [characters, ...heldBack].join("\n");
  const question = hasModels
    ? vscode.l10n.t("Send this text to a language model?")
    : vscode.l10n.t("This editor has no language models. Copy the text for one elsewhere?");
  const buttons = hasModels ? [send, copy, read] : [copy, read];
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, ...buttons);
  if (answer === send) return "send";
  if (answer === copy) return "copy";
  return answer === read ? "read" : undefined;
}

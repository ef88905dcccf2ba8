import * as vscode from "vscode";
import type { Services } from "../../services.ts";
import { artifactToCorrect, correct, sayDone } from "./correction.ts";

/** Keeps an artifact from counting, with the reason why; it stays listed and says so. */
export async function exclude(services: Services, id: string): Promise<void> {
  const artifact = await artifactToCorrect(services, id);
  if (artifact === undefined) return;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t("Exclude from Counting"),
    prompt: vscode.l10n.t("Why does it not count? The review shows the reason."),
    placeHolder: vscode.l10n.t("A trial that was never meant to stay"),
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("Write a reason, in a few words.") : undefined),
  });
  if (reason === undefined) return;
  if (!(await correct(services, artifact.id, { field: "excluded", value: reason.trim() }))) return;
  sayDone(vscode.l10n.t("Not counted: {0}", artifact.title), artifact.id, "excluded");
}

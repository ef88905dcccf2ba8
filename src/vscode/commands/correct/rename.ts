import * as vscode from "vscode";
import type { Services } from "../../services.ts";
import { artifactToCorrect, correct } from "./correction.ts";

/** Gives an artifact the title that the review shall show. */
export async function rename(services: Services, id: string): Promise<void> {
  const artifact = await artifactToCorrect(services, id);
  if (artifact === undefined) return;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Rename Artifact"),
    prompt: vscode.l10n.t("The title in the trees and in the review. The document or change itself stays as it is."),
    value: artifact.title,
  });
  const title = text?.trim() ?? "";
  if (title === "" || title === artifact.title) return;
  await correct(services, artifact.id, { field: "title", value: title });
}

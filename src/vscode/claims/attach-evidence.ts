import * as vscode from "vscode";
import { pickArtifact } from "../commands/correct/pick-artifact.ts";
import type { Services } from "../services.ts";
import { standingOf } from "./check-document.ts";
import { edited } from "./claim-actions.ts";

/** Asks which artifact of the review's period shows a sentence, and puts a link to it at the sentence's end. */
export async function attachEvidence(services: Services, uri: unknown, range: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const sentence = document.getText(range);
  const standing = await standingOf(document.getText(), services, new AbortController().signal);
  const title = vscode.l10n.t("Which artifact shows it?");
  const artifact = await pickArtifact(services, { title, standing });
  // The text may have changed while the question was up: then the place is not that of the sentence any more.
  if (artifact === undefined || document.getText(range) !== sentence) return;
  await vscode.workspace.applyEdit(edited(document, range, { fix: "attach", artifact }, await services.engine()));
}

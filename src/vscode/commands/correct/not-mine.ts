import * as vscode from "vscode";
import type { Services } from "../../services.ts";
import { artifactToCorrect, correct, sayDone } from "./correction.ts";

/** Says that an artifact is somebody else's: it is not shown any more. */
export async function notMine(services: Services, id: string): Promise<void> {
  const artifact = await artifactToCorrect(services, id);
  if (artifact === undefined) return;
  if (!(await correct(services, artifact.id, { field: "mine", value: false }))) return;
  sayDone(vscode.l10n.t("Not yours: {0}", artifact.title), artifact.id, "mine");
}

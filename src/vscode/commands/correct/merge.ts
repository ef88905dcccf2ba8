import * as vscode from "vscode";
import type { Services } from "../../services.ts";
import { withoutIcons } from "../../util/safe-text.ts";
import { artifactToCorrect, correct, sayDone } from "./correction.ts";
import { pickArtifact } from "./pick-artifact.ts";

/** Says that two artifacts are one thing: this one becomes part of the one that is chosen. */
export async function merge(services: Services, id: string): Promise<void> {
  const artifact = await artifactToCorrect(services, id);
  if (artifact === undefined) return;
  const title = vscode.l10n.t("Which artifact is it part of?");
  const placeHolder = withoutIcons(artifact.title);
  const whole = await pickArtifact(services, { title, placeHolder, without: artifact.id });
  if (whole === undefined) return;
  if (!(await correct(services, artifact.id, { field: "merged", value: whole.id }))) return;
  const message = vscode.l10n.t("{0} is part of {1} now", artifact.title, whole.title);
  sayDone(message, artifact.id, "merged");
}

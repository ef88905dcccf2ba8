import * as vscode from "vscode";
import type { Services } from "../../services.ts";
import { withoutIcons } from "../../util/safe-text.ts";
import { pickKind } from "../pick-kind.ts";
import { artifactToCorrect, correct } from "./correction.ts";

/** Says what an artifact is, where it was taken for something else. */
export async function changeKind(services: Services, id: string): Promise<void> {
  const artifact = await artifactToCorrect(services, id);
  if (artifact === undefined) return;
  const title = vscode.l10n.t("What is it?");
  const kind = await pickKind(services, { title, placeHolder: withoutIcons(artifact.title), current: artifact.kind });
  if (kind === undefined || kind === artifact.kind) return;
  await correct(services, artifact.id, { field: "kind", value: kind });
}

import * as vscode from "vscode";
import type { Artifact } from "../../../core/artifacts/types.ts";
import type { Correction } from "../../../core/journal/types.ts";
import type { Engine } from "../../engine.ts";
import type { Services } from "../../services.ts";
import { sayWhyNot, sayWith } from "../messages.ts";
import { untilWritten } from "../write.ts";
import { pickArtifact } from "./pick-artifact.ts";

/** The artifact that a command is about: that of its row, else one that is chosen. Undefined when there is none. */
export async function artifactToCorrect(services: Services, id: string): Promise<Artifact | undefined> {
  const { shelf, state } = services;
  const known = state.artifact(id) ?? shelf.artifact(id);
  if (known !== undefined) return known;
  await state.idle();
  if (state.standing === undefined) {
    await sayWhyNot(state.situation);
    return undefined;
  }
  return await pickArtifact(services, { title: vscode.l10n.t("Which artifact?") });
}

/** Writes corrections into the journal and shows what follows from them. False when that failed and was given up. */
export async function correct(services: Services, target: string, correction: Correction): Promise<boolean> {
  return await correctAll(services, [{ target, correction }]);
}

/** The same for several at once. */
export async function correctAll(
  { engine, settings, state }: Services,
  corrections: Parameters<Engine["appendCorrections"]>[0],
): Promise<boolean> {
  const loaded = await engine();
  const isWritten = await untilWritten(loaded, () => loaded.appendCorrections(corrections, settings.journalFolder));
  if (isWritten) await state.refresh();
  return isWritten;
}

/** Says what was done to an artifact that has left its place, with a way back. Waits for no answer. */
export function sayDone(message: string, target: string, field: Correction["field"]): void {
  const undo = () => vscode.commands.executeCommand("ladderlog.undoCorrection", target, field);
  void sayWith(message, vscode.l10n.t("Undo"), undo);
}

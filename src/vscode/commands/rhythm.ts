import * as vscode from "vscode";
import type { RhythmDocument } from "../../core/rhythm/documents.ts";
import { localTimeZone } from "../../local/time-zone.ts";
import type { Services } from "../services.ts";
import type { Standing } from "../state/situation.ts";
import type { StandingChoice } from "../state/workspace-state.ts";
import { sayWhyNot } from "./messages.ts";

/** Something to choose among, under its words. */
export interface Offered<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Where the person is, and when: what a draft is about by default follows from it. */
export function here(): { readonly now: string; readonly timeZone: string } {
  return { now: new Date().toISOString(), timeZone: localTimeZone() };
}

/** Reads and measures what a draft is about. Undefined, after saying why, while nothing can be measured. */
export async function measured({ state }: Services, choice: StandingChoice): Promise<Standing | undefined> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Reading git history…") };
  const standing = await vscode.window.withProgress(options, () => state.measure(choice, new AbortController().signal));
  if (standing === undefined) await sayWhyNot(state.situation);
  return standing;
}

/** Asks which of several it shall be about; the first is the usual one. Undefined when the person gave up. */
export async function choose<T>(title: string, offered: readonly Offered<T>[]): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(offered, { title, matchOnDescription: true }))?.value;
}

/** Writes a draft into the journal's folder, unless the person has one there already, and gives its file. */
export async function save({ engine, settings }: Services, document: RhythmDocument): Promise<vscode.Uri> {
  const { writeDocument } = await engine();
  return vscode.Uri.file((await writeDocument(settings.journalFolder, document)).file);
}

/** Saves a draft and opens it in an editor of its own, for the person to go on writing. */
export async function saveAndOpen(services: Services, document: RhythmDocument): Promise<void> {
  await vscode.window.showTextDocument(await save(services, document), { preview: false });
}

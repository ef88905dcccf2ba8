import * as vscode from "vscode";
import type { Services } from "../services.ts";
import { ladderPlaces } from "../state/ladder-locations.ts";
import { withoutLinks } from "../util/safe-text.ts";
import { sayWhyNot, sayWith } from "./messages.ts";

/** Writes one of the shipped ladders into a workspace folder, never over a file that is there, and opens it. */
export async function createLadderFile(services: Services): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) {
    if (vscode.workspace.workspaceFolders === undefined) await sayWhyNot({ kind: "no-folder" });
    return;
  }
  const existing = await existingIn(folder, services);
  if (existing !== undefined) return sayExists(existing);
  const text = await chooseTemplate(services);
  if (text === undefined) return;
  const file = vscode.Uri.joinPath(folder.uri, "ladder.yaml");
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    const message = vscode.l10n.t("{0} could not be written. Check that you may write there.", file.fsPath);
    void vscode.window.showErrorMessage(withoutLinks(message));
    return;
  }
  await vscode.window.showTextDocument(file);
}

/** Opens the ladder file that serves; offers to write one where there is none. */
export async function openLadderFile({ ladders }: Services): Promise<void> {
  const [file] = await ladders.find();
  if (file !== undefined) {
    await vscode.window.showTextDocument(file);
    return;
  }
  const message = vscode.l10n.t("There is no ladder file: the built-in ladder serves.");
  const create = () => vscode.commands.executeCommand("ladderlog.createLadderFile");
  await sayWith(message, vscode.l10n.t("Create Ladder File…"), create);
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  return await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t("The folder to write ladder.yaml into"),
  });
}

async function existingIn(
  folder: vscode.WorkspaceFolder,
  { ladders, settings }: Services,
): Promise<vscode.Uri | undefined> {
  const places = ladderPlaces(settings).find((place) => place.folder.index === folder.index)?.files ?? [];
  const found = await ladders.find();
  return found.find((file) => places.some((place) => place.toString() === file.toString()));
}

async function sayExists(file: vscode.Uri): Promise<void> {
  const message = vscode.l10n.t("This folder has a ladder file already: {0}. It was left as it is.", file.fsPath);
  await sayWith(message, vscode.l10n.t("Open Ladder File"), () => vscode.window.showTextDocument(file));
}

async function chooseTemplate({ engine }: Services): Promise<string | undefined> {
  const { shippedLadders } = await engine();
  const items = shippedLadders.map(({ label, description, text }) => ({ label, detail: description, text }));
  const title = vscode.l10n.t("Create Ladder File");
  const placeHolder = vscode.l10n.t("A ladder to start from; change it to yours afterwards");
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.text;
}

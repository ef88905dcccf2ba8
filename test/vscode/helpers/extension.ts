import assert from "node:assert/strict";
import * as vscode from "vscode";

const id = "ladderlog.ladderlog";

/** The extension under test, activated. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension, `${id} is not installed in this host`);
  await extension.activate();
  return extension;
}

/** The folder that the window shows. */
export function workspaceFolder(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the window shows no folder");
  return folder;
}

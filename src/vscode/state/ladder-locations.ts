import * as vscode from "vscode";
import { ladderFileNames } from "../../core/ladder/locations.ts";
import type { Settings } from "./settings.ts";

/** Where the ladder of one workspace folder is looked for, first place first. */
export interface LadderPlaces {
  readonly folder: vscode.WorkspaceFolder;
  readonly files: readonly vscode.Uri[];
  /** True when `ladderlog.ladderFile` names the only place. */
  readonly named: boolean;
}

/** The places of every workspace folder, in the order of the folders. */
export function ladderPlaces(settings: Settings): readonly LadderPlaces[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    const named = settings.ladderFile(folder.uri);
    const files =
      named === "" ? ladderFileNames.map((name) => vscode.Uri.joinPath(folder.uri, name)) : [namedFile(folder, named)];
    return { folder, files, named: named !== "" };
  });
}

/** A file named in the settings: absolute on this disk, or relative to the workspace folder. */
function namedFile(folder: vscode.WorkspaceFolder, name: string): vscode.Uri {
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(name);
  return isAbsolute ? folder.uri.with({ path: vscode.Uri.file(name).path }) : vscode.Uri.joinPath(folder.uri, name);
}

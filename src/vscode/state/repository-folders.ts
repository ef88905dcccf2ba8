import { realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import * as vscode from "vscode";
import type { Problem } from "../../core/problem.ts";
import type { Engine } from "../engine.ts";
import type { EditorGit } from "./git-extension.ts";
import type { Settings } from "./settings.ts";

/** The repositories to read. */
export interface FoundRepositories {
  /** Working folders, absolute, each once. */
  readonly folders: readonly string[];
  /** Folders of the settings that are not there. */
  readonly problems: readonly Problem[];
}

/** Workspace folders on this machine's disk; one on a virtual file system holds no git history to read. */
export function localFolders(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === "file")
    .map(({ uri }) => uri.fsPath);
}

/**
 * The repositories that the editor's Git extension has open, those found by searching a workspace folder in which it has
 * none, and those that the settings name. To be called in a trusted workspace only.
 */
export async function findRepositories(settings: Settings, git: EditorGit, engine: Engine): Promise<FoundRepositories> {
  const open = await git.folders();
  const searched = localFolders().filter((folder) => !open.some((repository) => touches(repository, folder)));
  const found = await Promise.all(searched.map((folder) => engine.discoverRepositories(folder)));
  const named = await Promise.all(settings.repositories.map(namedFolder));
  const folders = await once([...open, ...found.flat(), ...named.flatMap(({ folder }) => folder ?? [])]);
  return { folders, problems: named.flatMap(({ problem }) => problem ?? []) };
}

/** True when one lies in the other: a repository in a folder, or a folder in a repository. */
function touches(a: string, b: string): boolean {
  return a === b || a.startsWith(b + sep) || b.startsWith(a + sep);
}

async function namedFolder(folder: string): Promise<{ folder?: string; problem?: Problem }> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isFolder) return { folder };
  const message = vscode.l10n.t("There is no folder {0}. Correct the setting ladderlog.repositories.", folder);
  return { problem: { code: "repository-missing", severity: "warning", where: folder, message } };
}

/** Each folder once, whatever symbolic links lead to it; under the name it came with first. */
async function once(folders: readonly string[]): Promise<readonly string[]> {
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  return folders.filter((_, index) => real.indexOf(real[index] ?? "") === index);
}

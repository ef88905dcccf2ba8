import { stat } from "node:fs/promises";
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
  /** Folders that are not there, or cannot be looked into. */
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
 * none, and those that the settings name; of worktrees of one repository the first. For a trusted workspace only.
 */
export async function findRepositories(
  { settings, git, engine }: { readonly settings: Settings; readonly git: EditorGit; readonly engine: Engine },
  signal: AbortSignal,
): Promise<FoundRepositories> {
  const open = await git.folders();
  const searched = localFolders().filter((folder) => !open.some((repository) => touches(repository, folder)));
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => problems.push(problem);
  const found = await engine.discoverRepositories(searched, { signal, onProblem });
  const named = await Promise.all(settings.repositories.map(namedFolder));
  const folders = [...new Set([...open, ...found, ...named.flatMap(({ folder }) => folder ?? [])])];
  return {
    folders: await engine.onePerHistory(folders),
    problems: [...problems, ...named.flatMap(({ problem }) => problem ?? [])],
  };
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

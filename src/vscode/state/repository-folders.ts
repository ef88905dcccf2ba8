import { lstat, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
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

/** Where repositories are looked for. */
export interface RepositorySources {
  readonly settings: Settings;
  readonly git: EditorGit;
  /** Folders in which one was made while the window is open. */
  readonly made: readonly string[];
  readonly engine: Engine;
}

/**
 * The repositories that the editor's Git extension has open, those found by searching a workspace folder in which it has
 * none, those made since, and those that the settings name; of worktrees of one repository the first. For a trusted
 * workspace only.
 */
export async function findRepositories(
  { settings, git, made, engine }: RepositorySources,
  signal: AbortSignal,
): Promise<FoundRepositories> {
  const open = await stillThere(await git.folders());
  const searched = localFolders().filter((folder) => !open.some((repository) => touches(repository, folder)));
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => problems.push(problem);
  const found = await engine.discoverRepositories(searched, { signal, onProblem });
  const named = await Promise.all(settings.repositories.map(namedFolder));
  const since = await begunIn(made, engine);
  const folders = [...new Set([...open, ...found, ...since, ...named.flatMap(({ folder }) => folder ?? [])])];
  return {
    folders: await engine.onePerHistory(folders),
    problems: [...problems, ...named.flatMap(({ problem }) => problem ?? [])],
  };
}

/** Without those that were deleted: the Git extension keeps them open for a while. */
async function stillThere(folders: readonly string[]): Promise<readonly string[]> {
  const there = await Promise.all(folders.map((folder) => lstat(join(folder, ".git")).then(() => true, isNotGone)));
  return folders.filter((_, index) => there[index] === true);
}

function isNotGone(error: NodeJS.ErrnoException): boolean {
  return error.code !== "ENOENT" && error.code !== "ENOTDIR";
}

/** Those in which a repository begins, of folders that a search of the workspace would look into. */
async function begunIn(made: readonly string[], { commonFolder, isPassedOver }: Engine): Promise<readonly string[]> {
  const below = made.filter((folder) =>
    localFolders().some((top) => touches(top, folder) && !relative(top, folder).split(sep).some(isPassedOver)),
  );
  const begun = await Promise.all(below.map((folder) => commonFolder(folder)));
  return below.filter((_, index) => begun[index] !== undefined);
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

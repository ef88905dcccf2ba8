import { readFile, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { commonFolder } from "../../git/common-folder.ts";

/** Where a working folder's git data lies. Both absolute; they differ in a worktree, whose refs lie in the common one. */
export interface GitFolders {
  readonly own: string;
  readonly common: string;
}

/** A `.git` file holds one path. */
const largestLink = 64 * 1024;

/**
 * The git folder of a working folder, and the one that it shares with the other worktrees, by reading files alone.
 * Undefined when the folder has none. A bare repository is its own git folder.
 */
export async function gitFoldersOf(folder: string): Promise<GitFolders | undefined> {
  const common = await commonFolder(folder);
  if (common === undefined) return undefined;
  const own = await ownFolder(folder).catch(() => undefined);
  return { own: own ?? common, common };
}

async function ownFolder(folder: string): Promise<string | undefined> {
  const dotGit = join(folder, ".git");
  const stats = await stat(dotGit);
  if (stats.isDirectory()) return await realpath(dotGit);
  if (!stats.isFile() || stats.size > largestLink) return undefined;
  const named = /^gitdir: (.+?)\r?\n?$/.exec(await readFile(dotGit, "utf8"))?.[1];
  return named === undefined ? undefined : await realpath(resolve(folder, named));
}

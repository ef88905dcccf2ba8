import { readFile, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Where a working folder's git data lies. Both absolute; they differ in a worktree, whose refs lie in the common one. */
export interface GitFolders {
  readonly own: string;
  readonly common: string;
}

/**
 * Follows `.git` (a folder, or a file that names one) of a working folder, and `commondir` of a worktree, by reading files
 * alone. Undefined when the folder has none. A bare repository is its own git folder.
 */
export async function gitFoldersOf(folder: string): Promise<GitFolders | undefined> {
  const own = await ownFolder(folder);
  if (own === undefined) return undefined;
  const common = await readFile(join(own, "commondir"), "utf8").then(
    (text) => resolve(own, text.trim()),
    () => own,
  );
  return { own, common };
}

async function ownFolder(folder: string): Promise<string | undefined> {
  const dotGit = join(folder, ".git");
  try {
    const text = await readFile(dotGit, "utf8");
    const named = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1];
    return named === undefined ? undefined : resolve(dirname(dotGit), named);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EISDIR") return await realpath(dotGit);
    return await readFile(join(folder, "HEAD"), "utf8").then(
      () => folder,
      () => undefined,
    );
  }
}

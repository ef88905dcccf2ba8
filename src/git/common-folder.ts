import { join, resolve } from "node:path";
import { readFile, realpath, stat } from "../local/files.ts";

/**
 * The git folder that a folder's repository keeps its history in, with symbolic links resolved: `.git` itself, or where a
 * `.git` file (of a worktree or a submodule) leads; for a worktree the folder it shares with the others. A bare repository
 * is its own git folder. Undefined when no repository begins in this folder. Runs no git.
 */
export async function commonFolder(folder: string): Promise<string | undefined> {
  const gitFolder = await gitFolderOf(folder);
  if (gitFolder === undefined) return undefined;
  const [isDevice, shared] = await Promise.all([hasDevice(gitFolder), readLine(join(gitFolder, "commondir"))]);
  if (isDevice) return undefined;
  return await realpath(shared === undefined ? gitFolder : resolve(gitFolder, shared)).catch(() => undefined);
}

/** The repositories of these folders, each once: the first folder of those that share a history. */
export async function onePerHistory(folders: readonly string[]): Promise<readonly string[]> {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const folder of folders) {
    const common = (await commonFolder(folder)) ?? folder;
    if (!seen.has(common)) kept.push(folder);
    seen.add(common);
  }
  return kept;
}

async function gitFolderOf(folder: string): Promise<string | undefined> {
  const inside = join(folder, ".git");
  const [isInside, line = "", isBare] = await Promise.all([isGitFolder(inside), readLine(inside), isGitFolder(folder)]);
  if (isInside) return inside;
  const link = /^gitdir: (.+)$/.exec(line)?.[1];
  if (link !== undefined) return resolve(folder, link);
  return isBare ? folder : undefined;
}

/** What git itself looks for: HEAD, objects and refs (reftable repositories have an empty `refs`). */
async function isGitFolder(folder: string): Promise<boolean> {
  const [head, objects, refs] = await Promise.all(
    ["HEAD", "objects", "refs"].map((name) => exists(join(folder, name))),
  );
  return head === true && objects === true && refs === true;
}

/** Git reads these to their end. Where one leads to a device, as a committed git folder can make it, git would never return. */
async function hasDevice(gitFolder: string): Promise<boolean> {
  const kinds = await Promise.all(
    ["HEAD", "config", "commondir", "shallow"].map((name) => stat(join(gitFolder, name)).catch(() => undefined)),
  );
  return kinds.some((found) => found !== undefined && !found.isFile());
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** The first line of a small file; undefined when there is none. A folder or a giant file is no such thing. */
async function readLine(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size > 65_536) return undefined;
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text?.split(/\r?\n/, 1)[0];
}

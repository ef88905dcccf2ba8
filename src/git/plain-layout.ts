import { accessSync, constants, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How a repository lies that begins in a folder. */
export interface Layout {
  /** Where its history is. */
  readonly gitFolder: string;
  readonly bare: boolean;
}

/**
 * The layout of a repository that begins in this very folder in one of the two usual ways: with its history in `.git`, or bare. Undefined
 * where it is anything else (a folder below the top, a worktree, a link, something broken) and git has to be asked. It looks for what git
 * looks for (`is_git_directory` in its setup.c); whether the configuration says otherwise is not known here.
 */
export function plainLayout(folder: string): Layout | undefined {
  const inside = join(folder, ".git");
  const isFolder = kindOf(inside)?.isDirectory();
  const layout = isFolder === undefined ? { gitFolder: folder, bare: true } : { gitFolder: inside, bare: false };
  return isFolder !== false && isPlain(layout.gitFolder) ? layout : undefined;
}

function isPlain(gitFolder: string): boolean {
  const at = (name: string): string => join(gitFolder, name);
  return (
    hasHead(at("HEAD")) && canEnter(at("objects")) && canEnter(at("refs")) && kindOf(at("commondir")) === undefined
  );
}

const largestHead = 1024;

function hasHead(file: string): boolean {
  const found = kindOf(file);
  if (found?.isFile() !== true || found.size > largestHead) return false;
  try {
    return /^(?:ref: refs\/\S+|[0-9a-f]{40}|[0-9a-f]{64})\n?$/.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

function canEnter(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function kindOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

import { lstat, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";

/**
 * The file of a repository's folder that a path of its history names, absolute, when it is a file today. Undefined when
 * it is not, and when the path leads out of the folder: a tree can hold `..` and links to anywhere.
 */
export async function fileInside(folder: string, path: string): Promise<string | undefined> {
  const file = await placeInside(folder, path);
  const stats = file === undefined ? undefined : await stat(file).catch(() => undefined);
  return stats?.isFile() ? file : undefined;
}

/** The same for a place where there need not be a file any more. */
export async function placeInside(
  repository: string,
  path: string,
  platform: string = process.platform,
): Promise<string | undefined> {
  const folder = resolve(repository);
  // There, a backslash parts folders and a colon names a drive or a stream, which git's paths never mean.
  if (platform === "win32" && /[\\:]/.test(path)) return undefined;
  const file = join(folder, path);
  if (path.includes("\0") || !isInside(folder, file)) return undefined;
  return (await leadsOut(folder, file)) ? undefined : file;
}

/** True when a link on the way leads out of the folder, or nowhere. A file that is gone leads out when its folder does. */
async function leadsOut(folder: string, file: string): Promise<boolean> {
  try {
    const real = await realpath(folder);
    let there = file;
    while (there !== folder && (await isGone(there))) there = join(there, "..");
    return there !== folder && !isInside(real, await realpath(there));
  } catch {
    return true;
  }
}

async function isGone(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => false,
    () => true,
  );
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

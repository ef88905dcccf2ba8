import { holdsParts, isLayoutFolder } from "../layout-folders.ts";
import type { CountedFolder } from "./area-counts.ts";
import type { Share } from "./types.ts";

/** A folder that stands for a part of the code, or the files that lie right in one whose folders are areas themselves. */
export interface FoundArea extends Share {
  readonly path: string;
  readonly isOwnFiles: boolean;
}

/**
 * The areas of a history: its first folders. One whose name says nothing (`src`, `packages`) is taken apart, and so is one that more
 * than half of all commits touched, unless it is one part among others (`services/payments`) or most of it are files of its own.
 */
export function areasIn(top: CountedFolder): readonly FoundArea[] {
  return parts(top, top.commits.all);
}

function parts(folder: CountedFolder, total: number): readonly FoundArea[] {
  const { path, own, folders, name } = folder;
  const isWhole = holdsParts(name) && folders.length > 1;
  const below = folders.flatMap((inner) =>
    isTakenApart(inner, isWhole, total) ? parts(inner, total) : [area(inner.path, inner.commits, false)],
  );
  return own.all === 0 ? below : [...below, area(path, own, true)];
}

function isTakenApart({ name, folders, commits, own }: CountedFolder, isWhole: boolean, total: number): boolean {
  if (folders.length === 0) return false;
  return isLayoutFolder(name) || (!isWhole && commits.all * 2 > total && own.all * 2 < commits.all);
}

function area(path: string, { mine, all }: Share, isOwnFiles: boolean): FoundArea {
  return { path, mine, all, isOwnFiles };
}

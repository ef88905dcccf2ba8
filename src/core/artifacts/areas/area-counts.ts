import { isLayoutFolder } from "../layout-folders.ts";
import type { Share } from "./types.ts";

/** A folder, with the commits that touched anything in it, and those that touched a file right in it. */
export interface CountedFolder {
  /** From the top, `services/payments`; empty for the top itself. */
  readonly path: string;
  readonly name: string;
  readonly commits: Share;
  readonly own: Share;
  readonly folders: readonly CountedFolder[];
}

/** A tally that takes each commit once. */
class Tally implements Share {
  mine = 0;
  all = 0;
  #last = -1;

  take(commit: number, isMine: boolean): void {
    if (this.#last === commit) return;
    this.#last = commit;
    this.all += 1;
    if (isMine) this.mine += 1;
  }
}

class Folder implements CountedFolder {
  readonly path: string;
  readonly name: string;
  readonly commits = new Tally();
  readonly own = new Tally();
  readonly inside = new Map<string, Folder>();

  constructor(parent: string, name: string) {
    this.path = parent === "" ? name : `${parent}/${name}`;
    this.name = name;
  }

  get folders(): readonly CountedFolder[] {
    return [...this.inside.values()];
  }
}

/** How deep is looked: so many folders that tell of their content, so many in all, and so many folders of one history. */
const bounds = { telling: 3, depth: 12, folders: 50_000 };

/** Counts in which folders commits changed something. Memory follows the number of folders, and that is bounded. */
export class AreaCounts {
  readonly #top = new Folder("", "");
  #folders = 0;
  #commits = 0;

  /** The top folder: what is below it, and what it all comes to. */
  get top(): CountedFolder {
    return this.#top;
  }

  /** Takes one commit with the paths that count for it; one without any counts nowhere. */
  add(paths: Iterable<string>, isMine: boolean): void {
    const commit = this.#commits++;
    for (const path of paths) {
      let folder = this.#top;
      folder.commits.take(commit, isMine);
      for (const name of telling(path)) {
        const next = this.#inside(folder, name);
        if (next === undefined) break;
        folder = next;
        folder.commits.take(commit, isMine);
      }
      folder.own.take(commit, isMine);
    }
  }

  #inside(folder: Folder, name: string): Folder | undefined {
    const known = folder.inside.get(name);
    if (known !== undefined || this.#folders >= bounds.folders) return known;
    this.#folders += 1;
    const made = new Folder(folder.path, name);
    folder.inside.set(name, made);
    return made;
  }
}

/** The folders of a path as far down as areas go. */
function telling(path: string): readonly string[] {
  const found: string[] = [];
  let left = bounds.telling;
  for (const name of path.split("/").slice(0, -1).slice(0, bounds.depth)) {
    found.push(name);
    if (!isLayoutFolder(name)) left -= 1;
    if (left === 0) break;
  }
  return found;
}

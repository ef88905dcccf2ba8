import { type FSWatcher, watch } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Disposable } from "vscode";

/** What of a folder is watched. Names are relative to it, parted by `/`. */
export interface TreeRules {
  /** Whether a folder in it is watched too. */
  readonly enters: (folder: string) => boolean;
  /** Whether a change of this name is worth telling. */
  readonly tells: (name: string) => boolean;
  readonly changed: () => void;
  /** The folder itself cannot be watched, or not any more. */
  readonly ended: () => void;
}

/** More folders than a repository has branches in; a watcher each. */
const mostFolders = 2000;

/** Where one watcher sees a whole tree. On Linux, Node's own way to do that watches every file, and loses one that is replaced. */
const seesTrees = process.platform === "darwin" || process.platform === "win32";

/** One folder that is watched, and which folder of that name it is. */
interface Watched {
  readonly inode: number;
  readonly watcher: FSWatcher;
}

/**
 * Watches a folder and some of those in it, those that come later too. Never follows a link, which could lead to a whole
 * disk. A folder below that cannot be watched is left out.
 */
export class FolderTree implements Disposable {
  readonly #root: string;
  readonly #rules: TreeRules;
  readonly #folders = new Map<string, Watched>();
  #isOver = false;

  constructor(root: string, rules: TreeRules) {
    this.#root = root;
    this.#rules = rules;
  }

  /** Resolves once all of it is watched. */
  async start(): Promise<void> {
    await this.#add("");
  }

  dispose(): void {
    this.#isOver = true;
    this.#remove("");
  }

  async #add(folder: string): Promise<void> {
    const inode = await folderInode(this.#pathOf(folder));
    const known = this.#folders.get(folder);
    if (known?.inode === inode && inode !== undefined) return;
    if (known !== undefined) this.#remove(folder);
    if (known !== undefined && folder === "") return this.#end();
    if (this.#isOver || this.#folders.size >= mostFolders) return;
    const watcher = inode === undefined ? undefined : this.#watch(folder);
    if (inode === undefined || watcher === undefined) {
      if (folder === "") this.#end();
      return;
    }
    this.#folders.set(folder, { inode, watcher });
    if (!isWhole(folder)) await this.#addBelow(folder);
  }

  /** Watched first and listed then, so that what comes meanwhile is seen by one of the two. */
  async #addBelow(folder: string): Promise<void> {
    const entries = await readdir(this.#pathOf(folder), { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => named(folder, name));
    await Promise.all(folders.filter((name) => this.#rules.enters(name)).map((name) => this.#add(name)));
  }

  #watch(folder: string): FSWatcher | undefined {
    try {
      const options = { persistent: false, recursive: isWhole(folder) };
      const watcher = watch(this.#pathOf(folder), options, (_, name) => this.#saw(folder, name));
      for (const event of ["error", "close"]) watcher.on(event, () => this.#lost(folder, watcher));
      return watcher;
    } catch {
      return undefined;
    }
  }

  #saw(folder: string, found: string | null): void {
    if (this.#isOver) return;
    if (found === null) {
      this.#rules.changed();
      return;
    }
    // What a folder says of its own end.
    if (folder === "" && found === basename(this.#root)) void this.#add("");
    const name = named(folder, found.replaceAll("\\", "/"));
    if (!isWhole(folder) && this.#rules.enters(name)) void this.#add(name);
    if (this.#rules.tells(name)) this.#rules.changed();
  }

  #lost(folder: string, watcher: FSWatcher): void {
    if (this.#folders.get(folder)?.watcher !== watcher) return;
    this.#remove(folder);
    if (folder === "") this.#end();
  }

  #end(): void {
    if (!this.#isOver) this.#rules.ended();
  }

  #remove(folder: string): void {
    for (const [name, { watcher }] of [...this.#folders]) {
      if (folder !== "" && name !== folder && !name.startsWith(`${folder}/`)) continue;
      this.#folders.delete(name);
      watcher.close();
    }
  }

  #pathOf(folder: string): string {
    return join(this.#root, folder);
  }
}

/** Only `refs` is watched as a whole: the root holds git's objects, which are many and tell nothing. */
function isWhole(folder: string): boolean {
  return seesTrees && folder === "refs";
}

function named(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Tells one folder from another of the same name. Undefined for what is no folder. */
async function folderInode(path: string): Promise<number | undefined> {
  const stats = await lstat(path).catch(() => undefined);
  return stats?.isDirectory() ? stats.ino : undefined;
}

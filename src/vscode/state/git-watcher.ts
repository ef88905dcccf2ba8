import { type FSWatcher, lstatSync, watch } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { Debounced } from "../util/debounce.ts";
import { type GitFolders, gitFoldersOf } from "./git-folders.ts";

/** git writes several files for one commit: this long (ms) after the last of them, it is one change. */
const settle = 120;

/** Files directly in a git folder that tell of new history. The index and lock files change all the time and tell nothing. */
const telling = /^(?:HEAD|FETCH_HEAD|ORIG_HEAD|packed-refs|shallow|logs|refs|config)$/;

/**
 * Notices that history changed, however it was changed (a terminal, another program, a fetch), by watching the few
 * places in a git folder where refs live. Works without the window's focus and without the editor's Git extension.
 */
export class GitWatcher implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #debounced = new Debounced(settle, () => this.#changed.fire());
  readonly #watchers = new Map<string, Watched>();

  /** Watches exactly these working folders from now on. */
  async watch(folders: readonly string[]): Promise<void> {
    for (const folder of [...this.#watchers.keys()]) if (!folders.includes(folder)) this.#forget(folder);
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      const watched: Watched = { watchers: [] };
      this.#watchers.set(folder, watched);
      const git = await gitFoldersOf(folder);
      // Another call may have forgotten it meanwhile, or begun it anew.
      if (this.#watchers.get(folder) !== watched) continue;
      if (git === undefined) this.#watchers.delete(folder);
      else watched.watchers = this.#watchersOf(git, () => this.#end(folder, watched));
    }
  }

  dispose(): void {
    for (const folder of [...this.#watchers.keys()]) this.#forget(folder);
    this.#debounced.dispose();
    this.#changed.dispose();
  }

  #watchersOf({ own, common }: GitFolders, ended: () => void): readonly FSWatcher[] {
    const places = [
      this.#place(own, false, (file) => telling.test(file)),
      this.#place(join(own, "logs"), false, (file) => file === "HEAD"),
      ...(common === own ? [] : [this.#place(common, false, (file) => telling.test(file))]),
      this.#place(join(common, "refs"), true, isNoLock),
      this.#place(join(common, "reftable"), false, isNoLock),
    ];
    const watchers = places.filter((watcher) => watcher !== undefined);
    for (const watcher of watchers) for (const event of ["error", "close"]) watcher.on(event, ended);
    return watchers;
  }

  /** A place that is not there, or that this system cannot watch, is left out: the others tell enough. */
  #place(folder: string, recursive: boolean, tells: (file: string) => boolean): FSWatcher | undefined {
    try {
      // A link could lead to a whole disk.
      if (recursive && !lstatSync(folder).isDirectory()) return undefined;
      return watch(folder, { recursive, persistent: false }, (_, file) => {
        if (file === null || tells(file)) this.#debounced.call();
      });
    } catch {
      return undefined;
    }
  }

  /** One of its watchers ended: all of them go, so that the next reading watches the folder anew. */
  #end(folder: string, watched: Watched): void {
    if (this.#watchers.get(folder) === watched) this.#forget(folder);
  }

  #forget(folder: string): void {
    const watched = this.#watchers.get(folder);
    this.#watchers.delete(folder);
    for (const watcher of watched?.watchers ?? []) watcher.close();
  }
}

/** One working folder that is watched; without watchers while its git folder is looked for. */
interface Watched {
  watchers: readonly FSWatcher[];
}

function isNoLock(file: string): boolean {
  return !file.endsWith(".lock");
}

import { lstat } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { Debounced } from "../util/debounce.ts";
import { FolderTree } from "./folder-tree.ts";
import { type GitFolders, gitFoldersOf } from "./git-folders.ts";
import { PolledFiles } from "./polled-files.ts";

/** git writes several files for one commit: this long (ms) after the last of them, it is one change; a long row of them is told of meanwhile. */
const settle = 120;
const longest = 1000;

/** Files directly in a git folder that tell of new history. The index and lock files change all the time and tell nothing. */
const telling = /^(?:HEAD|FETCH_HEAD|ORIG_HEAD|packed-refs|shallow|config|logs\/HEAD)$/;

/** What is looked at again and again where a folder cannot be watched: a network disk, or no watchers left on this system. */
const polled = ["HEAD", "logs/HEAD", "FETCH_HEAD", "packed-refs"];

/**
 * Notices that history changed, however it was changed (a terminal, another program, a fetch), by watching the few
 * places in a git folder where refs live. Works without the window's focus and without the editor's Git extension.
 */
export class GitWatcher implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #debounced = new Debounced(settle, () => this.#changed.fire(), longest);
  readonly #watched = new Map<string, Watched>();
  #isOver = false;

  /** Watches exactly these working folders from now on. One whose git folder is another one now is watched anew. */
  async watch(folders: readonly string[]): Promise<void> {
    for (const folder of [...this.#watched.keys()]) if (!folders.includes(folder)) this.#forget(folder);
    await Promise.all(folders.map((folder) => this.#follow(folder)));
  }

  dispose(): void {
    this.#isOver = true;
    for (const folder of [...this.#watched.keys()]) this.#forget(folder);
    this.#debounced.dispose();
    this.#changed.dispose();
  }

  async #follow(folder: string): Promise<void> {
    const git = await gitFoldersOf(folder);
    const identity = git === undefined ? "" : await identityOf(git);
    const known = this.#watched.get(folder);
    if (known?.identity === identity) return;
    if (known !== undefined) this.#forget(folder);
    if (git === undefined || this.#isOver) return;
    const places = [...new Set([git.own, git.common])].map((place) => this.#place(place));
    this.#watched.set(folder, { identity, places });
    await Promise.all(places.map((place) => place.start()));
  }

  /** A git folder, watched; looked at again and again from when that fails. */
  #place(gitFolder: string): Place {
    const changed = () => this.#debounced.call();
    let serving: vscode.Disposable | undefined;
    const ended = () => {
      serving?.dispose();
      serving = new PolledFiles(
        polled.map((name) => join(gitFolder, name)),
        changed,
      );
      changed();
    };
    const tree = new FolderTree(gitFolder, { enters, tells, changed, ended });
    serving = tree;
    return { start: () => tree.start(), dispose: () => serving?.dispose() };
  }

  #forget(folder: string): void {
    const watched = this.#watched.get(folder);
    this.#watched.delete(folder);
    for (const place of watched?.places ?? []) place.dispose();
  }
}

/** One git folder that is followed. */
interface Place extends vscode.Disposable {
  start(): Promise<void>;
}

/** One working folder that is followed, and which git folders it had then. */
interface Watched {
  readonly identity: string;
  readonly places: readonly Place[];
}

/** Where branches lie. Tags, notes and fetched pull requests are refs as well, often thousands, and no history of ours. */
function enters(folder: string): boolean {
  return /^(?:logs|reftable|refs(?:\/(?:heads|remotes)(?:\/.+)?)?)$/.test(folder);
}

function tells(name: string): boolean {
  if (name.endsWith(".lock")) return false;
  return telling.test(name) || /^(?:reftable|refs\/(?:heads|remotes))(?:\/|$)/.test(name);
}

/** A repository that was deleted and made again lies at the same place and is another one. */
async function identityOf({ own, common }: GitFolders): Promise<string> {
  const inodes = await Promise.all([own, common].map(async (path) => (await lstat(path).catch(() => undefined))?.ino));
  return [own, common, ...inodes].join("\n");
}

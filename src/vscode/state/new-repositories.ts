import { lstat } from "node:fs/promises";
import { basename, dirname, relative, sep } from "node:path";
import * as vscode from "vscode";
import type { Engine } from "../engine.ts";
import { Debounced } from "../util/debounce.ts";
import { Disposables } from "../util/disposables.ts";

/** A clone or a checkout makes many files: this long (ms) after the last of them they are looked at together. */
const settle = 150;
const longest = 600;
/** So many new paths are looked at together; a checkout of more is no new repository. */
const mostPaths = 5000;
/** A folder that was moved here may hold them this deep. */
const depth = 2;

/**
 * Repositories that were made, cloned or moved into the workspace while the window is open. The editor's Git extension,
 * where there is one, opens most of them by itself, a little later; one that lies in another it leaves alone.
 */
export class NewRepositories implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #engine: () => Promise<Engine>;
  readonly #folders = new Set<string>();
  readonly #held = new Disposables();
  readonly #debounced = new Debounced(settle, () => void this.#look().catch(() => undefined), longest);
  #paths = new Set<string>();

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
    this.#held.add(this.#changed);
    this.#held.add(this.#debounced);
    // The system tells of a folder that comes, and not always of what was in it already: so not of `.git` alone.
    const watcher = this.#held.add(vscode.workspace.createFileSystemWatcher("**", false, true, false));
    this.#held.add(watcher.onDidCreate((uri) => this.#came(uri)));
    this.#held.add(watcher.onDidDelete((uri) => this.#went(uri)));
  }

  /** Folders, absolute, in which one began. It may be gone again. */
  get folders(): readonly string[] {
    return [...this.#folders];
  }

  dispose(): void {
    this.#held.dispose();
  }

  #came({ scheme, fsPath }: vscode.Uri): void {
    if (scheme !== "file" || this.#paths.size >= mostPaths) return;
    this.#paths.add(basename(fsPath) === ".git" ? dirname(fsPath) : fsPath);
    this.#debounced.call();
  }

  #went({ fsPath }: vscode.Uri): void {
    const isGone = (folder: string) => folder === fsPath || `${folder}${sep}.git` === fsPath;
    const gone = this.folders.filter((folder) => isGone(folder) || folder.startsWith(fsPath + sep));
    for (const folder of gone) this.#folders.delete(folder);
    if (gone.length > 0) this.#changed.fire();
  }

  async #look(): Promise<void> {
    const paths = [...this.#paths];
    this.#paths = new Set();
    if (!vscode.workspace.isTrusted) return;
    const { discoverRepositories, isPassedOver } = await this.#engine();
    const wanted = paths.filter((path) => !segments(path).some(isPassedOver));
    const folders = await Promise.all(wanted.map(async (path) => ((await isFolder(path)) ? path : undefined)));
    const tops = folders.filter((folder) => folder !== undefined);
    if (tops.length === 0) return;
    const found = await discoverRepositories(tops, { depth });
    const fresh = found.filter((folder) => !this.#folders.has(folder) && tops.some((top) => isIn(folder, top)));
    for (const folder of fresh) this.#folders.add(folder);
    if (fresh.length > 0) this.#changed.fire();
  }
}

/** The names of the folders from the workspace's down to this path. */
function segments(path: string): readonly string[] {
  const top = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(path))?.uri.fsPath;
  return top === undefined ? [] : relative(top, path).split(sep);
}

function isIn(folder: string, top: string): boolean {
  return folder === top || folder.startsWith(top + sep);
}

async function isFolder(path: string): Promise<boolean> {
  return await lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

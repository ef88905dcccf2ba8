import { dirname } from "node:path";
import * as vscode from "vscode";
import { Disposables } from "../util/disposables.ts";

/**
 * Repositories that were made or cloned into the workspace while the window is open. The editor's Git extension, where
 * there is one, opens most of them by itself, a little later; one that lies in another it leaves alone.
 */
export class NewRepositories implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #folders = new Set<string>();
  readonly #held = new Disposables();

  constructor() {
    this.#held.add(this.#changed);
    const watcher = this.#held.add(vscode.workspace.createFileSystemWatcher("**/.git", false, true, false));
    this.#held.add(watcher.onDidCreate((uri) => this.#note(uri, (folder) => this.#folders.add(folder))));
    this.#held.add(watcher.onDidDelete((uri) => this.#note(uri, (folder) => this.#folders.delete(folder))));
  }

  /** Folders, absolute, in which one began. It may be gone again. */
  get folders(): readonly string[] {
    return [...this.#folders];
  }

  dispose(): void {
    this.#held.dispose();
  }

  #note(uri: vscode.Uri, note: (folder: string) => void): void {
    if (uri.scheme !== "file") return;
    note(dirname(uri.fsPath));
    this.#changed.fire();
  }
}

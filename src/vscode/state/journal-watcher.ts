import { type FSWatcher, statSync, watch } from "node:fs";
import { join } from "node:path";
import type { Disposable } from "vscode";
import { Debounced } from "../util/debounce.ts";

/** An entry is one write; this long (ms) after the last of several they are one change. */
const settle = 120;

/** Notices entries that another window or the command line adds to the journal. */
export class JournalWatcher implements Disposable {
  readonly #debounced: Debounced;
  #folder = "";
  #watcher: FSWatcher | undefined;
  #known: number | undefined;

  constructor(changed: () => void) {
    this.#debounced = new Debounced(settle, () => {
      if (this.#size() !== this.#known) changed();
    });
  }

  /** The file is this long (bytes) with what this window read and wrote: that is no change. */
  expect(size: number): void {
    this.#known = size;
  }

  /** Watches this folder from now on. One that is not there (yet) is tried again at the next call. */
  watch(folder: string): void {
    if (folder === this.#folder && this.#watcher !== undefined) return;
    this.#end(this.#watcher);
    this.#folder = folder;
    try {
      const watcher = watch(folder, { persistent: false }, () => this.#debounced.call());
      this.#watcher = watcher;
      for (const event of ["error", "close"]) watcher.on(event, () => this.#end(watcher));
    } catch {
      // Not there yet, or not to be watched here.
    }
  }

  dispose(): void {
    this.#end(this.#watcher);
    this.#debounced.dispose();
  }

  #size(): number {
    try {
      return statSync(join(this.#folder, "journal.jsonl")).size;
    } catch {
      return 0;
    }
  }

  /** A watcher that ended is forgotten, so that the next call watches anew. */
  #end(watcher: FSWatcher | undefined): void {
    if (this.#watcher === watcher) this.#watcher = undefined;
    watcher?.close();
  }
}

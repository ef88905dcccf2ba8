import { unwatchFile, watchFile } from "node:fs";
import type { Disposable } from "vscode";

/** Milliseconds between two looks. */
const interval = 1000;

/** Notices that some files change by looking again and again, there or not: for places that cannot be watched. */
export class PolledFiles implements Disposable {
  readonly #files: readonly string[];
  readonly #changed: () => void;

  constructor(files: readonly string[], changed: () => void) {
    this.#files = files;
    // Its own function, so that it is told from those of others on the same file.
    this.#changed = () => changed();
    for (const file of files) watchFile(file, { interval, persistent: false }, this.#changed);
  }

  dispose(): void {
    for (const file of this.#files) unwatchFile(file, this.#changed);
  }
}

import type { Disposable } from "vscode";

/** Holds what must be disposed together; what is added after the end is disposed at once. */
export class Disposables implements Disposable {
  readonly #held = new Set<Disposable>();
  #ended = false;

  add<T extends Disposable>(disposable: T): T {
    if (this.#ended) disposable.dispose();
    else this.#held.add(disposable);
    return disposable;
  }

  /** Disposes what is held now; more can be added afterwards. */
  clear(): void {
    const held = [...this.#held];
    this.#held.clear();
    for (const disposable of held) disposable.dispose();
  }

  dispose(): void {
    this.#ended = true;
    this.clear();
  }
}

import type { Disposable } from "vscode";

/** Calls back shortly after every midnight where the editor runs: a new day may be a new week, or a new period. */
export class Midnight implements Disposable {
  readonly #passed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(passed: () => void) {
    this.#passed = passed;
    this.#wait();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    this.#timer = setTimeout(() => {
      this.#wait();
      this.#passed();
    }, next.getTime() - now.getTime());
    this.#timer.unref();
  }
}

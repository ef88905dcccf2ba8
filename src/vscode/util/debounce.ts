import type { Disposable } from "vscode";

/** Calls `run` once, `delay` milliseconds after the last of a row of calls. */
export class Debounced implements Disposable {
  readonly #run: () => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delay: number, run: () => void) {
    this.#delay = delay;
    this.#run = run;
  }

  call(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#run, this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}

import type { Disposable } from "vscode";

/**
 * Calls `run` once, `delay` milliseconds after the last of a row of calls; and, where `longest` is given, no later than
 * that long after the first, so that a row without an end is heard as well.
 */
export class Debounced implements Disposable {
  readonly #run: () => void;
  readonly #delay: number;
  readonly #longest: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: number | undefined;

  constructor(delay: number, run: () => void, longest = Number.POSITIVE_INFINITY) {
    this.#run = run;
    this.#delay = delay;
    this.#longest = longest;
  }

  call(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#first ??= now;
    const left = this.#first + this.#longest - now;
    this.#timer = setTimeout(() => this.#end(), Math.max(0, Math.min(this.#delay, left)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #end(): void {
    this.#first = undefined;
    this.#run();
  }
}

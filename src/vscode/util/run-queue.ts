import type { Disposable } from "vscode";

/** What one run does. It stops early, by any way, once the signal is aborted. */
export type Run = (signal: AbortSignal) => Promise<void>;

/**
 * Runs one thing over and over, one run at a time. A request while a run goes on leads to exactly one more; a restart
 * stops the one that goes on first, because its inputs are stale.
 */
export class RunQueue implements Disposable {
  readonly #run: Run;
  readonly #delay: number;
  readonly #failed: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  #again = false;
  #ended = false;
  readonly #waiting = new Set<() => void>();

  /** `delay`: how long (ms) a row of requests is gathered into one run. `failed` is told what a run throws. */
  constructor(delay: number, run: Run, failed: (error: unknown) => void) {
    this.#delay = delay;
    this.#run = run;
    this.#failed = failed;
  }

  request(): void {
    if (this.#ended) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), this.#delay);
  }

  restart(): void {
    this.stop();
    this.request();
  }

  /** Stops the run that goes on, if one does. */
  stop(): void {
    this.#running?.abort();
  }

  /** Resolves once nothing runs and nothing waits to. */
  idle(): Promise<void> {
    return this.#isIdle() ? Promise.resolve() : new Promise((resolve) => this.#waiting.add(resolve));
  }

  dispose(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#again = false;
    this.stop();
    this.#settle();
  }

  #start(): void {
    this.#timer = undefined;
    if (this.#running !== undefined) this.#again = true;
    else void this.#loop();
  }

  async #loop(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#runOnce();
      } while (this.#again);
    } finally {
      this.#settle();
    }
  }

  /** Whoever waits for the queue waits for its end, not for a success. */
  async #runOnce(): Promise<void> {
    this.#running = new AbortController();
    try {
      await this.#run(this.#running.signal);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#running = undefined;
    }
  }

  #isIdle(): boolean {
    return this.#timer === undefined && this.#running === undefined;
  }

  #settle(): void {
    if (!this.#isIdle()) return;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

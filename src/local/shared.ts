import { unlessAborted } from "./unless-aborted.ts";

/** Work that several wait for. Each can give up waiting; when nobody waits any more, the work is stopped. */
export class Shared<T> {
  readonly #stop = new AbortController();
  readonly #work: Promise<T>;
  #waiting = 0;

  /** @param begin begins the work, which ends early when its signal is aborted */
  constructor(begin: (signal: AbortSignal) => Promise<T>) {
    this.#work = begin(this.#stop.signal);
    // Whoever waits is told.
    this.#work.catch(() => undefined);
  }

  /** True once everybody gave up: its result is nothing to wait for. */
  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** What the work gives. @throws what it throws, and the signal's reason as soon as that is aborted. */
  async result(signal?: AbortSignal): Promise<T> {
    this.#waiting++;
    try {
      return await unlessAborted(this.#work, signal);
    } finally {
      this.#waiting--;
      if (this.#waiting === 0 && signal?.aborted === true) this.#stop.abort(signal.reason);
    }
  }
}

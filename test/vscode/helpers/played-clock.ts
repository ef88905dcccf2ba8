import type { Clock } from "../../../src/vscode/util/clock.ts";

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that a test moves. */
export class PlayedClock implements Clock {
  #now: number;
  /** Time in which the machine was awake, which is what timers count. */
  #awake = 0;
  readonly #waiting = new Set<Waiting>();

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  after(milliseconds: number, run: () => void): { dispose(): void } {
    const waiting = { at: this.#awake + milliseconds, run };
    this.#waiting.add(waiting);
    return { dispose: () => this.#waiting.delete(waiting) };
  }

  /** Lets that much time pass, and calls back whoever waited for it. */
  pass(milliseconds: number): void {
    const end = this.#awake + milliseconds;
    for (let next = this.#due(end); next !== undefined; next = this.#due(end)) {
      this.#waiting.delete(next);
      this.#now += Math.max(0, next.at - this.#awake);
      this.#awake = Math.max(this.#awake, next.at);
      next.run();
    }
    this.#now += end - this.#awake;
    this.#awake = end;
  }

  /** Lets that much time pass while the machine sleeps. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #due(end: number): Waiting | undefined {
    return [...this.#waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Runs a test as if the machine stood in that time zone. */
export function inTimeZone(zone: string, test: () => void): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    test();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

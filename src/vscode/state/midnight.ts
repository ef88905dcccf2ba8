import type { Disposable } from "vscode";
import type { Clock } from "../util/clock.ts";

/** A machine that sleeps counts no time: after it wakes, the day is looked at again within a minute. */
const longestWait = 60_000;

/** Calls back when a new day has begun where the editor runs: it may be a new week, or a new period. */
export class Midnight implements Disposable {
  readonly #passed: () => void;
  readonly #clock: Clock;
  #day: string;
  #wait: Disposable;

  constructor(passed: () => void, clock: Clock) {
    this.#passed = passed;
    this.#clock = clock;
    this.#day = clock.now().toDateString();
    this.#wait = this.#next();
  }

  /** Looks at the day now: the window may have been asleep. */
  look(): void {
    const day = this.#clock.now().toDateString();
    if (day === this.#day) return;
    this.#day = day;
    this.#passed();
  }

  dispose(): void {
    this.#wait.dispose();
  }

  #next(): Disposable {
    return this.#clock.after(Math.min(untilMidnight(this.#clock.now()), longestWait), () => {
      this.#wait = this.#next();
      this.look();
    });
  }
}

/** Milliseconds until the next day has begun, by the calendar: days have 23 or 25 hours where clocks are changed. */
export function untilMidnight(now: Date): number {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  // A millisecond late, because a timer may come one early.
  return Math.max(1, next.getTime() - now.getTime() + 1);
}

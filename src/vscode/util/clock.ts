import type { Disposable } from "vscode";

/** The time, and a way to wait. A test plays it. */
export interface Clock {
  now(): Date;
  /** Calls back once, after that many milliseconds in which the machine is awake. */
  after(milliseconds: number, run: () => void): Disposable;
}

/** The machine's own. What waits keeps no process alive. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds).unref();
    return { dispose: () => clearTimeout(timer) };
  },
};

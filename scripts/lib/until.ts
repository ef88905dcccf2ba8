/** Waiting for something to become true by asking, with a limit and a name: never by sleeping a guessed time. */
import { setTimeout as pause } from "node:timers/promises";

export interface Patience {
  /** Seconds until it is given up. */
  readonly seconds: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/** Gives the first answer of `look` that is not undefined; fails with `what` in words when the time is over. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  patience: Patience,
): Promise<T> {
  const end = Date.now() + patience.seconds * 1000;
  for (;;) {
    const answer = await look();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience.seconds} s for ${what}, in vain.`);
    await pause(patience.every ?? 50);
  }
}

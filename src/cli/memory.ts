import { setImmediate } from "node:timers/promises";

/** Bytes in which V8 holds what it has just made. With less it copies what lives short; with more a process is larger, and hardly faster. */
const youngest = 16 * 1024 * 1024;

/** V8's settings for a long reading, and what they are otherwise. */
const soonerLook = { low: "--heap-growing-percent=20", usual: "--heap-growing-percent=0" };
const noGrowth = { low: "--semi-space-growth-factor=1", usual: "--semi-space-growth-factor=2" };

/**
 * Long histories go by as a stream of short-lived texts. Left to itself V8 lets them pile up to several times of what is in use
 * before it looks for them; told so, it looks sooner. It costs a few per cent of the time, and more of a run that reads nothing in
 * full, so it is told when such a reading begins, and the other way when it is over: code that was compiled under one setting is not
 * taken under another (`compiled-code.ts`).
 */
export class LowMemory {
  /** Readings under way: a server may have several. */
  static #readings = 0;
  #isAsked = false;
  #isOver = false;
  #end: (() => void) | undefined;

  /** A reading begins. To be told once is enough. */
  async begin(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const [v8, { PerformanceObserver }] = await Promise.all([import("node:v8"), import("node:perf_hooks")]);
    // What it reads with is loaded by then.
    await setImmediate();
    if (this.#isOver) return;
    LowMemory.#readings += 1;
    v8.setFlagsFromString(soonerLook.low);
    // The space for what is new doubles while much of it lives on. How far can be said only before a program starts.
    const observer = new PerformanceObserver(() => {
      const space = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
      if (space === undefined || space.space_size < youngest) return;
      v8.setFlagsFromString(noGrowth.low);
      observer.disconnect();
    });
    observer.observe({ entryTypes: ["gc"] });
    this.#end = () => {
      observer.disconnect();
      LowMemory.#readings -= 1;
      if (LowMemory.#readings > 0) return;
      for (const { usual } of [soonerLook, noGrowth]) v8.setFlagsFromString(usual);
    };
  }

  /** All is read. */
  end(): void {
    this.#isOver = true;
    this.#end?.();
    this.#end = undefined;
  }
}

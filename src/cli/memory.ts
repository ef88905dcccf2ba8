/** Bytes in which V8 holds what it has just made. With less it copies what lives short; with more a process is larger, and hardly faster. */
const youngest = 16 * 1024 * 1024;

let isLow = false;

/**
 * Long histories go by as a stream of short-lived texts. Left to itself V8 lets them pile up to several times of what is in use
 * before it looks for them; told so, it looks sooner. It costs a few per cent of the time, and more of a run that reads nothing in
 * full, so it is told when such a reading begins. To be told once is enough.
 */
export async function keepMemoryLow(): Promise<void> {
  if (isLow) return;
  isLow = true;
  const [v8, { PerformanceObserver }] = await Promise.all([import("node:v8"), import("node:perf_hooks")]);
  v8.setFlagsFromString("--heap-growing-percent=20");
  // The space for what is new doubles while much of it lives on. How far can be said only before a program starts.
  const observer = new PerformanceObserver(() => {
    const space = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    if (space === undefined || space.space_size < youngest) return;
    v8.setFlagsFromString("--semi-space-growth-factor=1");
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
}

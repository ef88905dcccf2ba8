/** Bytes that most readings stay below. */
const plenty = 100 * 1024 * 1024;
const lookEvery = 50;

let watch: NodeJS.Timeout | undefined;

/**
 * Long histories go by as a stream of short-lived texts. Left to itself V8 lets them pile up to several times of what is in use
 * before it looks for them; told so, it looks sooner. That costs some per cent of the time, so it is told once a lot of memory is in use.
 */
export function keepMemoryLow(): void {
  watch ??= setInterval(() => {
    if (process.memoryUsage.rss() < plenty) return;
    clearInterval(watch);
    void lookForGarbageSooner();
  }, lookEvery).unref();
}

async function lookForGarbageSooner(): Promise<void> {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--heap-growing-percent=20");
  setFlagsFromString("--semi-space-growth-factor=1");
}

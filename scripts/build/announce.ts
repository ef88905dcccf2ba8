/** Says when watched bundles are being built and when all of them are done: .vscode/tasks.json waits for these words. */
import type { Plugin } from "esbuild";

/** One plugin for all the bundles of a watch. */
export function announce(): Plugin {
  const running = { count: 0 };
  return {
    name: "announce",
    setup(build) {
      build.onStart(() => {
        if (running.count === 0) console.log("[watch] build started");
        running.count += 1;
      });
      build.onEnd(() => {
        running.count -= 1;
        if (running.count === 0) console.log("[watch] build finished");
      });
    },
  };
}

/**
 * What a program loads at once lies in one piece. Left to itself esbuild cuts it up by which of the later pieces needs which modules
 * of it, and every file costs Node about a millisecond. So each module that `import()` names is told to need all of what comes before it.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "esbuild";

/**
 * @param first modules that `import()` names, in the order in which they are mostly loaded, before all others
 * @param sources the folder that holds all modules
 */
export function fewPieces(first: readonly string[], sources: string): Plugin {
  return {
    name: "few-pieces",
    setup(build) {
      const named = new Set(globSync("**/*.ts", { cwd: sources }).flatMap((file) => namedIn(join(sources, file))));
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!named.has(path)) return undefined;
        const before = first.slice(0, first.includes(path) ? first.indexOf(path) : undefined);
        const needed = before.map((other) => `import ${JSON.stringify(other)};`).join(" ");
        return { contents: `${needed} ${readFileSync(path, "utf8")}`, loader: "ts", watchFiles: [path] };
      });
    },
  };
}

/** The modules that a file names in `import()`. */
function namedIn(file: string): readonly string[] {
  const calls = readFileSync(file, "utf8").matchAll(/\bimport\("(\.{1,2}\/[^"]+)"\)/g);
  return [...calls].map(([, path = ""]) => resolve(dirname(file), path));
}

/**
 * The editor's API as one module with the names that the sources use. Left to itself esbuild writes a `require("vscode")` for each
 * file that imports it, and copies all two hundred names of the API at every one: with 75 files that was a third of the time that the
 * extension takes to load.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

const namespace = "vscode-once";

/** @param sources the folder whose modules import the API, as `vscode` */
export function vscodeOnce(sources: string): Plugin {
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace: from }) =>
        from === namespace ? { path: "vscode", external: true } : { path: "vscode", namespace },
      );
      build.onLoad({ filter: /.*/, namespace }, () => {
        const files = globSync("**/*.ts", { cwd: sources }).map((file) => join(sources, file));
        const names = new Set(files.flatMap(namesIn));
        return {
          contents: `export { ${[...names].sort().join(", ")} } from "vscode";`,
          loader: "js",
          watchFiles: files,
        };
      });
    },
  };
}

/** Types are among them; a bundle holds only what is used. */
function namesIn(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/\bvscode\.([A-Za-z]\w*)/g)].map(([, name = ""]) => name);
}

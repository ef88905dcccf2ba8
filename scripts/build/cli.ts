/**
 * The command line tool: ES modules that Node 20 runs. `cli.js` is a small one that says where compiled code is kept and
 * then loads the pieces in dist/cli; what `import()` names is read from disk only when it is used.
 */
import { chmodSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { dist, root } from "../lib/paths.ts";
import { type Mode, shared } from "./mode.ts";
import { servingLadder } from "./serving-ladder.ts";

/** A bundled CommonJS library asks for Node's modules with `require`, which an ES module has to make for itself. */
const banner = [
  "#!/usr/bin/env node",
  'import { createRequire as makeRequire } from "node:module";',
  "const require = makeRequire(import.meta.url);",
].join("\n");

export function cliBundle(mode: Mode): BuildOptions {
  return {
    ...shared(mode),
    entryPoints: { cli: join(root, "src/cli/start.ts") },
    outdir: dist,
    chunkNames: "cli/[name]-[hash]",
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    inject: [join(root, "scripts/build/node20.ts")],
    mainFields: ["module", "main"],
    banner: { js: banner },
    metafile: true,
    plugins: [servingLadder, executable],
  };
}

const executable: Plugin = {
  name: "executable",
  setup(build) {
    build.onEnd((result) => {
      if (result.errors.length === 0) chmodSync(join(dist, "cli.js"), 0o755);
    });
  },
};

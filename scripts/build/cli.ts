/**
 * The command line tool, for Node 20 and later. `cli.js` is a small program that says where compiled code is kept and then loads the
 * pieces in `cli/`.
 */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { dist, root } from "../lib/paths.ts";
import { type CommonJs, commonJs, commonJsOptions } from "./common-js.ts";
import { fewPieces } from "./few-pieces.ts";
import { type Mode, shared } from "./mode.ts";
import { servingLadder } from "./serving-ladder.ts";

const sources = join(root, "src");
/** A list of artifacts, what looks at new commits, what recognises mine among them. */
const first = ["cli/main.ts", "core/cache/with-delta.ts", "core/cache/added.ts"].map((path) => join(sources, path));

/** @param outdir where `cli.js` and its pieces go; files named `.js` are CommonJS in it */
export function cliBundle(mode: Mode, outdir = dist): BuildOptions {
  const form: CommonJs = { outdir, pieces: "cli", target: "node20" };
  return {
    ...shared(mode),
    ...commonJsOptions(mode, form),
    entryPoints: { cli: join(sources, "cli/start.ts") },
    inject: [join(root, "scripts/build/node20.ts")],
    plugins: [servingLadder, fewPieces(first, sources), commonJs(mode, form), program(outdir)],
  };
}

/** Makes `cli.js` a program that runs from wherever it lies: the package around it says that its files are ES modules. */
function program(outdir: string): Plugin {
  return {
    name: "program",
    setup(build) {
      build.onEnd((result) => {
        if (result.errors.length > 0) return;
        mkdirSync(outdir, { recursive: true });
        writeFileSync(join(outdir, "package.json"), '{ "type": "commonjs" }\n');
        chmodSync(join(outdir, "cli.js"), 0o755);
      });
    },
  };
}

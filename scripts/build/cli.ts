/**
 * The command line tool, for Node 20 and later. `cli.js` is a small program that knows where compiled code is kept and loads the
 * pieces in `cli/`, of which `main.js` is the first.
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
const target = "node20";
/** What understands a command line and asks git; a list of artifacts; what looks at new commits; what recognises mine among them. */
const first = ["cli/main.ts", "cli/verbs/artifacts-list.ts", "core/cache/with-delta.ts", "core/cache/added.ts"].map(
  (path) => join(sources, path),
);

/** @param outdir where the program and its pieces go; files named `.js` are CommonJS in it */
export function cliBundles(mode: Mode, outdir = dist): readonly [pieces: BuildOptions, program: BuildOptions] {
  return [pieces(mode, outdir), program(mode, outdir)];
}

function pieces(mode: Mode, outdir: string): BuildOptions {
  const form: CommonJs = { outdir, pieces: "cli", target };
  return {
    ...shared(mode),
    ...commonJsOptions(mode, form),
    entryPoints: { "cli/main": join(sources, "cli/main.ts") },
    inject: [join(root, "scripts/build/node20.ts")],
    plugins: [servingLadder, fewPieces(first, sources), commonJs(mode, form)],
  };
}

function program(mode: Mode, outdir: string): BuildOptions {
  return {
    ...shared(mode),
    entryPoints: { cli: join(sources, "cli/start.ts") },
    outdir,
    platform: "node",
    format: "cjs",
    target,
    plugins: [runnable(outdir)],
  };
}

/** Makes `cli.js` a program that runs from wherever it lies: the package around it says that its files are ES modules. */
function runnable(outdir: string): Plugin {
  return {
    name: "runnable",
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

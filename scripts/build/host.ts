/** The bundle of the extension host. */
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { dist, root } from "../lib/paths.ts";
import { type CommonJs, commonJs, commonJsOptions } from "./common-js.ts";
import { type Mode, shared } from "./mode.ts";
import { servingLadder } from "./serving-ladder.ts";

const form: CommonJs = { outdir: dist, pieces: "host", target: "node22" };

export function hostBundle(mode: Mode): BuildOptions {
  return {
    ...shared(mode),
    ...commonJsOptions(mode, form),
    entryPoints: { extension: join(root, "src/vscode/extension.ts") },
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    plugins: [servingLadder, commonJs(mode, form)],
  };
}

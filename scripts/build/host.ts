/** The bundle of the extension host. */
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { dist, root } from "../lib/paths.ts";
import { type CommonJs, commonJs, commonJsOptions } from "./common-js.ts";
import { type Mode, shared } from "./mode.ts";
import { servingLadder } from "./serving-ladder.ts";
import { vscodeOnce } from "./vscode-once.ts";

const form: CommonJs = { outdir: dist, pieces: "host", target: "node22" };

export function hostBundle(mode: Mode): BuildOptions {
  return {
    ...shared(mode),
    ...commonJsOptions(mode, form),
    entryPoints: { extension: join(root, "src/vscode/extension.ts") },
    outExtension: { ".js": ".cjs" },
    plugins: [servingLadder, vscodeOnce(join(root, "src")), commonJs(mode, form)],
  };
}

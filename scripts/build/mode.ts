/** What the bundles have in common. */
import type { BuildOptions } from "esbuild";
import { root } from "../lib/paths.ts";

export interface Mode {
  readonly minify: boolean;
  readonly maps: boolean;
}

export function shared(mode: Mode): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: mode.minify,
    sourcemap: mode.maps ? "linked" : false,
    // The shipped ladders are text inside the bundle.
    loader: { ".yaml": "text" },
    legalComments: "none",
    logLevel: "warning",
    charset: "utf8",
  };
}

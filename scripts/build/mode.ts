/** What the bundles have in common. */
import type { BuildOptions } from "esbuild";
import { root } from "../lib/paths.ts";
import { servingLadder } from "./serving-ladder.ts";

export interface Mode {
  readonly minify: boolean;
  readonly maps: boolean;
  /** Names the program in what it keeps. One that is rebuilt while people work on it has no name, and keeps nothing. */
  readonly identity?: string;
}

export function shared(mode: Mode): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: mode.minify,
    sourcemap: mode.maps ? "linked" : false,
    // The shipped ladders are text inside the bundle.
    loader: { ".yaml": "text" },
    define: mode.identity === undefined ? {} : { ladderlogBuild: JSON.stringify(mode.identity) },
    plugins: [servingLadder],
    legalComments: "none",
    logLevel: "warning",
    charset: "utf8",
    // Node 20 knows them. A pattern that is written out as `new RegExp` is made whenever it is come by.
    supported: { "regexp-unicode-property-escapes": true },
  };
}

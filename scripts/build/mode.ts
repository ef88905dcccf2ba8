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

/** Every Node and browser that runs it knows them. Written out as `new RegExp` a pattern would be made anew whenever it is come by. */
export const nativePatterns = { "regexp-unicode-property-escapes": true };

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
    supported: nativePatterns,
  };
}

/** The ladder that serves when there is no file is read while building: a program that starts for one short answer need not take YAML apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { parseLadder } from "../../src/core/ladder/parse.ts";
import { root } from "../lib/paths.ts";

/** Puts the ladder itself in the place of the module that reads it. */
export const servingLadder: Plugin = {
  name: "serving-ladder",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]ladders[\\/]serving\.ts$/ }, () => {
      const file = join(root, "src/ladders/five-rung.yaml");
      const { ladder } = parseLadder(readFileSync(file, "utf8"));
      return { contents: `export const serving = ${JSON.stringify(ladder)};`, loader: "js", watchFiles: [file] };
    });
  },
};

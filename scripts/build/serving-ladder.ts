import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseLadder } from "../../src/core/ladder/parse.ts";
import type { Ladder } from "../../src/core/ladder/types.ts";
import { root } from "../lib/paths.ts";

/** The ladder that serves when there is no file, as the program itself would read it. @throws Error when it is broken. */
export function servingLadder(): Ladder {
  const { ladder } = parseLadder(readFileSync(join(root, "src/ladders/five-rung.yaml"), "utf8"));
  if (ladder === undefined) throw new Error("src/ladders/five-rung.yaml cannot be read.");
  return ladder;
}

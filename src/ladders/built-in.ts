import type { Ladder } from "../core/ladder/types.ts";
import { serving } from "./serving.ts";

/** The ladder that serves when there is no ladder file. @throws Error when the shipped file itself is broken: a bug. */
export function builtInLadder(): Ladder {
  if (serving === undefined) throw new Error("The ladder that ships with Ladderlog cannot be read.");
  return serving;
}

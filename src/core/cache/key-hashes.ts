import { keysOf } from "../artifacts/changes/twins.ts";
import { textHash } from "../history/text-hash.ts";
import type { Commit } from "../history/types.ts";

/** `keysOf` in few bytes. Two commits that are taken for one are read again in full, and told apart then. */
export function keyHashes(commit: Commit): readonly number[] {
  return keysOf(commit).map(textHash);
}

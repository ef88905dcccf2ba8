import { join } from "node:path";
import { ladderFileNames } from "../core/ladder/locations.ts";
import type { Ladder } from "../core/ladder/types.ts";
import type { Problem } from "../core/problem.ts";
import { builtInLadder } from "../ladders/built-in.ts";
import { InputError } from "./errors.ts";
import { readLadderFile, readNamedLadder } from "./files.ts";

/** The ladder that was named, else a repository's own, else the built-in one. A broken one gives its problems and what is left of it. */
export async function findLadder(
  named: string | undefined,
  folders: readonly string[],
): Promise<{ ladder: Ladder; problems: Problem[] }> {
  if (named !== undefined) return await usable(await readNamedLadder(named), named, true);
  // All are looked for at once, and the first that is there is it.
  const files = folders.flatMap((folder) => ladderFileNames.map((name) => join(folder, name)));
  const texts = files.map((file) => readLadderFile(file));
  for (const text of texts) text.catch(() => undefined);
  for (const [place, file] of files.entries()) {
    const text = await texts[place];
    if (text !== undefined) return await usable(text, file);
  }
  return { ladder: builtInLadder(), problems: [] };
}

/**
 * Reading a ladder takes a library that most runs need not load. One that was named and cannot be used ends the run: nobody wants to
 * be measured against another.
 */
async function usable(text: string, file: string, isNamed = false): Promise<{ ladder: Ladder; problems: Problem[] }> {
  const { parseLadder } = await import("../core/ladder/parse.ts");
  const read = parseLadder(text);
  const problems = read.problems.map((problem) => ({ ...problem, where: file }));
  if (isNamed && read.ladder === undefined) throw new InputError(problems);
  return { ladder: read.ladder ?? builtInLadder(), problems };
}

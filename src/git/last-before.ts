import { objectIds } from "./arguments.ts";
import { type GitPlace, streamGit } from "./child.ts";

/** How many commits in a row must be older, so that one with a wrong clock does not cut the history short. */
const enough = 50;

/**
 * The newest commit of the first-parent line of `tip` from which on everything was committed before the instant (ISO).
 * Undefined when nothing was. Clocks go wrong, so a single older commit between newer ones is passed over.
 */
export async function lastBefore(
  place: GitPlace,
  tip: string,
  instant: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const limit = Date.parse(instant) / 1000;
  if (Number.isNaN(limit)) throw new RangeError(`not an instant: ${instant}`);
  const command = ["rev-list", "--stdin", "--first-parent", "--timestamp"];
  const run: string[] = [];
  let rest = "";
  for await (const chunk of streamGit(place, command, { stdin: `${objectIds([tip]).join()}\n`, signal })) {
    const lines = (rest + chunk.toString("latin1")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [seconds, hash = ""] = line.split(" ");
      if (Number(seconds) >= limit) run.length = 0;
      else run.push(hash);
      if (run.length === enough) return run[0];
    }
  }
  return run[0];
}

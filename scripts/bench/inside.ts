/** The same inside one process that is running already, as in the editor: no program to start, no code to load. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FileCache } from "../../src/cache/file-cache.ts";
import { periodOf } from "../../src/cli/period.ts";
import { collectArtifacts } from "../../src/core/collect.ts";
import { parseLadder } from "../../src/core/ladder/parse.ts";
import { openRepository } from "../../src/git/reader.ts";
import { temporaryFolder } from "../lib/cleanup.ts";
import { root } from "../lib/paths.ts";

export interface Inside {
  readonly clone: string;
  /** Those of `artifacts`, with `--author`; without days the quarter that runs, as there. */
  readonly args: readonly string[];
  readonly runs: number;
  /** What can happen to the clone, by what a reading after it is called. */
  readonly events: ReadonlyMap<string, () => void>;
}

/** Tells the milliseconds of each reading. */
export async function insideOneProcess(
  { clone, args, runs, events }: Inside,
  tell: (name: string, milliseconds: number) => void,
): Promise<void> {
  const after = (option: string): string | undefined => args[args.indexOf(option) + 1 || args.length];
  const cache = new FileCache(temporaryFolder("inside"), "bench");
  const { ladder } = parseLadder(readFileSync(join(root, "src/ladders/five-rung.yaml"), "utf8"));
  if (ladder === undefined) throw new Error("The shipped ladder cannot be read.");
  const days = { period: after("--period"), since: after("--since"), until: after("--until") };
  const period = periodOf(days, { ladder, now: new Date().toISOString(), timeZone: "UTC" });
  const read = async (name: string): Promise<void> => {
    const start = performance.now();
    const readers = [openRepository(clone)];
    await collectArtifacts({
      readers,
      ladder,
      period,
      identities: [after("--author") ?? ""],
      onlyIdentities: true,
      cache,
    });
    tell(name, performance.now() - start);
  };
  await read("first reading");
  for (let run = 0; run < runs; run += 1) {
    await read("nothing new");
    for (const [name, happens] of events) {
      happens();
      await read(name);
    }
  }
}

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
  const days = { period: after("--period"), since: after("--since"), until: after("--until") };
  const read = readerOf(clone, after("--author") ?? "", days);
  tell("first reading", (await read()).milliseconds);
  for (let run = 0; run < runs; run += 1) {
    tell("nothing new", (await read()).milliseconds);
    for (const [name, happens] of events) {
      happens();
      tell(name, (await read()).milliseconds);
    }
  }
}

/** One reading: how long it took, and whether all of the period was read. */
export interface TimedReading {
  readonly milliseconds: number;
  readonly isFull: boolean;
}

/** Reads a repository for one person, with a cache of their own, as often as it is called. */
export function readerOf(folder: string, author: string, days: Days): () => Promise<TimedReading> {
  const cache = new FileCache(temporaryFolder("inside"), "bench");
  const { ladder } = parseLadder(readFileSync(join(root, "src/ladders/five-rung.yaml"), "utf8"));
  if (ladder === undefined) throw new Error("The shipped ladder cannot be read.");
  const period = periodOf(days, { ladder, now: new Date().toISOString(), timeZone: "UTC" });
  return async () => {
    let isFull = false;
    const start = performance.now();
    const readers = [openRepository(folder)];
    const onProgress = () => {
      isFull = true;
    };
    await collectArtifacts({ readers, ladder, period, identities: [author], onlyIdentities: true, cache, onProgress });
    return { milliseconds: performance.now() - start, isFull };
  };
}

/** As the command line takes them. */
export interface Days {
  readonly period?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

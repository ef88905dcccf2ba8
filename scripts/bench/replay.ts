/** What landed last in a repository, landing by landing, with a second reading after each: how many take how long, of what really happens. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isBot } from "../../src/core/history/bots.ts";
import { temporaryFolder } from "../lib/cleanup.ts";
import { median } from "./git.ts";
import { readerOf, type TimedReading } from "./inside.ts";

export interface ReplayOptions {
  readonly repository: string;
  /** How many commits of the first-parent line. */
  readonly landings: number;
  /** For so many of those who wrote the most. */
  readonly people: number;
}

export interface Replayed {
  readonly readings: readonly TimedReading[];
  /** How many there were: no more than asked for. */
  readonly landings: number;
  /** Milliseconds of `git rev-parse HEAD` in the same turns. */
  readonly revParse: readonly number[];
}

/** The days before the first of the landings that are read with them: those of a quarter. */
const daysBefore = 90;

/**
 * On a clone, with the default branch alone: nobody's repository changes.
 * @throws Error when there is nothing to replay, or HEAD is on no branch.
 */
export async function replay({ repository, landings, people }: ReplayOptions): Promise<Replayed> {
  const clone = join(temporaryFolder("replay"), "repository");
  git(["clone", "--quiet", "--bare", "--shared", "--single-branch", "--no-tags", repository, clone]);
  const branch = git(["symbolic-ref", "HEAD"], clone);
  if (git(["for-each-ref", branch], clone) === "") throw new Error(`There is nothing on ${branch} in ${repository}.`);
  const line = lines(git(["rev-list", "--first-parent", `--max-count=${landings + 1}`, branch], clone)).toReversed();
  const [before = "", ...after] = line;
  if (after.length === 0) throw new Error(`${repository} has too few commits to replay any.`);
  const [first, last] = [dayOf(before, clone), dayOf(line.at(-1) ?? "", clone)];
  const since = new Date(Date.parse(first) - daysBefore * 86_400_000).toISOString().slice(0, 10);
  const found: TimedReading[] = [];
  const revParse: number[] = [];
  for (const author of mostActive(git(["log", `--since=${since}`, "--format=%aN%x00%aE", branch], clone), people)) {
    const read = readerOf(clone, author, { since, until: last });
    git(["update-ref", branch, before], clone);
    await read();
    for (const commit of after) {
      git(["update-ref", branch, commit], clone);
      const start = performance.now();
      git(["rev-parse", "HEAD"], clone);
      revParse.push(performance.now() - start);
      found.push(await read());
    }
  }
  return { readings: found, revParse, landings: after.length };
}

/** How many were answered from what was kept, how many read everything, and how many took at most so much more than `git rev-parse`. */
export function printReplayed({ readings, revParse, landings }: Replayed, most = 100): void {
  console.log(
    `Second readings after each of the last ${landings} landings, for ${readings.length / landings} who wrote the most`,
  );
  const base = median(revParse);
  const [kept, full] = [false, true].map((isFull) => readings.filter((reading) => reading.isFull === isFull));
  const row = (name: string, some: readonly TimedReading[] = []): void => {
    const times = some.map(({ milliseconds }) => milliseconds - base);
    const figures =
      times.length === 0 ? "" : `median ${median(times).toFixed(0)} ms more, most ${Math.max(...times).toFixed(0)}`;
    console.log(`  ${name.padEnd(28)} ${String(some.length).padStart(5)}   ${figures}`);
  };
  row("from what is kept", kept);
  row("read in full", full);
  const quick = readings.filter(({ milliseconds }) => milliseconds - base <= most).length;
  console.log(
    `  ${`at most ${most} ms more`.padEnd(28)} ${((quick / readings.length) * 100).toFixed(1).padStart(5)} %`,
  );
}

function mostActive(log: string, count: number): readonly string[] {
  const commits = new Map<string, number>();
  for (const line of lines(log)) {
    const [name = "", email = ""] = line.split("\0");
    if (email !== "" && !isBot({ name, email })) commits.set(email, (commits.get(email) ?? 0) + 1);
  }
  return [...commits]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([email]) => email);
}

const dayOf = (commit: string, folder: string): string => git(["log", "-1", "--format=%cs", commit], folder);
const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

function git(args: readonly string[], cwd = "."): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  return stdout.trim();
}

/** The command line against the bare git commands that read the same. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { dist } from "../lib/paths.ts";

/** One git command as the product ran it, told by LADDERLOG_TRACE_GIT. */
interface GitRun {
  readonly args: readonly string[];
  readonly folder: string;
  /** Bytes, one character each. */
  readonly stdin?: string;
  /** False for one that was stopped once it had said enough. */
  readonly whole: boolean;
}

export interface Comparison {
  /** Milliseconds of `git rev-parse HEAD` in the same folder, in the same turns. */
  readonly revParse: readonly number[];
  /** Milliseconds of each run. */
  readonly ours: readonly number[];
  readonly bare: readonly number[];
  readonly commands: number;
}

/** Runs both in turn, `runs` times after one of each that warms the disk's cache. `args` are those of `artifacts`. */
export async function compare(args: readonly string[], runs: number): Promise<Comparison> {
  forgetResults();
  const commands = await traced(args);
  forgetResults();
  await ladderlog(args);
  await bareGit(commands);
  const ours: number[] = [];
  const bare: number[] = [];
  const revParse: number[] = [];
  const ask = [{ args: ["rev-parse", "HEAD"], folder: commands[0]?.folder ?? ".", whole: true }];
  for (let run = 0; run < runs; run += 1) {
    forgetResults();
    ours.push(await timed(() => ladderlog(args)));
    bare.push(await timed(() => bareGit(commands)));
    revParse.push(await timed(() => bareGit(ask)));
  }
  return { ours, bare, revParse, commands: commands.length };
}

const cli = join(dist, "cli.js");

/** What an earlier run found goes, so that the next one reads it all; the code that it compiled stays, as it does for everybody. */
export function forgetResults(): void {
  const cache = process.env.LADDERLOG_CACHE;
  if (cache === undefined) throw new Error("The bench has no cache of its own.");
  rmSync(join(cache, "results"), { recursive: true, force: true });
}

/** The command line of one reading. */
export function command(args: readonly string[]): readonly string[] {
  return [cli, "artifacts", ...args, "--json"];
}

/** The git commands that one reading runs to their end. What it stops early costs it time here, and bare git none. */
async function traced(args: readonly string[]): Promise<readonly GitRun[]> {
  const env = { ...process.env, LADDERLOG_TRACE_GIT: "1" };
  const child = spawn(process.execPath, [...command(args)], { env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const runs: GitRun[] = [];
  let last = "";
  // Line by line: what git is told of a million commits is too much for one string.
  for await (const line of createInterface({ input: child.stderr, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.startsWith('{"args"')) runs.push(JSON.parse(line) as GitRun);
    else last = line;
  }
  const [code] = await ended;
  if (code !== 0 || runs.length === 0) throw new Error(`ladderlog artifacts failed:\n${last.slice(0, 2000)}`);
  return runs.filter(({ whole }) => whole);
}

async function ladderlog(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...command(args)], { stdio: "ignore" });
  await once(child, "exit");
}

/** Each command to its end, its output thrown away: what git alone costs. */
async function bareGit(runs: readonly GitRun[]): Promise<void> {
  for (const { args, folder, stdin } of runs) {
    const child = spawn("git", [...args], {
      cwd: folder,
      stdio: ["pipe", "ignore", "ignore"],
      env: { ...process.env, LC_ALL: "C" },
    });
    child.stdin?.on("error", () => {}).end(Buffer.from(stdin ?? "", "latin1"));
    await once(child, "exit");
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

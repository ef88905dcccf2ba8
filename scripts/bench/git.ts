/** The command line against the bare git commands that read the same. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
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
  /** Milliseconds of each run. */
  readonly ours: readonly number[];
  readonly bare: readonly number[];
  readonly commands: number;
}

/** Runs both in turn, `runs` times after one of each that warms the disk's cache. `args` are those of `artifacts`. */
export async function compare(args: readonly string[], runs: number): Promise<Comparison> {
  const commands = traced(args);
  await ladderlog(args);
  await bareGit(commands);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timed(() => ladderlog(args)));
    bare.push(await timed(() => bareGit(commands)));
  }
  return { ours, bare, commands: commands.length };
}

const cli = join(dist, "cli.js");

function command(args: readonly string[]): readonly string[] {
  return [cli, "artifacts", ...args, "--json"];
}

/** The git commands that one reading runs to their end. What it stops early costs it time here, and bare git none. */
function traced(args: readonly string[]): readonly GitRun[] {
  const env = { ...process.env, LADDERLOG_TRACE_GIT: "1" };
  const { status, stderr } = spawnSync(process.execPath, command(args), { env, encoding: "utf8", maxBuffer: 1 << 28 });
  const lines = stderr.split("\n");
  const runs = lines.filter((line) => line.startsWith('{"args"')).map((line) => JSON.parse(line) as GitRun);
  if (status !== 0 || runs.length === 0) throw new Error(`ladderlog artifacts failed:\n${stderr.slice(0, 2000)}`);
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

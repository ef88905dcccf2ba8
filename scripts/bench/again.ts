/** What a second run costs: with nothing new, and after one new commit. On a clone of its own, so that nobody's repository changes. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { temporaryFolder } from "../lib/cleanup.ts";
import { command, median } from "./git.ts";
import { insideOneProcess } from "./inside.ts";

/** Milliseconds by what was run, in the order in which it is printed. */
export type Figures = ReadonlyMap<string, readonly number[]>;

const somebody = { name: "Somebody Else", email: "somebody.else@example.com" };

const nodeAlone = "node -e 0";
const revParse = "git rev-parse HEAD";

/**
 * Runs everything in turn, `runs` times after one round that compiles the code. `args` are those of `artifacts`, with one `--repo` and
 * one `--author`.
 */
export async function secondRuns(args: readonly string[], runs: number): Promise<Figures> {
  const [repository, author] = ["--repo", "--author"].map((option) => args[args.indexOf(option) + 1] ?? "");
  const clone = join(temporaryFolder("again"), "repository");
  git(["clone", "--quiet", "--bare", "--shared", repository ?? "", clone]);
  const asked = args.with(args.indexOf("--repo") + 1, clone);
  const me = { name: git(["log", "-1", `--author=${author}`, "--format=%an"], clone) || "Me", email: author ?? "" };
  const [other, mine] = [() => addCommit(clone, somebody), () => addCommit(clone, me)];
  const figures = new Map<string, number[]>();
  const note = (name: string, ms: number) => figures.set(name, [...(figures.get(name) ?? []), ms]);
  const kept = { LADDERLOG_CACHE: temporaryFolder("cache") };
  const read = (): Promise<number> => timed(process.execPath, command(asked), kept);
  note("first run", await read());
  for (let run = 0; run <= runs; run += 1) {
    const round: (readonly [string, number])[] = [
      [nodeAlone, await timed(process.execPath, ["-e", "0"])],
      [revParse, await timed("git", ["-C", clone, "rev-parse", "HEAD"])],
      ["second run, nothing new", await read()],
    ];
    other();
    round.push(["after a commit of somebody else's", await read()]);
    mine();
    round.push(["after a commit of mine", await read()]);
    if (run > 0) for (const [name, ms] of round) note(name, ms);
  }
  await insideOneProcess({ clone, args: asked, runs, other, mine }, (name, ms) => note(`${inside}: ${name}`, ms));
  return figures;
}

const inside = "inside a process";

/** Milliseconds until a program has ended. */
async function timed(program: string, args: readonly string[], env = {}): Promise<number> {
  const start = performance.now();
  await once(spawn(program, [...args], { stdio: "ignore", env: { ...process.env, ...env } }), "exit");
  return performance.now() - start;
}

/**
 * One line for each, the medians first, and how much more than `git rev-parse` it is; of a whole program also how much of that is not
 * the time that Node takes to start and do nothing.
 */
export function printSecondRuns(figures: Figures): void {
  const medianOf = (name: string): number => median(figures.get(name) ?? []);
  for (const [name, values] of figures) {
    const more = medianOf(name) - medianOf(revParse);
    const ownStart = name.startsWith(inside) ? "" : `, ${(more - medianOf(nodeAlone)).toFixed(0)} without Node's start`;
    const beside = name === nodeAlone || name === revParse ? "" : `, ${more.toFixed(0)} more${ownStart}`;
    const all = values.map((value) => value.toFixed(0)).join(" ");
    console.log(`  ${name.padEnd(52)} ${medianOf(name).toFixed(0).padStart(5)} ms${beside}   (${all})`);
  }
}

/** A commit of code on the branch that HEAD names. */
function addCommit(folder: string, { name, email }: { readonly name: string; readonly email: string }): void {
  const blob = git(["hash-object", "-w", "--stdin"], folder, {}, `${performance.now()}\n`);
  const env = { GIT_INDEX_FILE: join(folder, "bench-index") };
  git(["read-tree", "HEAD"], folder, env);
  git(["update-index", "--add", "--cacheinfo", `100644,${blob},bench/measured.c`], folder, env);
  const tree = git(["write-tree"], folder, env);
  const who = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  const commit = git(["commit-tree", tree, "-p", "HEAD", "-m", `Tidy up ${blob.slice(0, 8)}`], folder, who);
  git(["update-ref", git(["symbolic-ref", "HEAD"], folder), commit], folder);
}

function git(args: readonly string[], cwd = ".", env: Readonly<Record<string, string>> = {}, input = ""): string {
  const { status, stdout, stderr } = spawnSync("git", [...args], {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  return stdout.trim();
}

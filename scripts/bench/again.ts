/** What a second run costs: with nothing new, and after one new commit. On a clone of its own, so that nobody's repository changes. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { temporaryFolder } from "../lib/cleanup.ts";
import { command, median } from "./git.ts";
import { insideOneProcess } from "./inside.ts";

/** Milliseconds by what was run, in the order in which it is printed. */
export type Figures = ReadonlyMap<string, readonly number[]>;

interface Person {
  readonly name: string;
  readonly email: string;
}

const somebody: Person = { name: "Somebody Else", email: "somebody.else@example.com" };

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
  const branch = git(["symbolic-ref", "HEAD"], clone);
  const events = new Map([
    ["after a commit of somebody else's", () => addCommit(clone, somebody, branch)],
    ["after a commit of mine", () => addCommit(clone, me, branch)],
    [
      "after a commit of mine on a branch",
      () => addCommit(clone, me, "refs/heads/bench-topic", { from: branch, path: "bench/branch.c" }),
    ],
  ]);
  const documents = new Map([
    ["after a document of mine", () => addCommit(clone, me, branch, { path: document("mine") })],
    ["after a document of somebody else's", () => addCommit(clone, somebody, branch, { path: document("other") })],
  ]);
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
    for (const [name, happens] of events) {
      happens();
      round.push([name, await read()]);
    }
    if (run > 0) for (const [name, ms] of round) note(name, ms);
  }
  for (let run = 0; run <= runs; run += 1)
    for (const [name, happens] of documents) {
      happens();
      const ms = await read();
      if (run > 0) note(name, ms);
    }
  const all = new Map([...events, ...documents]);
  await insideOneProcess({ clone, args: asked, runs, events: all }, (name, ms) => note(`${inside}: ${name}`, ms));
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

let documents = 0;

/** A document that nobody has heard of. */
function document(whose: string): string {
  documents += 1;
  return `rfcs/${9000 + documents}-${whose}-${documents}-of-the-bench.md`;
}

function textOf(path: string): string {
  const title = `Measure ${performance.now()}`;
  if (!path.endsWith(".md")) return `${title}\n`;
  return `# ${title}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n`;
}

/** Seconds. What is committed within some of them belongs together. */
let clock = Math.floor(Date.now() / 1000);

/** A commit of code on a branch, which is made where another one stands when it is not there. */
function addCommit(
  folder: string,
  { name, email }: Person,
  branch: string,
  { from = branch, path = "bench/measured.c" } = {},
): void {
  const blob = git(["hash-object", "-w", "--stdin"], folder, {}, textOf(path));
  const env = { GIT_INDEX_FILE: join(folder, "bench-index") };
  const parent = git(["for-each-ref", "--format=%(objectname)", branch], folder) || git(["rev-parse", from], folder);
  git(["read-tree", parent], folder, env);
  git(["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`], folder, env);
  const tree = git(["write-tree"], folder, env);
  clock += 60;
  const date = `${clock} +0000`;
  const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date };
  const who = { ...author, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date };
  const commit = git(["commit-tree", tree, "-p", parent, "-m", `Tidy up ${blob.slice(0, 8)}`], folder, who);
  git(["update-ref", branch, commit], folder);
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

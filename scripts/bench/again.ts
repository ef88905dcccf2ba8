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

/** Runs everything in turn, `runs` times. `args` are those of `artifacts`, with one `--repo` and one `--author`. */
export async function secondRuns(args: readonly string[], runs: number): Promise<Figures> {
  const [repository, author] = ["--repo", "--author"].map((option) => args[args.indexOf(option) + 1] ?? "");
  const clone = join(temporaryFolder("again"), "repository");
  git(["clone", "--quiet", "--bare", "--shared", repository ?? "", clone]);
  const rest = args.with(args.indexOf("--repo") + 1, clone);
  const me = { name: git(["log", "-1", `--author=${author}`, "--format=%an"], clone) || "Me", email: author ?? "" };
  const figures = new Map<string, number[]>();
  const time = async (name: string, program: string, of: readonly string[], env = {}): Promise<void> => {
    const start = performance.now();
    await once(spawn(program, [...of], { stdio: "ignore", env: { ...process.env, ...env } }), "exit");
    figures.set(name, [...(figures.get(name) ?? []), performance.now() - start]);
  };
  const kept = { LADDERLOG_CACHE: temporaryFolder("cache") };
  const read = (name: string) => time(name, process.execPath, command(rest), kept);
  await read("first run");
  await read("second run, code compiled");
  for (let run = 0; run < runs; run += 1) {
    await time("node -e 0", process.execPath, ["-e", "0"]);
    await time("git rev-parse HEAD", "git", ["-C", clone, "rev-parse", "HEAD"]);
    await read("second run, nothing new");
    addCommit(clone, somebody);
    await read("after a commit of somebody else's");
    addCommit(clone, me);
    await read("after a commit of mine");
  }
  const add = (name: string, ms: number) => figures.set(name, [...(figures.get(name) ?? []), ms]);
  await insideOneProcess(
    { clone, args: rest, runs, other: () => addCommit(clone, somebody), mine: () => addCommit(clone, me) },
    add,
  );
  return figures;
}

/** One line for each, the medians first, and what lies between the second run and `git rev-parse`. */
export function printSecondRuns(figures: Figures): void {
  const bare = median(figures.get("git rev-parse HEAD") ?? []);
  for (const [name, values] of figures) {
    const all = values.map((value) => value.toFixed(0)).join(" ");
    const more =
      name.startsWith("node") || name.startsWith("git") ? "" : `, ${(median(values) - bare).toFixed(0)} more`;
    console.log(`  ${name.padEnd(46)} ${median(values).toFixed(0).padStart(7)} ms${more}   (${all})`);
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

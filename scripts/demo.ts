/** The demo workspace: a git repository with a quarter of one engineer's work, its dates relative to now. */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { daysBefore } from "./demo/days.ts";
import { robin } from "./demo/people.ts";
import { tellStory } from "./demo/story.ts";
import { demoFolder, root } from "./lib/paths.ts";

const day = 86_400_000;

/** The demo in this folder's `.demo`, made anew when it is a day old or its making has changed. Gives its path. */
export function currentDemo(): string {
  const folder = join(demoFolder, "payouts");
  const head = join(folder, ".git", "HEAD");
  const made = existsSync(head) ? statSync(head).mtimeMs : 0;
  const sources = globSync(["scripts/demo.ts", "scripts/demo/**", "src/ladders/*.yaml"], { cwd: root });
  const changed = Math.max(...sources.map((path) => statSync(join(root, path)).mtimeMs));
  return made > changed && made > Date.now() - day ? folder : makeDemo(folder);
}

/** Makes the repository anew at `folder` and gives that path. The same `now` gives the same commits. */
export function makeDemo(folder: string, now: Date = new Date()): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "--quiet", "--initial-branch=main"]);
  git(folder, ["config", "user.name", robin.name]);
  git(folder, ["config", "user.email", robin.email]);
  git(folder, ["fast-import", "--quiet", "--done"], tellStory(daysBefore(now), settings()).stream());
  git(folder, ["reset", "--quiet", "--hard", "main"]);
  return folder;
}

function settings(): Readonly<Record<string, string>> {
  const editor = { "ladderlog.currentRung": "mid" };
  const ladder = join(root, "src", "ladders", "five-rung.yaml");
  return {
    ".vscode/settings.json": `${JSON.stringify(editor, undefined, 2)}\n`,
    ...(existsSync(ladder) ? { "ladder.yaml": readFileSync(ladder, "utf8") } : {}),
  };
}

/** Git with none of the machine's own configuration, so that the demo is the same everywhere. */
function git(folder: string, args: readonly string[], input?: Buffer): void {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_DIR: join(folder, ".git"),
  };
  const { status, stderr } = spawnSync("git", [...args], { cwd: folder, env, input: input ?? "", encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} failed while making the demo: ${stderr || "is git installed?"}`);
}

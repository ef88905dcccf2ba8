/**
 * Installs the VS Code server: the npm package `code-server` carries the same workbench and extension host as VS Code,
 * and needs no download outside the npm registry. It lives in a folder of its own and never among the dependencies.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache } from "../lib/paths.ts";
import { runNpm } from "../lib/process.ts";

/** The version whose workbench is VS Code 1.139. */
const version = "4.139.1";
const home = join(cache, "vscode-server", version);
const inside = join("node_modules", "code-server", "lib", "vscode");

/** The server's main file. Installs it (about 20 s, 575 MB) the first time; fails when npm does. */
export async function serverMain(): Promise<string> {
  if (!existsSync(home)) await install();
  return join(home, inside, "out", "server-main.js");
}

/** Built beside its place and moved there when complete, so that a run cut short leaves nothing that looks installed. */
async function install(): Promise<void> {
  console.error(`Installing the VS Code server (code-server ${version}) …`);
  const building = `${home}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  writeFileSync(join(building, "package.json"), '{ "private": true }\n');
  // Its install scripts want a compiler and kerberos; nothing here needs what they build.
  await npmInstall(building, [`code-server@${version}`]);
  await npmInstall(join(building, inside), ["--omit=dev"]);
  if (existsSync(home)) rmSync(building, { recursive: true, force: true });
  else renameSync(building, home);
}

async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
  const code = await runNpm(["install", ...flags, ...args], { cwd: folder, output: "stderr" });
  if (code !== 0)
    throw new Error(
      "The VS Code server could not be installed: npm failed. Check the network and run the command again.",
    );
}

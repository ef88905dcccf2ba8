import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaceFolder } from "./extension.ts";

/** Runs git in a terminal's way: another process, in the workspace or in the folder given. Gives its output. */
export function git(args: readonly string[], folder: string = workspaceFolder().uri.fsPath): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", [...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" }).trim();
}

/** A folder for one test, and how to remove it. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "ladderlog-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

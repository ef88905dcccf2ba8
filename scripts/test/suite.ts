/** Runs a folder of mocha tests in Node. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../lib/cleanup.ts";
import { packageFile, root } from "../lib/paths.ts";
import { run } from "../lib/process.ts";
import { add, type Counts, none, one } from "./counts.ts";

/**
 * Runs `test/<name>/**\/*.test.ts`. No file is no test; a suite that crashes is one failure
 * more. `seconds` is the longest that one test may take; mocha's own two when absent.
 */
export async function suite(name: string, seconds?: number): Promise<Counts> {
  const files = globSync(`test/${name}/**/*.test.ts`, { cwd: root }).sort();
  if (files.length === 0) return none;
  const counts = join(temporaryFolder("counts"), "counts.json");
  const timeout = seconds === undefined ? [] : ["--timeout", String(seconds * 1000)];
  const args = [
    packageFile("mocha", "bin", "mocha.js"),
    "--reporter",
    join(root, "scripts/test/reporter.ts"),
    ...timeout,
    ...files,
  ];
  const code = await run(process.execPath, args, { cwd: root, env: { LADDERLOG_TEST_COUNTS: counts } });
  return countsOf(counts, code);
}

/** The counts a suite left behind, and a failure when it ended badly without one of its own. */
export function countsOf(file: string, code: number): Counts {
  const counts = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Counts) : none;
  const crashed = counts.failed === 0 && (code !== 0 || counts === none);
  return crashed ? add(counts, one(false)) : counts;
}

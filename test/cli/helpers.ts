import { spawn } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "../git/helpers.ts";

const root = join(import.meta.dirname, "../..");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Compiled code and kept results of this run of the tests: a reading that finds them here must give the same. */
const cache = temporaryFolder();

/** Runs the built command line as a process of its own, with an empty journal. */
export function ladderlog(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const argv = [join(root, "dist/cli.js"), ...args];
  const journal = temporaryFolder();
  const env = { ...process.env, TZ: "UTC", LADDERLOG_JOURNAL: journal, LADDERLOG_CACHE: cache, ...options.env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, {
      cwd: options.cwd ?? journal,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") }),
    );
  });
}

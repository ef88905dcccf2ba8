/** One run of git, as the benchmark reruns it: `git ...args` with this standard input. */
export interface GitRun {
  readonly args: readonly string[];
  readonly folder: string;
  readonly stdin?: string | readonly Buffer[];
  /** False when its output was not read to the end: the benchmark must not hold the rest of it against bare git. */
  readonly whole: boolean;
}

/** Prints the run as one JSON line on standard error, when LADDERLOG_TRACE_GIT=1 asks for it. */
export function trace(run: GitRun, env: Readonly<Record<string, string | undefined>>): void {
  if (env.LADDERLOG_TRACE_GIT !== "1") return;
  const stdin =
    run.stdin === undefined
      ? {}
      : { stdin: typeof run.stdin === "string" ? run.stdin : Buffer.concat(run.stdin).toString("latin1") };
  process.stderr.write(`${JSON.stringify({ ...run, ...stdin })}\n`);
}

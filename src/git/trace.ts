type Environment = Readonly<Record<string, string | undefined>>;

/** One run of git, as the benchmark reruns it: `git ...args` with this standard input. */
export interface GitRun {
  readonly args: readonly string[];
  readonly folder: string;
  /** Bytes, one character each. */
  readonly stdin?: string;
  /** False when its output was not read to the end: the benchmark must not hold the rest of it against bare git. */
  readonly whole: boolean;
}

/** Prints the run as one JSON line on standard error, when LADDERLOG_TRACE_GIT=1 asks for it. */
export function trace(run: GitRun, env: Environment): void {
  if (isTraced(env)) process.stderr.write(`${JSON.stringify(run)}\n`);
}

type Blocks = Iterable<Buffer> | AsyncIterable<Buffer>;

/** Standard input that is remembered while it is written, where runs are traced. */
export function recorded(
  stdin: Blocks,
  env: Environment,
): { readonly blocks: Blocks; readonly seen: () => { readonly stdin?: string } } {
  if (!isTraced(env)) return { blocks: stdin, seen: () => ({}) };
  const kept: Buffer[] = [];
  return {
    blocks: keeping(stdin, kept),
    seen: () => (kept.length === 0 ? {} : { stdin: Buffer.concat(kept).toString("latin1") }),
  };
}

async function* keeping(blocks: Blocks, kept: Buffer[]): AsyncGenerator<Buffer> {
  for await (const block of blocks) {
    kept.push(block);
    yield block;
  }
}

function isTraced(env: Environment): boolean {
  return env.LADDERLOG_TRACE_GIT === "1";
}

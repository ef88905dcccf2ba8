import {
  type ChildProcess,
  type ChildProcessByStdio,
  type ChildProcessWithoutNullStreams,
  spawn,
} from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { overrides } from "./arguments.ts";
import { safeEnvironment } from "./environment.ts";
import { cannotStart, type Ending, failure } from "./failure.ts";
import { recorded, trace } from "./trace.ts";

/** Where and how git runs for one repository. */
export interface GitPlace {
  /** The folder that git runs in: the top of the working folder, or the git folder of a bare repository. */
  readonly root: string;
  /** The folder as the user named it, for messages. */
  readonly folder: string;
  /** The environment to start from, before it is made safe. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The absolute path of the git to run. */
  readonly program: string;
}

export interface StreamOptions {
  /** Blocks are taken as git reads them, so that they need not all be there at once. */
  readonly stdin?: string | Iterable<Buffer> | AsyncIterable<Buffer>;
  readonly signal?: AbortSignal | undefined;
}

/** Standard error is kept for messages only, so a flood of warnings must not fill the memory. */
export const stderrLimit = 16_384;

/**
 * Runs git and gives its standard output as it comes. The child is killed when the signal is aborted (the signal's
 * reason is thrown) and when the reader stops early. Rejects with a `RepositoryError` when git cannot be started or fails.
 */
export async function* streamGit(
  place: GitPlace,
  command: readonly string[],
  options: StreamOptions = {},
): AsyncGenerator<Buffer> {
  const { signal, stdin = "" } = options;
  signal?.throwIfAborted();
  const args = [...overrides, ...command];
  const child = spawn(place.program, args, {
    cwd: place.root,
    env: safeEnvironment(place.env),
    stdio: "pipe",
    windowsHide: true,
  });
  const ending = endOf(child);
  const stop = () => child.kill();
  signal?.addEventListener("abort", stop);
  // Git may end before it has read everything; its exit code tells, the broken pipe says nothing more.
  child.stdin.on("error", () => {});
  const input = recorded(typeof stdin === "string" ? [Buffer.from(stdin)] : stdin, place.env);
  const fed = feed(child, input.blocks);
  let whole = false;
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    whole = true;
    const end = await ending;
    signal?.throwIfAborted();
    const unfed = await fed;
    if (unfed !== undefined) throw unfed;
    if (end instanceof Error) throw cannotStart(place.folder, end);
    if (end.code !== 0) throw failure(place.folder, end);
  } finally {
    trace({ args, folder: place.root, whole, ...input.seen() }, place.env);
    signal?.removeEventListener("abort", stop);
    child.kill();
  }
}

/**
 * Writes the blocks one after another, each when there is room for it. Resolves, never rejects: with the error that the blocks
 * ended in, if any, after which git gets no more and is stopped.
 */
async function feed(
  child: ChildProcessWithoutNullStreams,
  blocks: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<Error | undefined> {
  const { stdin } = child;
  try {
    for await (const block of blocks) {
      if (stdin.destroyed) return undefined;
      if (!stdin.write(block)) await roomIn(stdin);
    }
    stdin.end();
    return undefined;
  } catch (error) {
    child.kill();
    return error as Error;
  }
}

/** Until more can be written, or nothing more will be read. */
function roomIn(stdin: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stdin.off("drain", done).off("close", done);
      resolve();
    };
    stdin.on("drain", done).on("close", done);
  });
}

/** The whole standard output, for runs whose output is known to be small. */
export async function readGit(
  place: GitPlace,
  command: readonly string[],
  options: StreamOptions = {},
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamGit(place, command, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** How a child ended, or why it did not start. Resolves, never rejects: a promise must not fail before anyone waits for it. */
export async function endOf(child: ChildProcessByStdio<Writable | null, Readable, Readable>): Promise<Ending | Error> {
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < stderrLimit) stderr += chunk.toString("utf8");
  });
  const code = await exitOf(child);
  return code instanceof Error ? code : { code, stderr: stderr.slice(0, stderrLimit) };
}

/** The code that a child ended with, when all it wrote is there; null when it was killed. Or why it did not start. Never rejects. */
export function exitOf(child: ChildProcess): Promise<number | null | Error> {
  return new Promise((resolve) => {
    child.on("error", resolve);
    child.on("close", resolve);
  });
}

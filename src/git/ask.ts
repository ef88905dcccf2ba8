import { simpleGit } from "simple-git";
import type { GitPlace } from "./child.ts";
import { safeEnvironment } from "./environment.ts";
import { cannotStart, type Ending } from "./failure.ts";
import { gitProgram } from "./program.ts";
import { trace } from "./trace.ts";

/** What git answered to a short question. A code other than 0 is an answer too: "there is no such thing". */
export interface Answer extends Ending {
  readonly stdout: string;
}

/**
 * Asks git a short question (`rev-parse`, `for-each-ref`, `config`), whose answer fits in memory. Rejects with a
 * `RepositoryError` only when git cannot be started; throws the signal's reason when it is aborted.
 */
export async function ask(place: GitPlace, args: readonly string[], signal?: AbortSignal): Promise<Answer> {
  signal?.throwIfAborted();
  trace({ args, folder: place.root, whole: true }, place.env);
  const env = safeEnvironment(place.env);
  const binary = await gitProgram(place);
  signal?.throwIfAborted();
  let ending: Ending = { code: null, stderr: "" };
  const git = simpleGit({
    baseDir: place.root,
    binary,
    allowEnvironment: Object.keys(env).filter((key) => key.startsWith("GIT_")),
    // The path of git may hold spaces and the like; it is absolute, and not the repository's to choose.
    unsafe: { allowUnsafeConfigPaths: true, allowUnsafeCustomBinary: true },
    ...(signal === undefined ? {} : { abort: signal }),
    errors: (_error, result) => {
      ending = { code: result.exitCode, stderr: Buffer.concat(result.stdErr).toString("utf8") };
      return undefined;
    },
  }).env(env);
  const stdout = await git.raw([...args]).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw cannotStart(place.folder, error as NodeJS.ErrnoException);
  });
  // simple-git says "could not be started" as an ending like any other: a negative code, the cause in standard error.
  if (ending.code !== null && ending.code < 0) throw cannotStart(place.folder, startError(ending.stderr));
  return { stdout, ...ending };
}

function startError(stderr: string): NodeJS.ErrnoException {
  const code = /\b(E[A-Z]{3,})\b/.exec(stderr)?.[1];
  return Object.assign(new Error(stderr.slice(0, 500)), code === undefined ? {} : { code });
}

import { spawn } from "node:child_process";
import { type AskOptions, answerInFile, type ByteAnswer } from "./answer-in-file.ts";
import { endOf, type GitPlace } from "./child.ts";
import { safeEnvironment } from "./environment.ts";
import { cannotStart, type Ending } from "./failure.ts";
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
  const answer = await askForBytes(place, args, { signal });
  return { ...answer, stdout: answer.stdout.toString("utf8") };
}

/** The same for an answer that is not to be taken for one text. Of one that is larger than `largest` bytes the code is not 0. */
export async function askForBytes(place: GitPlace, args: readonly string[], options: AskOptions): Promise<ByteAnswer> {
  options.signal?.throwIfAborted();
  return (await answerInFile(place, args, options)) ?? (await answerInPipe(place, args, options));
}

async function answerInPipe(
  place: GitPlace,
  args: readonly string[],
  { signal, largest = Number.POSITIVE_INFINITY }: AskOptions,
): Promise<ByteAnswer> {
  trace({ args, folder: place.root, whole: true }, place.env);
  const child = spawn(place.program, [...args], {
    cwd: place.root,
    env: safeEnvironment(place.env),
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const stop = () => child.kill();
  signal?.addEventListener("abort", stop);
  const said: Buffer[] = [];
  let bytes = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > largest) stop();
    else said.push(chunk);
  });
  const end = await endOf(child);
  signal?.removeEventListener("abort", stop);
  signal?.throwIfAborted();
  if (end instanceof Error) throw cannotStart(place.folder, end);
  // Git may have ended well before it could be stopped: what is here is not all of it.
  return { ...end, stdout: Buffer.concat(said), code: bytes > largest ? null : end.code };
}

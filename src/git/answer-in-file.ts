import { spawn } from "node:child_process";
import { exitOf, type GitPlace, stderrLimit } from "./child.ts";
import { safeEnvironment } from "./environment.ts";
import { cannotStart, type Ending } from "./failure.ts";
import { NamelessFile } from "./nameless-file.ts";
import { trace } from "./trace.ts";

/** What git answered, as bytes. */
export interface ByteAnswer extends Ending {
  readonly stdout: Buffer;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of an answer that is taken: of a larger one the code is not 0. */
  readonly largest?: number;
}

/** Milliseconds after which an answer that may be too large is looked at, and again. Most are there by then. */
const patience = 20;

/**
 * Has git write a short answer into a file. Node's streams, which read what comes through a pipe, take longer to load and to set up than
 * git takes to answer, and a program that is over soon needs none of them otherwise.
 * @param stdin what git reads
 * @returns undefined where there are no such files, or no room in them: then git has to be asked in another way
 * @throws RepositoryError when git cannot be started, and what the signal throws when it is aborted.
 */
export async function answerInFile(
  place: GitPlace,
  args: readonly string[],
  { stdin, signal, largest = Number.POSITIVE_INFINITY }: AskOptions & { readonly stdin?: Uint8Array },
): Promise<ByteAnswer | undefined> {
  signal?.throwIfAborted();
  const files = filesFor(stdin);
  if (files === undefined) return undefined;
  const { input, output, errors } = files;
  let isStopped = false;
  try {
    const child = spawn(place.program, [...args], {
      cwd: place.root,
      env: safeEnvironment(place.env),
      stdio: [input?.descriptor ?? "ignore", output.descriptor, errors.descriptor],
      windowsHide: true,
    });
    const stop = (): void => {
      isStopped = true;
      child.kill();
    };
    signal?.addEventListener("abort", stop);
    const watch = Number.isFinite(largest)
      ? setInterval(() => (output.size ?? 0) > largest && stop(), patience)
      : undefined;
    const code = await exitOf(child);
    clearInterval(watch);
    signal?.removeEventListener("abort", stop);
    signal?.throwIfAborted();
    if (code instanceof Error) throw cannotStart(place.folder, code);
    const answer = answerIn(files, code, largest);
    if (answer === undefined || (!isStopped && hadNoRoom(answer))) return undefined;
    trace({ args, folder: place.root, whole: true, ...asText(stdin) }, place.env);
    return answer;
  } finally {
    for (const file of [input, output, errors]) file?.close();
  }
}

/** What is in the files; undefined where they cannot be read. */
function answerIn({ output, errors }: Files, code: number | null, largest: number): ByteAnswer | undefined {
  try {
    const stderr = errors.read(stderrLimit).toString("utf8");
    const stdout = output.read(largest + 1);
    // Git may have ended well before it could be stopped: what is taken is not all of it.
    return stdout.length > largest
      ? { code: null, stderr, stdout: stdout.subarray(0, largest) }
      : { code, stderr, stdout };
  } catch {
    return undefined;
  }
}

/** What git says where it cannot write, if it can say that: on a full disk it ends without a word, at a limit for files it is killed. */
function hadNoRoom({ code, stderr }: Ending): boolean {
  if (code === 0 || code === 1) return false;
  return code === null || stderr === "" || /write (?:failure|error)|no space left|quota exceeded/i.test(stderr);
}

function asText(stdin: Uint8Array | undefined): { readonly stdin?: string } {
  return stdin === undefined ? {} : { stdin: Buffer.from(stdin).toString("latin1") };
}

interface Files {
  readonly input: NamelessFile | undefined;
  readonly output: NamelessFile;
  readonly errors: NamelessFile;
}

/** For what git reads, what it answers and what it complains of. Undefined where one of them cannot be had. */
function filesFor(stdin: Uint8Array | undefined): Files | undefined {
  // There a file keeps its name while it is open.
  if (process.platform === "win32") return undefined;
  const opened: NamelessFile[] = [];
  const holding = (content?: Uint8Array): NamelessFile => {
    const file = NamelessFile.holding(content);
    opened.push(file);
    return file;
  };
  try {
    return { input: stdin && holding(stdin), output: holding(), errors: holding() };
  } catch {
    for (const file of opened) file.close();
    return undefined;
  }
}

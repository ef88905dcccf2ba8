import { join, resolve } from "node:path";
import { RepositoryError } from "../core/history/types.ts";
import { readFile, realpath, stat } from "../local/files.ts";
import { type Answer, ask } from "./ask.ts";
import type { GitPlace } from "./child.ts";
import type { Settings } from "./config.ts";
import { failure } from "./failure.ts";
import type { GitVersion } from "./oldest-git.ts";
import type { Layout } from "./plain-layout.ts";
import { usableGit } from "./version.ts";

/** A repository that git agrees to read. */
export interface OpenPlace extends GitPlace {
  /** The version of git, asked for once. */
  readonly version: () => Promise<GitVersion>;
  /** The folder that all worktrees share. */
  readonly commonDir: string;
  readonly bare: boolean;
  /** Boundary commits of a shallow clone; empty if the history is complete. */
  readonly shallow: readonly string[];
}

const absolute = "--path-format=absolute";
const paths = [absolute, "--git-path", "shallow", "--git-common-dir"];
const question = ["rev-parse", "--is-bare-repository", "--is-inside-work-tree", ...paths];

/**
 * Finds the repository that a folder is in. Rejects with a `RepositoryError` that says what to do: no such folder, no
 * git, too old a git, no repository, somebody else's, a broken one.
 */
export async function openPlace(at: GitPlace, signal?: AbortSignal): Promise<OpenPlace> {
  const answered = ask(at, [...question, "--show-cdup"], signal);
  // A folder that is not there is told in better words.
  answered.catch(() => undefined);
  await checkFolder(at.folder);
  const answer = await answered;
  const [bare, inside, ...lines] = linesOf(answer);
  const up = inside === "true" ? lines.pop() : undefined;
  // Outside of a working folder git says where that is where there is one, and the path may hold line ends: so it is asked without.
  const isElsewhere = up === undefined && bare !== "true" && answer.code === 0;
  const [shallowFile = absolute, ...common] = isElsewhere ? linesOf(await ask(at, question, signal)).slice(2) : lines;
  if (answer.code !== 0 || shallowFile === absolute) {
    // A git that is too old fails, or repeats what it does not know.
    await usableGit(at, signal);
    throw failure(at.folder, answer);
  }
  // A path, which may itself hold line ends.
  const commonDir = common.join("\n");
  const [real, shallow] = await Promise.all([up === undefined ? "" : realpath(at.folder), readShallow(shallowFile)]);
  const root = up === undefined ? commonDir : resolve(real, up);
  return { ...at, root, version: versionOf(at), commonDir, bare: bare === "true", shallow };
}

function linesOf({ stdout }: Answer): string[] {
  return stdout.replace(/\n$/, "").split("\n");
}

/**
 * The same, without another question, for a repository that git has answered for: its layout is plain, and its configuration says
 * nothing else of it. Undefined where it does.
 */
export async function plainPlace(
  at: GitPlace,
  { gitFolder, bare }: Layout,
  { isBare }: Settings,
): Promise<OpenPlace | undefined> {
  if (isBare !== bare) return undefined;
  const [root, commonDir, shallow] = await Promise.all([
    realpath(at.folder),
    realpath(gitFolder),
    readShallow(join(gitFolder, "shallow")),
  ]);
  return { ...at, root, version: versionOf(at), commonDir, bare, shallow };
}

function versionOf(at: GitPlace): () => Promise<GitVersion> {
  let known: Promise<GitVersion> | undefined;
  return () => {
    known ??= usableGit(at).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function readShallow(file: string): Promise<readonly string[]> {
  const text = await readFile(file, "latin1").catch(() => "");
  return text.split("\n").filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}

/** Git's own message for a missing folder is the same as for a missing git. */
async function checkFolder(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) {
      await stat(join(folder, "."));
      return;
    }
  } catch (error) {
    throw unreadable(folder, error as NodeJS.ErrnoException);
  }
  throw new RepositoryError("not-a-folder", folder, `${folder}: not a folder. Name the folder of a repository.`);
}

/** The error for a folder that is not there, or that may not be read. */
export function unreadable(folder: string, error: NodeJS.ErrnoException): RepositoryError {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") {
    const message = `${folder}: there is no such folder. Correct the path, or leave it out.`;
    return new RepositoryError("folder-missing", folder, message, { cause: error });
  }
  const message = `${folder}: it cannot be read (${error.code ?? error.message}). Give yourself the right to read it, or leave it out.`;
  return new RepositoryError("unreadable-folder", folder, message, { cause: error });
}

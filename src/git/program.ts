import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { dirname, posix, relative, win32 } from "node:path";
import { lstat, realpath } from "../local/files.ts";
import { commonFolder } from "./common-folder.ts";
import { cannotStart } from "./failure.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A `git` on the PATH, as it is written there, and where it really lies. */
interface Program {
  readonly path: string;
  readonly places: readonly string[];
  readonly canRun: boolean;
}

/** What each PATH holds. A PATH with no git is not kept: it may be installed the next time. */
const known = new Map<string, readonly Program[]>();

/**
 * The absolute path of the git to run for a folder: the first one on the PATH of this environment that does not lie in the
 * folder's repository. Left to the system, the name would be looked up from the repository's own folder (an entry of the PATH may
 * be relative, and Windows looks there first), and a program that was committed there would run.
 * Rejects with a `RepositoryError` (`git-missing`) when there is none.
 */
export async function gitProgram(folder: string, env: Environment): Promise<string> {
  const programs = programsOf(env);
  const repository = await repositoryOf(folder, programs);
  const outside = programs.filter(({ places }) => !places.some((at) => liesIn(repository, at)));
  // One that may not be run is named when there is no other: the system then says why.
  const found = outside.find(({ canRun }) => canRun) ?? outside[0];
  if (found !== undefined) return found.path;
  throw cannotStart(folder, Object.assign(new Error("there is no git on the PATH"), { code: "ENOENT" }));
}

/** Where a git may lie, by the entries of the PATH that are absolute folders, first to last. */
export function candidates(env: Environment, platform: NodeJS.Platform = process.platform): readonly string[] {
  const windows = platform === "win32";
  const { delimiter, join } = windows ? win32 : posix;
  const folders = variable(env, "PATH", windows)
    .split(delimiter)
    .map((entry) => (windows ? entry.replaceAll('"', "").trim() : entry))
    .filter((entry) => (windows ? /^(?:[a-z]:[\\/]|\\\\[^\\])/i.test(entry) : entry.startsWith("/")));
  const names = windows ? endings(env).map((end) => `git${end}`) : ["git"];
  return [...new Set(folders.flatMap((folder) => names.map((name) => join(folder, name))))];
}

/** Of PATHEXT only what starts without a shell. */
function endings(env: Environment): readonly string[] {
  const listed = variable(env, "PATHEXT", true).toLowerCase().split(";");
  const usable = listed.filter((end) => end === ".exe" || end === ".com");
  return usable.length === 0 ? [".exe"] : usable;
}

/** Windows does not tell the case of names apart. */
function variable(env: Environment, name: string, anyCase: boolean): string {
  const key = anyCase ? Object.keys(env).find((given) => given.toUpperCase() === name) : name;
  return (key === undefined ? undefined : env[key]) ?? "";
}

/** Looked for at once, as the system does that starts a program by its name. */
function programsOf(env: Environment): readonly Program[] {
  const paths = candidates(env);
  const key = paths.join("\0");
  const before = known.get(key);
  if (before !== undefined) return before;
  const programs = paths.flatMap((path) => programAt(path) ?? []);
  if (programs.some(({ canRun }) => canRun)) known.set(key, programs);
  return programs;
}

function programAt(path: string): Program | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
  } catch {
    return undefined;
  }
  return { path, places: [path, ...realPlaces(path)], canRun: canRun(path) };
}

function realPlaces(path: string): readonly string[] {
  try {
    return [realpathSync(dirname(path)), realpathSync(path)];
  } catch {
    return [];
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder that the repository around this one begins in; undefined when there is none, or when it holds none of the programs
 * wherever it begins: mostly the two have no folder in common.
 */
async function repositoryOf(folder: string, programs: readonly Program[]): Promise<string | undefined> {
  const start = await realpath(folder).catch(() => folder);
  for (let at = start; mayHold(at, programs); at = dirname(at)) {
    const [marked, common] = await Promise.all([lstat(`${at}/.git`).catch(() => undefined), commonFolder(at)]);
    if (marked !== undefined || common !== undefined) return at;
  }
  return undefined;
}

/** Whether one of the programs lies in this folder or in one above it, short of the root. */
function mayHold(folder: string, programs: readonly Program[]): boolean {
  if (folder === dirname(folder)) return false;
  let top = folder;
  while (dirname(top) !== dirname(dirname(top))) top = dirname(top);
  return programs.some(({ places }) => places.some((place) => liesIn(top, place)));
}

function liesIn(folder: string | undefined, path: string): boolean {
  if (folder === undefined) return false;
  const way = relative(folder, path);
  return !/^\.\.(?:[\\/]|$)/.test(way) && !/^(?:[a-z]:|[\\/])/i.test(way);
}

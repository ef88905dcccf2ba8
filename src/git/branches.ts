import { ask } from "./ask.ts";
import { type GitPlace, readGit } from "./child.ts";
import { failure } from "./failure.ts";
import type { OpenPlace } from "./place.ts";

/** A branch by its short name, and the commit it points to. */
export interface Branch {
  readonly name: string;
  readonly tip: string;
}

/** What HEAD is: a branch (perhaps with no commit yet), a commit, or nothing at all. */
export interface Head {
  /** Full name of the branch, `refs/heads/main`. Absent when HEAD is detached. */
  readonly ref?: string;
  readonly tip?: string;
}

/** Local branches, the latest commit first. */
const mostBranches = 200;

/** HEAD among all local branches that hold a commit; asked for where it is none of them. */
export async function readHead(place: GitPlace, refs: ReadonlyMap<string, Ref>, signal?: AbortSignal): Promise<Head> {
  const [ref, found] = [...refs].find(([, { isHead }]) => isHead) ?? [];
  return ref !== undefined && found !== undefined ? { ref, tip: found.tip } : await askForHead(place, signal);
}

/** Detached, or on a branch with no commits yet: then git knows no such revision. */
async function askForHead(place: GitPlace, signal?: AbortSignal): Promise<Head> {
  const answer = await ask(place, ["rev-parse", "HEAD", "--symbolic-full-name", "HEAD"], signal);
  const [tip, ref] = answer.code === 0 ? answer.stdout.split("\n") : [];
  if (tip === undefined || ref === undefined) return {};
  return { tip, ...(ref.startsWith("refs/heads/") ? { ref } : {}) };
}

/** Refs by full name, as far as they exist and point to commits. */
export interface Ref {
  readonly tip: string;
  /** Where a symbolic one leads; empty for any other. */
  readonly symref: string;
  /** Whether HEAD is on it. */
  readonly isHead: boolean;
  /** When its tip was committed, in seconds since 1970. */
  readonly committed: number;
}

/** Reads refs whose names are, or begin with, these. `flags` may sort and limit them. */
export async function readRefs(
  place: GitPlace,
  patterns: readonly string[],
  signal?: AbortSignal,
  flags: readonly string[] = [],
): Promise<ReadonlyMap<string, Ref>> {
  const format = "--format=%(refname)%00%(objecttype)%00%(objectname)%00%(symref)%00%(HEAD)%00%(committerdate:unix)";
  const answer = await ask(place, ["for-each-ref", ...flags, format, ...patterns], signal);
  if (answer.code !== 0) throw failure(place.folder, answer);
  const refs = answer.stdout.split("\n").map((line) => line.split("\0"));
  return new Map(
    refs.flatMap(([name = "", type, tip = "", symref = "", head, committed]) =>
      type === "commit" ? [[name, { tip, symref, isHead: head === "*", committed: Number(committed) }]] : [],
    ),
  );
}

/** Of refs in the order of their latest commits the local branches, at most 200. */
export function localBranches(refs: ReadonlyMap<string, Ref>): ReadonlyMap<string, Ref> {
  return new Map([...refs].filter(([name]) => name.startsWith("refs/heads/")).slice(0, mostBranches));
}

/** Whether everything that `older` reaches is reached by `newer` too. */
export async function contains(place: OpenPlace, newer: string, older: string, signal?: AbortSignal): Promise<boolean> {
  if (newer === older) return true;
  const options = { stdin: `${older}\n^${newer}\n`, signal };
  return (await readGit(place, ["rev-list", "--stdin", "--max-count=1"], options)).length === 0;
}

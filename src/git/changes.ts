import { insideOnly } from "../core/history/inside.ts";
import { changesFormat } from "../core/history/log-formats.ts";
import { ChangesParser } from "../core/history/parse-changes.ts";
import { type CommitChanges, RepositoryError } from "../core/history/types.ts";
import { changeFlags, logFlags } from "./arguments.ts";
import { type GitPlace, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";
import { type HashLines, linesAfter, splitLines, unlessEmpty } from "./hash-lines.ts";
import { passing } from "./passing.ts";

export interface ChangesOptions {
  /** Read line counts too: git must then compare the contents. */
  readonly counts?: boolean;
  /** The paths whose changes matter, of a rename either one: commits that touch none are left out. All do when absent. */
  readonly isWanted?: (path: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

/** How many commits are read without contents after the first failure; twice as many after each further one. */
const firstStep = 8;

/**
 * Changes of exactly these commits, in this order, each against its first parent. Where contents are not on this machine (a
 * partial clone, a damaged one), git fails at the first commit that needs them; from there some commits are read
 * without contents: no line counts, only exact renames. Doubling their number keeps the failures few.
 */
export async function* readChanges(
  place: GitPlace,
  hashes: HashLines,
  options: ChangesOptions,
): AsyncGenerator<CommitChanges> {
  let left = hashes;
  for (let step = firstStep; left.length > 0; step *= 2) {
    const progress: Progress = {};
    try {
      yield* readLog(place, left, options.counts === true ? ["--numstat"] : [], options, progress);
      return;
    } catch (error) {
      if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
    }
    const { last } = progress;
    const [some, rest] = splitLines(last === undefined ? left : linesAfter(left, last), step);
    yield* readLog(place, some, ["--find-renames=100%"], options);
    left = rest;
  }
}

/**
 * Changes of the commits that `order` gives, in blocks of lines, in its order; otherwise like `readChanges`. The ids are handed on as
 * they come and not held: they are asked for a second time only when contents are missing.
 */
export async function* readChangesInOrder(
  place: GitPlace,
  order: () => AsyncIterable<Buffer>,
  options: ChangesOptions,
): AsyncGenerator<CommitChanges> {
  const progress: Progress = {};
  try {
    const hashes = await unlessEmpty(order());
    if (hashes === undefined) return;
    yield* readLog(place, hashes, [], options, progress);
    return;
  } catch (error) {
    if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
  }
  const all: Buffer[] = [];
  for await (const block of order()) all.push(block);
  const { last } = progress;
  yield* readChanges(place, last === undefined ? all : linesAfter(all, last), options);
}

/** The last commit that could be read, whether anything of it was wanted or not. */
interface Progress {
  last?: string;
}

async function* readLog(
  place: GitPlace,
  stdin: Iterable<Buffer> | AsyncIterable<Buffer>,
  flags: readonly string[],
  { isWanted, signal }: ChangesOptions,
  progress: Progress = {},
): AsyncGenerator<CommitChanges> {
  const walk = ["log", "--stdin", "--no-walk=unsorted", ...logFlags, ...changeFlags, ...flags];
  const command = [...walk, `--format=${changesFormat}`];
  const reader = new FieldReader();
  const parser = new ChangesParser(isWanted);
  const asked = function* (read: readonly CommitChanges[]): Generator<CommitChanges> {
    for (const all of read) {
      progress.last = all.hash;
      const commit = insideOnly(all);
      if (isWanted === undefined || commit.changes.length > 0) yield commit;
    }
  };
  for await (const chunk of passing(streamGit(place, command, { stdin, signal })))
    yield* asked(parser.push(reader.push(chunk)));
  yield* asked(parser.end());
}

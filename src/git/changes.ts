import { insideOnly } from "../core/history/inside.ts";
import { ChangesParser, changesFormat } from "../core/history/parse-changes.ts";
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
    let last: string | undefined;
    try {
      for await (const changes of readLog(place, left, options.counts === true ? ["--numstat"] : [], options)) {
        last = changes.hash;
        if (isAsked(changes, options)) yield changes;
      }
      return;
    } catch (error) {
      if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
    }
    const [some, rest] = splitLines(last === undefined ? left : linesAfter(left, last), step);
    for await (const changes of readLog(place, some, ["--find-renames=100%"], options))
      if (isAsked(changes, options)) yield changes;
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
  let last: string | undefined;
  try {
    const hashes = await unlessEmpty(order());
    if (hashes === undefined) return;
    for await (const changes of readLog(place, hashes, [], options)) {
      last = changes.hash;
      if (isAsked(changes, options)) yield changes;
    }
    return;
  } catch (error) {
    if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
  }
  const all: Buffer[] = [];
  for await (const block of order()) all.push(block);
  yield* readChanges(place, last === undefined ? all : linesAfter(all, last), options);
}

/** Where some paths are asked for, commits that touch none of them are left out: here, once it is known that they could be read. */
function isAsked({ changes }: CommitChanges, { isWanted }: ChangesOptions): boolean {
  return isWanted === undefined || changes.length > 0;
}

async function* readLog(
  place: GitPlace,
  stdin: Iterable<Buffer> | AsyncIterable<Buffer>,
  flags: readonly string[],
  { isWanted, signal }: ChangesOptions,
): AsyncGenerator<CommitChanges> {
  const walk = ["log", "--stdin", "--no-walk=unsorted", ...logFlags, ...changeFlags, ...flags];
  const command = [...walk, `--format=${changesFormat}`];
  const reader = new FieldReader();
  const parser = new ChangesParser(isWanted);
  for await (const chunk of passing(streamGit(place, command, { stdin, signal }))) {
    for (const changes of parser.push(reader.push(chunk))) yield insideOnly(changes);
  }
  for (const changes of parser.end()) yield insideOnly(changes);
}

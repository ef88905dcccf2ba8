import { ChangesParser, changesFormat } from "../core/history/parse-changes.ts";
import { type CommitChanges, RepositoryError } from "../core/history/types.ts";
import { changeFlags, logFlags } from "./arguments.ts";
import { type GitPlace, streamGit } from "./child.ts";
import { FieldReader } from "./fields.ts";

export interface ChangesOptions {
  /** Read line counts too: git must then compare the contents. */
  readonly counts?: boolean;
  /** Only paths that match; commits that touch none are left out. */
  readonly pathspecs?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Changes of exactly these commits, in this order, each against its first parent. In a partial clone, whose old contents
 * are not on this machine, line counts are left out and only exact renames are found.
 * @param hashes full object ids, each ended by a line end.
 */
export async function* readChanges(
  place: GitPlace,
  hashes: Buffer,
  options: ChangesOptions,
): AsyncGenerator<CommitChanges> {
  const flags = options.counts === true ? ["--numstat"] : [];
  let last: string | undefined;
  try {
    for await (const changes of readLog(place, hashes, flags, options)) {
      last = changes.hash;
      yield changes;
    }
  } catch (error) {
    if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
    const left = last === undefined ? hashes : hashes.subarray(hashes.indexOf(last) + last.length + 1);
    yield* readLog(place, left, ["--find-renames=100%"], options);
  }
}

/** `--first-parent` makes git judge a merge by its first parent too when it decides whether the commit touches a path. */
async function* readLog(
  place: GitPlace,
  hashes: Buffer,
  flags: readonly string[],
  { pathspecs, signal }: ChangesOptions,
): AsyncGenerator<CommitChanges> {
  if (hashes.length === 0) return;
  const walk = ["log", "--stdin", "--no-walk=unsorted", "--first-parent", ...logFlags, ...changeFlags, ...flags];
  const command = [...walk, `--format=${changesFormat}`, ...(pathspecs === undefined ? [] : ["--", ...pathspecs])];
  const reader = new FieldReader();
  const parser = new ChangesParser();
  for await (const chunk of streamGit(place, command, { stdin: hashes, signal })) {
    for (const changes of parser.push(reader.push(chunk))) yield changes;
  }
  for (const changes of parser.end()) yield changes;
}

import {
  type ChangedCommit,
  type Commit,
  type CommitChanges,
  type CommitRange,
  RepositoryError,
  type RepositoryReader,
} from "../history/types.ts";
import { mostNew } from "./most-new.ts";

/**
 * The commits of a range with what each changed, children before parents; undefined where there are too many.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function readChanged(
  reader: RepositoryReader,
  range: CommitRange,
  signal: AbortSignal | undefined,
): Promise<readonly ChangedCommit[] | undefined> {
  try {
    return await readTogether(reader, range, signal);
  } catch (error) {
    // Contents may be missing on this machine: there is a way to read changes without them, of commits that are known.
    if (!(error instanceof RepositoryError) || error.code !== "missing-objects") throw error;
    return await readApart(reader, range, signal);
  }
}

async function readTogether(reader: RepositoryReader, range: CommitRange, signal: AbortSignal | undefined) {
  const found: ChangedCommit[] = [];
  for await (const one of reader.changedCommits(range, signal)) if (found.push(one) > mostNew) return undefined;
  return found;
}

async function readApart(reader: RepositoryReader, range: CommitRange, signal: AbortSignal | undefined) {
  const commits = new Map<string, Commit>();
  for await (const commit of reader.commits(range, signal))
    if (commits.set(commit.hash, commit).size > mostNew) return undefined;
  const found: ChangedCommit[] = [];
  for await (const changes of reader.changesOf([...commits.keys()], signal)) {
    const commit = commits.get(changes.hash);
    if (commit !== undefined) found.push({ commit, changes });
  }
  return found;
}

/**
 * Of commits (children before parents) those that count for what happened to paths, as `RepositoryReader.changesTo` has them: plain
 * ones, and merges of the first-parent line that leads to `tip`. What they changed, parents before children, and the commit below
 * that line.
 */
export function onTheWayTo(
  tip: string,
  found: readonly ChangedCommit[],
): { readonly changes: readonly CommitChanges[]; readonly below: string | undefined } {
  const byHash = new Map(found.map(({ commit }) => [commit.hash, commit]));
  const line = new Set<string>();
  let below: string | undefined = tip;
  for (let commit = byHash.get(tip); commit !== undefined; commit = byHash.get(below ?? "")) {
    line.add(commit.hash);
    below = commit.parents[0];
  }
  const counted = found.filter(({ commit: { hash, parents } }) => parents.length < 2 || line.has(hash));
  return { changes: counted.map(({ changes }) => changes).toReversed(), below };
}

/** The changes to paths that are wanted, under either name; commits without any are left out. */
export function wantedAmong(
  changes: readonly CommitChanges[],
  isWanted: (path: string) => boolean,
): readonly CommitChanges[] {
  return changes.flatMap(({ hash, changes: all }) => {
    const wanted = all.filter(({ path, from }) => isWanted(path) || (from !== undefined && isWanted(from)));
    return wanted.length === 0 ? [] : [{ hash, changes: wanted }];
  });
}

/** One after the other. */
export async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

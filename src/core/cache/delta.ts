import type { Commit, CommitChanges, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { passedOn } from "./passed-on.ts";

/** What the default branch got since a result was kept: the new commits, and what each changed. */
export interface Delta {
  readonly from: string;
  /** Children before parents. */
  readonly commits: readonly Commit[];
  /** Parents before children; merges inside branches are left out. */
  readonly changes: readonly CommitChanges[];
}

/** More than this is read anew: it would take as long. */
const most = 200;

/**
 * Reads what is new since `from`. Undefined when it cannot be told from the new commits alone: the branch was rewritten, or
 * `from` lies not on its first-parent line, or there is too much of it.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function readDelta(
  reader: RepositoryReader,
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<Delta | undefined> {
  // The newest one is mostly the only one: what it changed is read at the same time.
  const newest = changesOf(reader, [to], signal);
  newest.catch(() => undefined);
  const commits: Commit[] = [];
  for await (const commit of reader.commits({ include: [to], exclude: [from] }, signal)) {
    commits.push(commit);
    if (commits.length > most) return undefined;
  }
  const line = firstParents(commits, to);
  if (commits.length === 0 || line.end !== from) return undefined;
  const counted = commits.filter(({ hash, parents }) => parents.length < 2 || line.hashes.has(hash)).toReversed();
  const older = counted.flatMap(({ hash }) => (hash === to ? [] : [hash]));
  const changes = older.length === 0 ? [] : await changesOf(reader, older, signal);
  return { from, commits, changes: [...changes, ...(await newest)] };
}

async function changesOf(reader: RepositoryReader, hashes: readonly string[], signal: AbortSignal | undefined) {
  const changes: CommitChanges[] = [];
  for await (const one of reader.changesOf(hashes, signal)) changes.push(one);
  return changes;
}

function firstParents(commits: readonly Commit[], to: string) {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const hashes = new Set<string>();
  let end: string | undefined = to;
  for (let commit = byHash.get(to); commit !== undefined; commit = byHash.get(end ?? "")) {
    hashes.add(commit.hash);
    end = commit.parents[0];
  }
  return { hashes, end };
}

/** The facts of a repository as if it held the new commits alone. */
export function factsOfDelta(facts: RepositoryFacts): RepositoryFacts {
  return { ...facts, heads: [] };
}

/** A reader whose history is the new commits alone; everything else is asked of the repository itself. */
export function deltaReader(reader: RepositoryReader, { from, commits, changes }: Delta): RepositoryReader {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const changed = new Map(changes.map((one) => [one.hash, one]));
  return {
    ...passedOn(reader),
    lastBefore: async () => from,
    commits: () => listed(commits),
    commitsAt: (hashes) => listed([...hashes].flatMap((hash) => byHash.get(hash) ?? [])),
    changesOf: (hashes) => listed(hashes.flatMap((hash) => changed.get(hash) ?? [])),
    changesTo: (isWanted) => listed(changes.flatMap((one) => wantedOf(one, isWanted))),
    // What it says of its own paths is asked for where it matters; new commits that change it matter themselves.
    blobsAt: async () => new Map(),
  };
}

function wantedOf({ hash, changes }: CommitChanges, isWanted: (path: string) => boolean): readonly CommitChanges[] {
  const wanted = changes.filter(({ path, from }) => isWanted(path) || (from !== undefined && isWanted(from)));
  return wanted.length === 0 ? [] : [{ hash, changes: wanted }];
}

/** One after the other. */
export async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

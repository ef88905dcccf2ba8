import type { Commit, CommitChanges, RepositoryFacts, RepositoryReader } from "../history/types.ts";
import { listed, onTheWayTo, readChanged, wantedAmong } from "./changed.ts";
import { passedOn } from "./passed-on.ts";

/** What the default branch got since a result was kept: the new commits, and what each changed. */
export interface Delta {
  readonly from: string;
  /** Children before parents. */
  readonly commits: readonly Commit[];
  /** Parents before children; merges inside branches are left out. */
  readonly changes: readonly CommitChanges[];
}

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
  const found = await readChanged(reader, { include: [to], exclude: [from] }, signal);
  if (found === undefined || found.length === 0) return undefined;
  const { changes, below } = onTheWayTo(to, found);
  return below === from ? { from, commits: found.map(({ commit }) => commit), changes } : undefined;
}

/** So much that landed since is kept with a result: to read it once more would take longer than to read more of what is kept. */
const mostKept = { commits: 40, paths: 400 };

/** What came in two parts, one after the other; undefined for more than is kept. */
export function bothDeltas(first: Delta | undefined, second: Delta): Delta | undefined {
  const commits = [...second.commits, ...(first?.commits ?? [])];
  const changes = [...(first?.changes ?? []), ...second.changes];
  const paths = changes.reduce((sum, one) => sum + one.changes.length, 0);
  if (commits.length > mostKept.commits || paths > mostKept.paths) return undefined;
  return { from: first?.from ?? second.from, commits, changes };
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
    // What a change goes on with landed before.
    changesOf: (hashes, signal) =>
      hashes.every((hash) => byHash.has(hash))
        ? listed(hashes.flatMap((hash) => changed.get(hash) ?? []))
        : reader.changesOf(hashes, signal),
    changesTo: (isWanted) => listed(wantedAmong(changes, isWanted)),
    // What it says of its own paths is asked for where it matters; new commits that change it matter themselves.
    blobsAt: async () => new Map(),
  };
}

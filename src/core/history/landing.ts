import type { Commit, Landing } from "./types.ts";

/**
 * What the default branch got, oldest first: one landing for each commit of the first-parent line that leads to `tip`,
 * as far down as `commits` go. A commit belongs to the first landing that reaches it, so nothing lands twice.
 * @param commits children before parents, as `git log --topo-order` gives them. Time and memory grow linearly with them.
 */
export function landings(commits: readonly Commit[], tip: string): readonly Landing[] {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const line = firstParentLine(byHash, tip);
  const landedBy = whoLandedWhat(byHash, line);
  const brought = new Map<string, Commit[]>(
    line.map((commit) => [commit.hash, commit.parents.length > 1 ? [] : [commit]]),
  );
  for (const commit of commits.toReversed()) {
    const landing = landedBy.get(commit.hash);
    if (landing !== undefined && landing !== commit) brought.get(landing.hash)?.push(commit);
  }
  return line.map((commit) => ({ commit, brought: brought.get(commit.hash) ?? [] }));
}

/** Oldest first. */
function firstParentLine(byHash: ReadonlyMap<string, Commit>, tip: string): readonly Commit[] {
  const line: Commit[] = [];
  for (let commit = byHash.get(tip); commit !== undefined; commit = byHash.get(commit.parents[0] ?? ""))
    line.push(commit);
  return line.reverse();
}

/** For each commit the landing that first reached it. Walks with a list of its own: histories are deeper than the stack. */
function whoLandedWhat(byHash: ReadonlyMap<string, Commit>, line: readonly Commit[]): ReadonlyMap<string, Commit> {
  const landedBy = new Map(line.map((commit) => [commit.hash, commit]));
  for (const landing of line) {
    const waiting = landing.parents.slice(1);
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      const commit = byHash.get(hash);
      if (commit === undefined || landedBy.has(hash)) continue;
      landedBy.set(hash, landing);
      waiting.push(...commit.parents);
    }
  }
  return landedBy;
}

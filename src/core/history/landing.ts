import type { Commit, Landing } from "./types.ts";

/** Not landed by anything yet. */
const nobody = -1;

/**
 * What the default branch got, oldest first: one landing for each commit of the first-parent line that leads to `tip`,
 * as far down as `commits` go. A commit belongs to the first landing that reaches it, so nothing lands twice.
 * @param commits children before parents, as `git log --topo-order` gives them. Time and memory grow linearly with them.
 */
export function landings(commits: readonly Commit[], tip: string): readonly Landing[] {
  const places = new Map(commits.map(({ hash }, place) => [hash, place]));
  const line = firstParentLine(commits, places, tip);
  const landedBy = whoLandedWhat(commits, places, line);
  const brought = line.map((commit): Commit[] => (commit.parents.length > 1 ? [] : [commit]));
  for (let place = commits.length - 1; place >= 0; place--) {
    const landing = landedBy[place] ?? nobody;
    const commit = commits[place];
    if (commit !== undefined && line[landing] !== commit) brought[landing]?.push(commit);
  }
  return line.map((commit, landing) => ({ commit, brought: brought[landing] ?? [] }));
}

type Places = ReadonlyMap<string, number>;

/** Oldest first. */
function firstParentLine(commits: readonly Commit[], places: Places, tip: string): readonly Commit[] {
  const line: Commit[] = [];
  const at = (hash = "") => commits[places.get(hash) ?? nobody];
  for (let commit = at(tip); commit !== undefined; commit = at(commit.parents[0])) line.push(commit);
  return line.reverse();
}

/** For each commit the landing that first reached it. Walks with a list of its own: histories are deeper than the stack. */
function whoLandedWhat(commits: readonly Commit[], places: Places, line: readonly Commit[]): Int32Array {
  const landedBy = new Int32Array(commits.length).fill(nobody);
  for (const [landing, { hash }] of line.entries()) landedBy[places.get(hash) ?? nobody] = landing;
  for (const [landing, { parents }] of line.entries()) {
    const waiting = parents.slice(1);
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      const place = places.get(hash);
      if (place === undefined || landedBy[place] !== nobody) continue;
      landedBy[place] = landing;
      for (const parent of commits[place]?.parents ?? []) waiting.push(parent);
    }
  }
  return landedBy;
}

import type { Commit, Landing } from "../../history/types.ts";

/** A merge taken apart: the commits of its own line, and the merges on that line that brought more. */
export interface Brought {
  readonly merge: Commit;
  /** Which of the merged branches this is: 0 for the first, more for an octopus. */
  readonly side: number;
  /** Commits of the merged line that are no merges, oldest first. */
  readonly own: readonly Commit[];
  /** Merges of the merged line that brought commits of their own, oldest first. */
  readonly inner: readonly Brought[];
}

/** Merges nested deeper than this are read as one flat line; no history that was looked at comes near. */
const deepest = 64;

/**
 * Takes apart what a merge on the default branch brought, by following first parents from what was merged. A merge of
 * the default branch into the topic brings nothing that was not there already, so it vanishes here. An octopus has one
 * part for each of its branches. Linear in the number of commits; never fails, whatever the parents say.
 */
export function takeApart(landing: Landing): readonly Brought[] {
  const open = new Map(landing.brought.map((commit) => [commit.hash, commit]));
  return partsOf(landing.commit, open, 0);
}

/** The parts that a merge brought; what is used leaves `open`, so that every commit is in one part only. */
function partsOf(merge: Commit, open: Map<string, Commit>, depth: number): readonly Brought[] {
  return merge.parents.slice(1).flatMap((tip, side) => {
    const line = lineFrom(tip, open);
    if (line.length === 0) return [];
    const part = depth >= deepest ? flat(line, open) : apart(line, open, depth);
    return part.own.length + part.inner.length === 0 ? [] : [{ merge, side, ...part }];
  });
}

function apart(line: readonly Commit[], open: Map<string, Commit>, depth: number): Pick<Brought, "own" | "inner"> {
  return {
    own: line.filter((c) => c.parents.length < 2),
    inner: line.filter((c) => c.parents.length > 1).flatMap((c) => partsOf(c, open, depth + 1)),
  };
}

/** The first-parent line from a tip, oldest first, taken out of `open`. */
function lineFrom(tip: string, open: Map<string, Commit>): readonly Commit[] {
  const line: Commit[] = [];
  for (let next = open.get(tip); next !== undefined; next = open.get(next.parents[0] ?? "")) {
    open.delete(next.hash);
    line.push(next);
  }
  return line.reverse();
}

function flat(line: readonly Commit[], open: Map<string, Commit>): Pick<Brought, "own" | "inner"> {
  const own = [...line];
  const tips = line.flatMap((c) => c.parents.slice(1));
  for (let tip = tips.pop(); tip !== undefined; tip = tips.pop()) {
    const more = lineFrom(tip, open);
    own.push(...more);
    tips.push(...more.flatMap((c) => c.parents.slice(1)));
  }
  return { own: own.filter((c) => c.parents.length < 2), inner: [] };
}

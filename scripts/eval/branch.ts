/** The inside of one merge: which of the commits that it brought wrote a document first. */
import type { Change } from "./changes.ts";
import type { Changes, Commit, History } from "./history.ts";
import { isProse, slug } from "./names.ts";

/** A path at a commit. */
export interface Place {
  readonly commit: Commit;
  readonly path: string;
}

export interface Found {
  /** Commits of the branch that added it, the earliest written first. */
  readonly writers: readonly Place[];
  /** Where the way leads out of the branch: the document may be older than it. */
  readonly before: readonly Place[];
}

/** Walks every way back from places within what `merge` brought. Its own first parent is not gone to. */
export function throughBranch(history: History, merge: Commit, places: readonly Place[]): Found {
  const seen = new Set<string>();
  const writers: Place[] = [];
  const outside: Place[] = [];
  const open = [...places];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { commit, path } = place;
    const key = `${commit.hash} ${path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (history.broughtBy.get(commit.hash) !== merge.hash) {
      outside.push(place);
      continue;
    }
    const earlier = inParents(history, place, commit === merge ? commit.parents.slice(1) : commit.parents);
    if (earlier.length === 0 && isAddition(commit.changes.get(path))) writers.push(place);
    open.push(...earlier);
  }
  return { writers: writers.toSorted((left, right) => when(left) - when(right)), before: outside };
}

function when({ commit }: Place): number {
  return Date.parse(commit.authored);
}

/** True for what none of the parents has. */
function isAddition(change: Change | undefined): boolean {
  return change?.against.every(({ status }) => status === "A") ?? false;
}

/** The same document in the parents, under the name it has there. */
function inParents(history: History, { commit, path }: Place, parents: readonly string[]): Place[] {
  const change = commit.changes.get(path);
  return parents.flatMap((hash) => {
    const parent = history.commits.get(hash);
    const against = change?.against[commit.parents.indexOf(hash)];
    if (parent === undefined || against?.status === "D") return [];
    if (against?.status !== "A") return [{ commit: parent, path: against?.from ?? path }];
    const source = sameNameGone(commit.changes, path) ?? sameNameWithin(history, commit, path);
    return source === undefined ? [] : [{ commit: parent, path: source }];
  });
}

/** What became of a path against the first of the parents that were compared. */
export function statusOf({ against }: Change): string {
  return against[0]?.status ?? "";
}

/** A path that the same commit removed and that has the same telling name: a move with a rewrite that git sees as two changes. */
export function sameNameGone(changes: Changes, path: string): string | undefined {
  const isSource = (change: Change): boolean => statusOf(change) === "D" && isSameName(change.path, path);
  return [...changes.values()].find(isSource)?.path;
}

/** For a merge that rewrote a document while renaming it: its name in the branch. */
function sameNameWithin({ commits, broughtBy }: History, merge: Commit, path: string): string | undefined {
  if (merge.parents.length < 2) return undefined;
  const landing = broughtBy.get(merge.hash);
  const isSource = (change: Change): boolean => statusOf(change) !== "D" && isSameName(change.path, path);
  for (const commit of commits.values()) {
    if (broughtBy.get(commit.hash) !== landing || commit === merge) continue;
    const source = [...commit.changes.values()].find(isSource);
    if (source !== undefined) return source.path;
  }
  return undefined;
}

function isSameName(left: string, right: string): boolean {
  return isProse(left) && slug(left) === slug(right);
}

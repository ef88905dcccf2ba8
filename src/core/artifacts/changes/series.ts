import type { Commit } from "../../history/types.ts";
import { isRebasedByHost } from "./rebased.ts";
import type { Change } from "./types.ts";

/** Commits of one rebase or one applied series are stamped within seconds of each other. */
export const seriesGap = 10_000;

/**
 * Joins neighbours that landed in one go: commits with no merge, by one author and one committer, each stamped within
 * ten seconds of the one before (a rebase merge, a series of patches), or that carry one pull request's number. Who rebases
 * their own commits stamps them all at once too (`git pull --rebase`): those must also have been written in one go, unless a
 * host rebased them. What is joined lands with its last commit. Takes changes in the order of landing, and tells of them in the same order.
 */
export class SeriesJoiner {
  readonly #onWhole: (change: Change) => void;
  #open: (Change & { readonly commits: Commit[] }) | undefined;

  /** @param open what landed last before the first change: that may go on with it. */
  constructor(onWhole: (change: Change) => void, open?: Change) {
    this.#onWhole = onWhole;
    if (open !== undefined) this.#open = { ...open, commits: [...open.commits] };
  }

  /** What the next change may go on with. */
  get open(): Change | undefined {
    return this.#open && { ...this.#open, commits: [...this.#open.commits] };
  }

  add(change: Change): void {
    if (this.#open !== undefined && inOneGo(this.#open, change)) {
      this.#open.commits.push(...change.commits);
      this.#open = { ...this.#open, landing: change.landing };
      return;
    }
    this.end();
    this.#open = { ...change, commits: [...change.commits] };
  }

  /** Nothing more comes: the last change is whole. */
  end(): void {
    if (this.#open !== undefined) this.#onWhole(this.#open);
    this.#open = undefined;
  }
}

function inOneGo(before: Change, after: Change): boolean {
  const [a, b] = [before.commits.at(-1), after.commits[0]];
  if (a === undefined || b === undefined || before.merge !== undefined || after.merge !== undefined) return false;
  if (a.author.email.toLowerCase() !== b.author.email.toLowerCase()) return false;
  if (before.request !== undefined || after.request !== undefined) return sameRequest(before, after);
  if (a.committer.email.toLowerCase() !== b.committer.email.toLowerCase()) return false;
  const isOwn = a.author.email.toLowerCase() === a.committer.email.toLowerCase();
  const isRebased = isRebasedByHost(a) || isRebasedByHost(b);
  return isSoon(a.committed, b.committed) && (!isOwn || isRebased || isSoon(a.authored, b.authored));
}

function sameRequest(before: Change, after: Change): boolean {
  const number = before.request?.number;
  return number !== undefined && number === after.request?.number && before.request?.host === after.request?.host;
}

function isSoon(before: string, after: string): boolean {
  const apart = Date.parse(after) - Date.parse(before);
  return apart >= 0 && apart <= seriesGap;
}

import { isMadeByJob } from "../history/bots.ts";
import type { Commit, RepositoryFacts } from "../history/types.ts";
import type { DraftBranch } from "../history/window.ts";
import { isDraftBranch } from "./changes/draft-branches.ts";
import type { Who } from "./changes/types.ts";
import { changeUrl } from "./changes/url.ts";
import { cleanTitle } from "./title.ts";

/** One commit that the engineer wrote, whether or not it became part of an artifact. */
export interface OwnCommit {
  readonly hash: string;
  readonly title: string;
  /** When it was written, and when the engineer last put it in place (a rebase, an amendment), ISO with offset. */
  readonly date: string;
  readonly touched: string;
  readonly repository: string;
  readonly url?: string;
  /** What brought it to the default branch: the commit, and when (ISO). Absent while it waits on a branch. */
  readonly landing?: string;
  readonly landed?: string;
  /** The local branch that holds it. */
  readonly branch?: string;
  /** Present where that branch is no draft: a release, or another that lives long, already has it. */
  readonly isOnLongLived?: true;
}

/** A commit, and what brought it to the default branch, if anything did. */
export interface WrittenCommit {
  readonly commit: Commit;
  readonly landing?: Commit;
}

/** More than anybody writes in a year; of a longer history the newest are kept. */
export const mostOwnCommits = 5_000;

/** So many more are held before the oldest go. */
const spare = 1_000;

/** An own commit with the instant at which it was written. */
interface Dated {
  readonly instant: number;
  readonly own: OwnCommit;
}

/** The commits that the engineer is the author of, merges and what jobs commit left out, as a history goes by. A few more are held than are kept. */
export class OwnCommits {
  readonly #who: Who;
  readonly #facts: RepositoryFacts;
  readonly #branches: ReadonlyMap<string, string>;
  #dated: Dated[] = [];

  constructor(who: Who, facts: RepositoryFacts, drafts: readonly DraftBranch[]) {
    this.#who = who;
    this.#facts = facts;
    this.#branches = new Map(drafts.flatMap(({ branch, commits }) => commits.map(({ hash }) => [hash, branch])));
  }

  /** Takes commits in the order in which they landed, drafts before. Others' are passed over. */
  add(written: WrittenCommit): void {
    const { parents, author, authored } = written.commit;
    if (parents.length > 1 || !this.#who.isMe(author) || isMadeByJob(written.commit)) return;
    this.#dated.push({ instant: Date.parse(authored), own: this.#ownOf(written) });
    if (this.#dated.length >= mostOwnCommits + spare) this.#dated = this.#newest().reverse();
  }

  /** Newest first; of those of one instant the last that landed. */
  newest(): readonly OwnCommit[] {
    return this.#newest().map(({ own }) => own);
  }

  #newest(): Dated[] {
    return this.#dated
      .toReversed()
      .sort((a, b) => b.instant - a.instant)
      .slice(0, mostOwnCommits);
  }

  #ownOf({ commit, landing }: WrittenCommit): OwnCommit {
    const { hash, authored, committer, committed } = commit;
    const branch = this.#branches.get(hash);
    // A short hash leads there too, and can be read aloud.
    const url = changeUrl(undefined, { ...commit, hash: hash.slice(0, 12) }, this.#facts.webUrl);
    return {
      hash,
      title: cleanTitle(commit.subject) || hash.slice(0, 10),
      date: authored,
      touched: this.#who.isMe(committer) ? committed : authored,
      repository: this.#facts.name,
      ...(url === undefined ? {} : { url }),
      ...(landing === undefined ? {} : { landing: landing.hash, landed: landing.committed }),
      ...(landing === undefined && branch !== undefined ? branchFacts(branch) : {}),
    };
  }
}

function branchFacts(branch: string): Pick<OwnCommit, "branch" | "isOnLongLived"> {
  return isDraftBranch(branch) ? { branch } : { branch, isOnLongLived: true };
}

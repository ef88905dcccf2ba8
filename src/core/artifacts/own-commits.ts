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

/** The commits of a window that the engineer is the author of, merges left out, newest first. */
export function ownCommitsOf(
  commits: readonly WrittenCommit[],
  drafts: readonly DraftBranch[],
  who: Who,
  facts: RepositoryFacts,
): readonly OwnCommit[] {
  const branches = new Map(drafts.flatMap(({ branch, commits }) => commits.map(({ hash }) => [hash, branch])));
  return commits
    .filter(({ commit: { parents, author } }) => parents.length < 2 && who.isMe(author))
    .sort((a, b) => Date.parse(b.commit.authored) - Date.parse(a.commit.authored))
    .slice(0, mostOwnCommits)
    .map(({ commit, landing }) => {
      const branch = branches.get(commit.hash);
      // A short hash leads there too, and can be read aloud.
      const url = changeUrl(undefined, { ...commit, hash: commit.hash.slice(0, 12) }, facts.webUrl);
      return {
        hash: commit.hash,
        title: cleanTitle(commit.subject) || commit.hash.slice(0, 10),
        date: commit.authored,
        touched: who.isMe(commit.committer) ? commit.committed : commit.authored,
        repository: facts.name,
        ...(url === undefined ? {} : { url }),
        ...(landing === undefined ? {} : { landing: landing.hash, landed: landing.committed }),
        ...(landing === undefined && branch !== undefined ? branchFacts(branch) : {}),
      };
    });
}

function branchFacts(branch: string): Pick<OwnCommit, "branch" | "isOnLongLived"> {
  return isDraftBranch(branch) ? { branch } : { branch, isOnLongLived: true };
}

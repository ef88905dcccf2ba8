import { fromMerge } from "./pull-request-merge.ts";
import { fromBors, fromNumberedMerge } from "./pull-request-numbered.ts";
import { fromReview, fromSquash } from "./pull-request-squash.ts";
import type { Commit } from "./types.ts";

/** Where a pull request was handled, as the form of the message tells; `git` when it could be anywhere. */
export type PullRequestHost = "github" | "gitlab" | "bitbucket" | "azure" | "gitea" | "gerrit" | "bors" | "git";

/** What a commit's message says of the pull request that it merges, or is. All strings are hostile text. */
export interface PullRequest {
  readonly host: PullRequestHost;
  readonly number?: number;
  /** The source branch. */
  readonly branch?: string;
  /** The account (a person's, or an organisation's) whose repository holds the source branch. */
  readonly owner?: string;
  /** The account that wrote it, where the message says (bors-ng's `a=`). */
  readonly author?: string;
  readonly title?: string;
  /** The account that approved it, where the message says (bors' `r=`): the first of `reviewers`. */
  readonly reviewer?: string;
  readonly reviewers?: readonly string[];
  /** It gathers other pull requests, whose own merges it brings in. */
  readonly rollup?: true;
  /** Only the form of the subject says so, and a person can have typed it: `Subject (#12)` not committed by a host. */
  readonly weak?: true;
}

/**
 * The pull request that a commit of the default branch merges (a merge commit) or is (a squash), in the forms that
 * GitHub, GitLab, Bitbucket, Azure, Gitea, Gerrit, bors and plain `git merge` write. Undefined for a direct commit, and
 * for a merge of the default or a release branch into another one, which brings nothing of its own.
 */
export function pullRequestOf(commit: Commit): PullRequest | undefined {
  return pullRequestsOf(commit)[0];
}

/** The same for merge queues that merge several at once (`Merge #1 #2`): in the order of the merge's parents. */
export function pullRequestsOf(commit: Commit): readonly PullRequest[] {
  const batch = fromBors(commit);
  if (batch.length > 0) return batch;
  const found = fromNumberedMerge(commit) ?? fromReview(commit) ?? fromSquash(commit) ?? fromMerge(commit);
  return found === undefined ? [] : [found];
}

import type { PullRequest } from "./pull-request.ts";
import type { Commit } from "./types.ts";

/** Branches that others branch from. Merging one of them into another branch updates that branch; it is no work of its own. */
const shared =
  /^(?:main|master|trunk|default|mainline|dev|devel|develop|development|next|HEAD|stable|maint|staging|production|prod)$/;
const release = /^(?:(?:maint|stable|releases?|rel|support)[-/_.].+|v?\d+(?:\.(?:\d+|x))+)$/i;

const branchMerge = /^Merge (?:remote-tracking )?branch '([^']+)'(?: of (\S+))?(?: \(early part\))?(?: into (\S+))?$/;
const branchesMerge =
  /^Merge (?:remote-tracking )?branches ('[^']+'(?:, '[^']+')*(?: and '[^']+')?)(?: of \S+)?(?: into (\S+))?$/;

/** Whether a branch of this name is one that others branch from: the default one, a release, an integration branch. */
export function isSharedBranch(name: string): boolean {
  return shared.test(name) || release.test(name);
}

/**
 * A plain `git merge` of a topic branch: a pull request with no number. Undefined for the merge of a shared branch
 * (`Merge branch 'main' into topic`, `Merge remote-tracking branch 'upstream/main'`), of a tag, and of a pull (`of URL`).
 */
export function fromMerge(commit: Commit): PullRequest | undefined {
  if (commit.parents.length < 2) return undefined;
  const several = branchesMerge.exec(commit.subject)?.[1];
  if (several !== undefined) return topicOf(/'([^']+)'/.exec(several)?.[1] ?? "");
  const [, name, url, into] = branchMerge.exec(commit.subject) ?? [];
  if (name === undefined) return undefined;
  if (!commit.subject.startsWith("Merge remote-tracking"))
    return url !== undefined && isSharedBranch(name) ? undefined : topicOf(name);
  return remoteTopic(name, into);
}

function topicOf(branch: string): PullRequest | undefined {
  return isSharedBranch(branch) ? undefined : { host: "git", branch };
}

/** `origin/topic`, `ada/main` (a person's fork), `origin/pr/12`, `pull/12/head`. */
function remoteTopic(name: string, into: string | undefined): PullRequest | undefined {
  const pulled = /(?:^|\/)(?:pr|pull|pull-requests|merge-requests)\/(\d+)(?:\/head|\/merge)?$/.exec(name)?.[1];
  if (pulled !== undefined) return { host: "git", number: Number(pulled) };
  const slash = name.indexOf("/");
  const [remote, branch] = slash === -1 ? ["", name] : [name.slice(0, slash), name.slice(slash + 1)];
  if (/^(?:origin|upstream|refs)?$/.test(remote)) return topicOf(branch);
  // A remote named after somebody is their fork; merged into the default branch it is their work, whatever the branch is called.
  if (isSharedBranch(branch) && into !== undefined) return undefined;
  return { host: "git", owner: remote, branch };
}

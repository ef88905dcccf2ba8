import type { PullRequest } from "./pull-request.ts";
import type { Commit } from "./types.ts";

/** Branches that others branch from. Merging one into another branch updates that branch; it is no work of its own. */
const shared =
  /^(?:main|master|trunk|default|mainline|dev|devel|develop|development|next|HEAD|stable|maint|staging|production|prod)$/;
const release =
  /^(?:(?:maint|stable|releases?|rel|support)[-/_.].+|(?:dev[-/_.])?v?\d+(?:\.(?:\d+|x))+(?:[-.]?(?:rc|alpha|beta|pre|[ab])[-.]?\d*)?)$/i;

const branchMerge =
  /^Merge (?:remote-tracking )?branch '([^']+)'(?: of (\S+))?(?: \(early part\))?(?: into '?([^\s']+)'?)?$/;
const branchesMerge =
  /^Merge (?:remote-tracking )?branches ('[^']+'(?:, '[^']+')*(?: and '[^']+')?)(?: of \S+)?(?: into \S+)?$/;
const tagMerge = /^Merge tag '([^']+)'(?: of \S+)?(?: into \S+)?$/;

/** Subjects that say no more than that something was merged. */
const silent =
  /^(?:null )?(?:merge[ds]?|merging|sync(?:ed)?)\b(?:$|[.!]|.{0,4}$| (?:branch|branches|remote-tracking|tag|tags|commit|commits|heads|refs|with|from|upstream|conflicts?)\b| \S+:\/\/)/i;

/** Whether a branch of this name is one that others branch from: the default one, a release, an integration branch. */
export function isSharedBranch(name: string): boolean {
  return shared.test(name) || release.test(name);
}

/**
 * A plain `git merge` of a topic branch, or of a signed tag as the kernel uses them: a pull request with no number. Undefined
 * for the merge of a shared branch (`Merge branch 'main' into topic`, `Merge remote-tracking branch 'upstream/main'`), and
 * for a merge whose message says nothing. A message of its own (`Merge RFC 12: title`) is the title.
 */
export function fromMerge({ subject, parents }: Commit): PullRequest | undefined {
  if (parents.length < 2) return undefined;
  const several = branchesMerge.exec(subject)?.[1];
  if (several !== undefined) return topicOf(/'([^']+)'/.exec(several)?.[1] ?? "");
  const tag = tagMerge.exec(subject)?.[1];
  if (tag !== undefined) return topicOf(tag);
  const [, name, url, into] = branchMerge.exec(subject) ?? [];
  if (name !== undefined)
    return subject.startsWith("Merge remote-tracking") ? remoteTopic(name, into) : localTopic(name, url, into);
  const queued = /^Merge "(.+)"(?: into \S+)?$/.exec(subject)?.[1];
  if (queued !== undefined) return { host: "gerrit", title: queued };
  return subject === "" || silent.test(subject) ? undefined : { host: "git", title: subject, weak: true };
}

function topicOf(branch: string): PullRequest | undefined {
  return isSharedBranch(branch) ? undefined : { host: "git", branch };
}

/** `of URL` with the same name on both sides is a pull of what others pushed there. */
function localTopic(name: string, url: string | undefined, into: string | undefined): PullRequest | undefined {
  return url !== undefined && name === into ? undefined : topicOf(name);
}

/** `origin/topic`, `ada/main` (a person's fork), `origin/pr/12`, `pull/12/head`. */
function remoteTopic(name: string, into: string | undefined): PullRequest | undefined {
  const pulled = /(?:^|\/)(?:pr|pull|pull-requests|merge-requests)\/(\d+)(?:\/head|\/merge)?$/.exec(name)?.[1];
  if (pulled !== undefined) return { host: "git", number: Number(pulled) };
  const slash = name.indexOf("/");
  const [remote, branch] = slash === -1 ? [name, "HEAD"] : [name.slice(0, slash), name.slice(slash + 1)];
  if (/^(?:origin|upstream|refs)$/.test(remote)) return topicOf(branch);
  // A remote named after somebody is their fork; merged into the default branch it is their work, whatever the branch is called.
  if (isSharedBranch(branch) && (into !== undefined || slash === -1)) return undefined;
  return { host: "git", owner: remote, branch };
}

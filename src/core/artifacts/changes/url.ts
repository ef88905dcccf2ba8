import { commitPage, repositoryPage, safeAddress, webHostOf } from "../../history/host.ts";
import type { PullRequest, PullRequestHost } from "../../history/pull-request.ts";
import type { Commit } from "../../history/types.ts";

/** Where each host shows a pull request, below the repository's address. */
const pullPaths: Readonly<Record<string, string>> = {
  github: "/pull/",
  gitlab: "/-/merge_requests/",
  bitbucket: "/pull-requests/",
  "bitbucket-server": "/pull-requests/",
  azure: "/pullrequest/",
  gitea: "/pulls/",
};

/**
 * The web address of a pull request or, failing that, of its commit, where the host is one whose addresses are known.
 * Gerrit's and Gitea's comes from the `Reviewed-on` trailer. Only http and https, never with credentials; undefined
 * when there is no web address to build on.
 */
export function changeUrl(
  request: PullRequest | undefined,
  commit: Commit,
  webUrl: string | undefined,
): string | undefined {
  const reviewed = commit.trailers.findLast(({ key }) => key.toLowerCase() === "reviewed-on")?.value;
  if (reviewed !== undefined && (request?.host === "gerrit" || request?.host === "gitea")) return safeAddress(reviewed);
  const base = webUrl === undefined ? undefined : repositoryPage(webUrl);
  if (base === undefined) return undefined;
  const path = request === undefined ? undefined : pullPath(request, base);
  return path === undefined ? commitPage(base, commit.hash) : `${base}${path}`;
}

function pullPath({ host, number }: PullRequest, base: string): string | undefined {
  if (number === undefined) return undefined;
  const path = pullPaths[showing(host, base) ?? ""];
  return path === undefined ? undefined : `${path}${number}`;
}

/**
 * The host that shows a pull request: the one that the form of the message tells, unless the repository is on another.
 * There the number is of something else (GitLab's `(#12)` is an issue, a mirror has none), but for forms that several write.
 */
function showing(told: PullRequestHost, base: string): string | undefined {
  const there = webHostOf(base);
  if (told === "bors" || told === "git") return there ?? "github";
  if (there === undefined || there === told) return told;
  const isSame = (told === "bitbucket" && there === "bitbucket-server") || (told === "github" && there === "gitea");
  return isSame ? there : undefined;
}

import type { PullRequest } from "../../history/pull-request.ts";
import type { Commit } from "../../history/types.ts";

/** Where each host shows a pull request, below the repository's address. */
const pullPaths: Readonly<Record<string, string>> = {
  github: "/pull/",
  bors: "/pull/",
  git: "/pull/",
  gitlab: "/-/merge_requests/",
  bitbucket: "/pull-requests/",
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
  if (reviewed !== undefined && (request?.host === "gerrit" || request?.host === "gitea")) return safe(reviewed);
  if (webUrl === undefined) return undefined;
  const base = safe(webUrl)?.replace(/\/+$/, "");
  if (base === undefined) return undefined;
  const path = request === undefined ? undefined : pullPath(request, base);
  return path === undefined ? commitUrl(base, commit.hash) : `${base}${path}`;
}

function pullPath({ host, number }: PullRequest, base: string): string | undefined {
  if (number === undefined) return undefined;
  // The forms of bors and of plain git say nothing of the host: its name does.
  const told = host === "bors" || host === "git" ? (hostOf(base) ?? "github") : host;
  const path = pullPaths[told];
  return path === undefined ? undefined : `${path}${number}`;
}

function commitUrl(base: string, hash: string): string | undefined {
  const host = hostOf(base);
  if (host === "github") return `${base}/commit/${hash}`;
  if (host === "gitlab") return `${base}/-/commit/${hash}`;
  return host === "bitbucket" ? `${base}/commits/${hash}` : undefined;
}

function hostOf(base: string): "github" | "gitlab" | "bitbucket" | undefined {
  const name = /^https?:\/\/([^/:]+)/.exec(base)?.[1]?.toLowerCase() ?? "";
  if (name === "github.com" || name.startsWith("github.")) return "github";
  if (name === "gitlab.com" || name.startsWith("gitlab.")) return "gitlab";
  return name === "bitbucket.org" ? "bitbucket" : undefined;
}

function safe(address: string): string | undefined {
  return /^https?:\/\/[^\s@<>"'`\\()[\]{}|^]+$/i.test(address) && address.length <= 500 ? address : undefined;
}

import { isBot } from "./bots.ts";
import type { PullRequest } from "./pull-request.ts";
import { numberAtEnd, plainSubject } from "./subject-number.ts";
import type { Commit } from "./types.ts";

/** A host's review system that lands single commits: Gerrit (`Change-Id` and `Reviewed-on`), Gitea's squash (`Reviewed-on`). */
export function fromReview(commit: Commit): PullRequest | undefined {
  const trailer = (key: string) => commit.trailers.findLast((one) => one.key.toLowerCase() === key)?.value;
  const on = trailer("reviewed-on");
  if (on === undefined || !/^https?:\/\//.test(on)) return undefined;
  const gitea = /\/pulls\/(\d+)$/.exec(on)?.[1];
  if (gitea !== undefined) return { host: "gitea", number: Number(gitea), title: plainSubject(commit.subject) };
  const number = /\/(?:\+\/)?(\d+)(?:\/\d+)?\/?$/.exec(on)?.[1];
  if (trailer("change-id") === undefined || number === undefined) return undefined;
  return { host: "gerrit", number: Number(number), title: commit.subject };
}

/**
 * A squash merge by its subject. GitHub, or a merge bot, commits the squash, which makes it certain; anybody can type the
 * same, and a rebase or cherry-pick keeps it, so with a person as the committer it is weak. GitLab's `(!12)` is weak.
 * Node's `PR-URL:` trailer names the number in words of its own.
 */
export function fromSquash(commit: Commit): PullRequest | undefined {
  const found = numberAtEnd(commit.subject);
  const title = (): string => plainSubject(commit.subject);
  if (found?.merge === true) return { host: "gitlab", number: found.number, title: title(), weak: true };
  if (found !== undefined) {
    const weak = isBot(commit.committer) ? {} : { weak: true as const };
    return { host: "github", number: found.number, title: title(), ...weak };
  }
  const url = commit.trailers.find(({ key }) => key.toLowerCase() === "pr-url")?.value ?? "";
  const named = /^https:\/\/github\.com\/[^/\s]+\/[^/\s]+\/pull\/(\d+)$/.exec(url)?.[1];
  return named === undefined ? undefined : { host: "github", number: Number(named), title: title() };
}

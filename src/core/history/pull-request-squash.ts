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
 * Trailers name the number too.
 */
export function fromSquash(commit: Commit): PullRequest | undefined {
  const found = numberAtEnd(commit.subject);
  const title = (): string => plainSubject(commit.subject);
  if (found?.merge === true) return { host: "gitlab", number: found.number, title: title(), weak: true };
  if (found !== undefined) {
    const weak = isBot(commit.committer) ? {} : { weak: true as const };
    return { host: "github", number: found.number, title: title(), ...weak };
  }
  const stated = numberInTrailer(commit);
  return stated === undefined ? undefined : { host: "github", ...stated, title: title() };
}

/** `PR-URL: https://github.com/nodejs/node/pull/12`, and `Pull-Request: #12.` as Mergify can be set to write it: weak where a person committed. */
function numberInTrailer({ trailers, committer }: Commit): Pick<PullRequest, "number" | "weak"> | undefined {
  const named = (name: string): string => trailers.find(({ key }) => key.toLowerCase() === name)?.value ?? "";
  const url = /^https:\/\/github\.com\/[^/\s]+\/[^/\s]+\/pull\/(\d+)$/.exec(named("pr-url"))?.[1];
  if (url !== undefined) return { number: Number(url) };
  const short = /^#(\d{1,20})\.?$/.exec(named("pull-request"))?.[1];
  if (short === undefined) return undefined;
  return { number: Number(short), ...(isBot(committer) ? {} : { weak: true }) };
}

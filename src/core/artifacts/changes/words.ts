import { isBot } from "../../history/bots.ts";
import type { PullRequest } from "../../history/pull-request.ts";
import { plainSubject, revertOf } from "../../history/revert.ts";
import type { Commit } from "../../history/types.ts";
import { cleanTitle } from "../title.ts";
import { readSubject, type Subject } from "./intent.ts";
import type { Change } from "./types.ts";

/** Lines that merge robots put where the title would be. */
const robotLine = /^(?:Automatic merge from submit-queue|Merge queue|\*{3}|-{3}|={3})/i;

/** A branch with more commits than this is told by its first ones. */
const mostSubjects = 50;

/**
 * What to call a change, as one clean line: the pull request's own title where the message holds it, else the subject
 * of its most telling commit, without the number that a host put behind it. Never empty.
 */
export function titleOf(change: Change): string {
  const own = requestTitle(change) ?? plainSubject(tellingCommit(change.commits)?.subject ?? "");
  return cleanTitle(own) || cleanTitle(change.request?.branch ?? "") || `Change ${change.landing.hash.slice(0, 7)}`;
}

/** The first commit that adds something, else the first that is no upkeep, else the first that is no revert. */
function tellingCommit(commits: readonly Commit[]): Commit | undefined {
  const read = commits.slice(0, mostSubjects).map((commit) => ({ commit, intent: readSubject(commit.subject).intent }));
  const found =
    read.find(({ intent }) => intent === "feat") ??
    read.find(({ intent }) => intent === undefined) ??
    read.find(({ commit, intent }) => intent !== "chore" && revertOf(commit) === undefined) ??
    read.find(({ commit }) => revertOf(commit) === undefined);
  return found?.commit ?? commits[0];
}

/**
 * The subjects that say what a change set out to do: the pull request's title, when it has one; those of its commits when it
 * has none, or when most of them have a conventional type and the title says nothing.
 */
export function subjectsOf(change: Change): readonly Subject[] {
  const commits = change.commits.slice(0, mostSubjects).map((c) => readSubject(plainSubject(c.subject)));
  const title = requestTitle(change);
  if (title === undefined) return commits;
  const read = readSubject(title);
  const typed = commits.filter((s) => s.type !== undefined).length;
  return read.intent === undefined && typed * 2 > commits.length ? commits : [read];
}

function requestTitle({ request, merge }: Change): string | undefined {
  const title = request?.title?.trim();
  if (title === undefined || title === "" || robotLine.test(title)) return undefined;
  // A merge whose body holds nothing but trailers has no title.
  return merge?.trailers.some(({ key, value }) => title === `${key}: ${value}`) ? undefined : title;
}

/** Addresses that hosts sign with when somebody works in their web pages: no sign that another person landed it. */
const hosts = new Set(["noreply@github.com", "noreply@gitlab.com"]);

/** The last commit was landed by somebody, or some robot, other than its author: so it was proposed first. */
function landedByOther({ commits }: Change): boolean {
  const last = commits.at(-1);
  if (last === undefined || hosts.has(last.committer.email.toLowerCase())) return false;
  return !isSelf(last);
}

function isSelf({ author, committer }: Commit): boolean {
  return author.email.toLowerCase() === committer.email.toLowerCase() || author.name === committer.name;
}

/**
 * How a change came to the default branch, in plain words, and whether that was through a pull request (numbered or
 * not): a host's own words, a merged branch, or commits that somebody else landed. A number that only the subject gives
 * is believed when somebody else, or a host, committed it: people write the numbers of tickets the same way.
 */
export function cameBy(change: Change): { readonly words: string; readonly viaPullRequest: boolean } {
  const { request, merge, commits } = change;
  if (request !== undefined && (request.weak !== true || landedByOther(change)))
    return { words: requestWords(request), viaPullRequest: true };
  if (merge !== undefined) return { words: "a merged branch", viaPullRequest: true };
  const committer = commits.at(-1)?.committer;
  if (committer !== undefined && landedByOther(change)) {
    const who = isBot(committer) ? "a merge robot" : cleanTitle(committer.name, 60) || "somebody else";
    return { words: `landed by ${who}`, viaPullRequest: true };
  }
  return { words: commits.length > 1 ? "direct commits" : "direct commit", viaPullRequest: false };
}

function requestWords({ host, number, branch }: PullRequest): string {
  if (host === "gerrit") return number === undefined ? "Gerrit change" : `Gerrit change ${number}`;
  if (host === "gitlab") return number === undefined ? "merge request" : `merge request !${number}`;
  if (number !== undefined) return `pull request #${number}`;
  if (host !== "git") return "pull request";
  return branch === undefined ? "a merged branch" : `branch ${cleanTitle(branch, 80)}, merged`;
}

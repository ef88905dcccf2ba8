import { isBot } from "../../history/bots.ts";
import type { PullRequest } from "../../history/pull-request.ts";
import { plainSubject } from "../../history/revert.ts";
import { coAuthorsOf } from "../../history/trailers.ts";
import type { Commit } from "../../history/types.ts";
import { cleanTitle } from "../title.ts";
import { intentOfBranch } from "./intent/branch-name.ts";
import { intentOfChangelog } from "./intent/changelog-line.ts";
import { intentOfSentence } from "./intent/sentence.ts";
import { readSubject, type Subject } from "./intent/subject.ts";
import { mergeSentence } from "./merge-sentence.ts";
import { isRebasedByHost } from "./rebased.ts";
import { requestTitle } from "./request-title.ts";
import { mostSubjects, tellingCommit } from "./telling.ts";
import type { Change } from "./types.ts";

/**
 * What to call a change, as one clean line: the pull request's own title where the message holds it, else what the merge
 * of several commits says of them, else the subject of the telling commit (`tellingCommit`), without the number that a
 * host put behind it. Never empty.
 */
export function titleOf(change: Change, lead?: Commit): string {
  const own =
    requestTitle(change) ?? sentenceOf(change) ?? plainSubject((lead ?? tellingCommit(change.commits))?.subject ?? "");
  return cleanTitle(own) || cleanTitle(change.request?.branch ?? "") || `Change ${change.landing.hash.slice(0, 7)}`;
}

/** The commit that bears a change's title: the merge that made it one thing, else the telling commit. */
export function shownCommit(change: Change, lead?: Commit): Commit {
  const isOfMerge = requestTitle(change) !== undefined || sentenceOf(change) !== undefined;
  return (isOfMerge ? change.merge : undefined) ?? lead ?? tellingCommit(change.commits) ?? change.landing;
}

/**
 * The subjects that say what a change set out to do, the telling one first: the pull request's title, when it has one
 * (or the type of its telling commit, where the title says nothing); else those of its commits. What a branch was named for
 * (`fix-x`), what its merge reports as done, and what its telling commit states for the changelog count where the words say nothing.
 */
export function subjectsOf(
  change: Change,
  lead: Commit | undefined = tellingCommit(change.commits),
): readonly Subject[] {
  const named = intentOfBranch(change.request?.branch ?? "") ?? intentOfChangelog(lead?.body ?? "");
  const telling = readSubject(plainSubject(lead?.subject ?? ""));
  const title = requestTitle(change);
  if (title !== undefined) {
    const read = readSubject(title);
    return [read.intent === undefined && telling.type !== undefined ? telling : withIntent(read, named)];
  }
  const others = change.commits.slice(0, mostSubjects).filter((c) => c !== lead);
  const sentence = sentenceOf(change);
  const reported = sentence === undefined ? undefined : intentOfSentence(sentence);
  return [withIntent(telling, reported ?? named), ...others.map((c) => readSubject(plainSubject(c.subject)))];
}

function withIntent(subject: Subject, intent: Subject["intent"]): Subject {
  return subject.intent !== undefined || intent === undefined ? subject : { ...subject, intent };
}

/** One commit's own subject says more of it than the merge does; where a host merged, its message has a title or a description. */
function sentenceOf({ merge, request, commits }: Change): string | undefined {
  return merge === undefined || request?.number !== undefined || commits.length < 2 ? undefined : mergeSentence(merge);
}

/** Addresses that hosts sign with when somebody works in their web pages: no sign that another person landed it. */
const hosts = new Set(["noreply@github.com", "noreply@gitlab.com"]);

/**
 * The last commit was landed by somebody, or some robot, other than its author: so it was proposed first. Two who wrote it together at one
 * machine are its author and its committer, and it names the latter, and no number (git-duet).
 */
function landedByOther({ commits, request }: Change): boolean {
  const last = commits.at(-1);
  if (last === undefined || hosts.has(last.committer.email.toLowerCase())) return false;
  if (isSelf(last)) return false;
  return (
    request?.number !== undefined || !coAuthorsOf(last).some(({ email }) => isSameAddress(email, last.committer.email))
  );
}

function isSameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isSelf({ author, committer }: Commit): boolean {
  return author.email.toLowerCase() === committer.email.toLowerCase() || author.name === committer.name;
}

/**
 * How a change came to the default branch, in plain words, and whether that was through a pull request (numbered or
 * not): a host's own words, a merged branch, or commits that somebody else or a host landed. A number that only the subject gives
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
  if (commits.some(isRebasedByHost)) return { words: "rebased by a host", viaPullRequest: true };
  return { words: commits.length > 1 ? "direct commits" : "direct commit", viaPullRequest: false };
}

function requestWords({ host, number, branch }: PullRequest): string {
  if (host === "gerrit") return number === undefined ? "Gerrit change" : `Gerrit change ${number}`;
  if (host === "gitlab") return number === undefined ? "merge request" : `merge request !${number}`;
  if (number !== undefined) return `pull request #${number}`;
  if (host !== "git") return "pull request";
  return branch === undefined ? "a merged branch" : `branch ${cleanTitle(branch, 80)}, merged`;
}

import { trimEndOf } from "../trim.ts";
import { plainSubject } from "./subject-number.ts";
import type { Commit } from "./types.ts";

export { plainSubject } from "./subject-number.ts";

/** What a commit says that it undoes. */
export interface Revert {
  /** Hashes, full or abbreviated (7 to 64 hex digits, lower case). */
  readonly commits: readonly string[];
  /** Numbers of pull requests. */
  readonly requests: readonly number[];
  /** The subject that it quotes, without the number of a pull request. */
  readonly subject?: string;
  /** Commits that it lists one by one, each with the beginning of its subject: both have to fit. */
  readonly listed?: readonly { readonly hash: string; readonly subject: string }[];
}

const hash =
  /\bThis (?:reverts|backs out|undoes) (?:the )?(?:merge )?commits?:? ([0-9a-f]{7,64}(?:(?:,? and |, )[0-9a-f]{7,64})*)\b/gi;
const request =
  /^(?:This )?Reverts (?:(?:pull|merge) request )?(?:https:\/\/\S+\/(?:pull|pulls|merge_requests)\/|[\w.-]+(?:\/[\w.-]+)+[#!]|[#!])(\d+)\b/gim;
const subjectForms = [
  /^Revert[: ]+["“](.+)["”]\s*(?:\((?:#|GH-|!)\d+\))?$/i,
  /^Reapply ["“](.+)["”]\s*(?:\((?:#|GH-|!)\d+\))?$/i,
];

/**
 * What a commit reverts, as `git revert` (`This reverts commit …`, `Revert "…"`, `Reapply "…"`), GitHub (`Reverts owner/repository#12`)
 * and GitLab (`This reverts merge request !12`) write it. Undefined when it reverts nothing.
 */
export function revertOf(commit: Commit): Revert | undefined {
  const commits = [...commit.body.matchAll(hash)].flatMap(
    ([, list = ""]) => list.toLowerCase().match(/[0-9a-f]{7,64}/g) ?? [],
  );
  const requests = [...commit.body.matchAll(request)].map(([, number]) => Number(number));
  const subject = quotedSubject(commit.subject);
  const listed = isListOfReverts(commit) ? listedIn(commit.body) : [];
  if (commits.length === 0 && requests.length === 0 && subject === undefined && listed.length === 0) return undefined;
  return {
    commits,
    requests,
    ...(subject === undefined ? {} : { subject }),
    ...(listed.length === 0 ? {} : { listed }),
  };
}

const says = /^(?:[^:]{1,80}: )?(?:temporarily )?(?:reverts?|backs? ?out)\b/i;
const announces = /\b(?:reverts?|backs? ?out) the following\b/i;
const item = /^[-*]\s+(?:commit )?([0-9a-f]{7,64})[:,]?\s+(?:[-–]\s+)?[("“'`]*(\S.*)$/i;

/** The subject says that it reverts, or the message announces a list of what it reverts. */
function isListOfReverts({ subject, body }: Commit): boolean {
  return says.test(subject) || announces.test(body);
}

/** Items `- 1234abcd (subject)`, in the forms that people give them. An item that has no subject is none. */
function listedIn(body: string): NonNullable<Revert["listed"]> {
  return body.split(/[\n\r\u2028\u2029]/).flatMap((line) => {
    const [, named = "", rest = ""] = item.exec(line.trim()) ?? [];
    const subject = plainSubject(trimEndOf(rest, /[)"”'`.…\s]/));
    return subject.length < shortestSubject ? [] : [{ hash: named.toLowerCase(), subject }];
  });
}

/** Less of a subject than this tells nothing. */
const shortestSubject = 8;

/** `Reapply "X"` undoes `Revert "X"`. */
function quotedSubject(subject: string): string | undefined {
  const [reverts, reapplies] = subjectForms.map((form) => form.exec(subject)?.[1]);
  const quoted = reapplies === undefined ? reverts : `Revert "${reapplies}"`;
  return quoted === undefined ? undefined : plainSubject(quoted);
}

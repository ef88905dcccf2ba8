import { pullRequestOf } from "../../history/pull-request.ts";
import { plainSubject, revertOf } from "../../history/revert.ts";
import type { Commit, Landing } from "../../history/types.ts";

/**
 * Whether a commit says that it undoes what a landing brought: by hash (of the landing or of a commit it brought), by the
 * number of its pull request, or by quoting a subject.
 */
export function isRevertOf(commit: Commit, landing: Landing): boolean {
  const revert = revertOf(commit);
  if (revert === undefined) return false;
  const undone = [landing.commit, ...landing.brought];
  if (revert.commits.length > 0) return revert.commits.some((h) => undone.some((c) => c.hash.startsWith(h)));
  const request = pullRequestOf(landing.commit)?.number;
  if (request !== undefined && revert.requests.includes(request)) return true;
  return revert.subject !== undefined && undone.some((c) => plainSubject(c.subject) === revert.subject);
}

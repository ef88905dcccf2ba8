import { isSharedBranch } from "../../history/pull-request-merge.ts";
import { revertOf } from "../../history/revert.ts";
import type { Commit } from "../../history/types.ts";

/** Branches that live long, hold several people's work, or carry it over to a release. */
const longLived =
  /^(?:gh-pages|seen|pu|jch|todo|next|maint|nightly|canary|beta|edge|trunk|[\w.-]*release-branch[\w.-]*|(?:internal-|dev\.)[\w.-]*|(?:releases?|maint|stable|rel|lts|version)(?:[-_.]?v?\d[\w.-]*)?)$/i;
const carried = /(?:^|[-/_.])(?:backports?|cherry-?picks?)(?:[-/_.]|$)/i;
const released = /-(?:to|on|for)-(?:releases?|stable|maint|v?\d)[-/_.]?[\d.x]*$/i;

/** What robots name their branches by: who puts such a branch right helps it land, and it is the robot's still. */
const robots =
  /^(?:renovate|dependabot|pre-commit-ci|snyk|greenkeeper|release-please|changeset-release|scala-steward)\b/i;

/** Whether a branch of this name can be one piece of somebody's work. Told from the name alone; never fails. */
export function isDraftBranch(name: string): boolean {
  const short = name.slice(0, 400).replace(/^(?:origin|upstream)\//, "");
  if (robots.test(short)) return false;
  return !isSharedBranch(short) && !longLived.test(short) && !carried.test(short) && !released.test(short);
}

/** A commit that a rebase is to fold into another, or a note to whoever integrates: no work of its own. */
export function isFixup({ subject }: Commit): boolean {
  return /^(?:(?:fixup|squash|amend)!|SQUASH|FIXUP|#{2,})/.test(subject);
}

/** A commit that carries over what stands on another branch, or takes back what does. */
export function isPicked(commit: Commit): boolean {
  const { subject, body } = commit;
  if (revertOf(commit) !== undefined || /^revert[:(]/i.test(subject)) return true;
  if (/^\(cherry picked from commit [0-9a-f]{7,64}\)/m.test(body)) return true;
  return /^(?:\[(?:backport|(?:internal-|gopls-)?(?:release|stable|maint)[^\]]*|[\w.-]*-branch[^\]]*|v?\d[\w.-]*)\]|backport\b)/i.test(
    subject.slice(0, 400),
  );
}

import { isUpdater } from "../../history/bots.ts";
import { coAuthorsOf } from "../../history/trailers.ts";
import type { ChangedPath, Commit } from "../../history/types.ts";
import { squashOf } from "../changes/landed.ts";
import type { Change, Who } from "../changes/types.ts";
import { cleanTitle } from "../title.ts";
import { isSlight } from "./slight.ts";
import { namesIn, type Section, sectionsOf } from "./suggestions.ts";

/**
 * Why it is doubtful that the engineer wrote any of a squash that names them, in plain words; undefined where it is not. A host names
 * everybody who has a commit on the branch, and so also who only brought it up to date by a click: in six public repositories two of five
 * of all that squashes name (`refs/pull/*` tell).
 */
export function doubtOfSquash(
  change: Change,
  who: Who,
  changesOf: (hash: string) => readonly ChangedPath[] | undefined,
): string | undefined {
  const { commits } = change;
  // A robot that updates dependencies works on no branch of others: it came in with a merge of the default branch.
  const bot = commits.flatMap(coAuthorsOf).find(isUpdater);
  if (bot !== undefined)
    return `named together with ${cleanTitle(bot.name, 40) || "a robot"}: both may have come in with a merge of the default branch`;
  const commit = squashOf(change);
  if (commit === undefined || change.request?.number === undefined) return undefined;
  const sections = sectionsOf(commit.body);
  if (sections.some(({ lines }) => namesIn("co-authored-by", lines).some((p) => who.isMe(p)))) return undefined;
  if (isSignedByOthers(commit, sections, who))
    return "others signed off all of it: a squash also names who only brought the branch up to date";
  return isSlight(commits, changesOf)
    ? "a few lines in all: a squash also names who only brought the branch up to date"
    : undefined;
}

/** Whoever wrote some of it has signed it off (https://developercertificate.org), and the engineer has not. */
function isSignedByOthers(commit: Commit, sections: readonly Section[], who: Who): boolean {
  const whole = commit.body.split("\n");
  if (sections.length === 0 && isNamedAboveSignature(whole, who)) return false;
  const parts = sections.length > 0 ? sections.map(({ lines }) => lines) : [whole];
  return (
    parts.every((lines) => namesIn("signed-off-by", lines).length > 0) &&
    !namesIn("signed-off-by", whole).some((person) => who.isMe(person))
  );
}

/** Who signs off does it last: what stands above that was typed by somebody, and is no host's. */
function isNamedAboveSignature(lines: readonly string[], who: Who): boolean {
  const last = lines.findLastIndex((line) => namesIn("signed-off-by", [line]).length > 0);
  return namesIn("co-authored-by", lines.slice(0, Math.max(last, 0))).some((person) => who.isMe(person));
}

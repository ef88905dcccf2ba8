import type { ChangedPath, Commit } from "../../history/types.ts";
import { contentOf, linesOf } from "../changes/content.ts";

type ChangesOf = (hash: string) => readonly ChangedPath[] | undefined;

/** Fewer changed lines than this are a touch on somebody else's branch, and no work on it. Code says more in a line. */
const substantial = { text: 10, code: 5 };

/** Subjects of what is done to a branch so that it can land: its number, its headings, its form, its generated files. */
const chore =
  /\b(?:rename|re-?number|number|headers?|headings?|typos?|whitespace|indent(?:ation)?|lint(?:er)?|(?:re)?format(?:ting)?|prettier|rustfmt|gofmt|clippy|(?:re-?order|sort|organi[sz]e)(?: the)? imports?|imports?|tracking issues?|metadata|front ?matter|(?:rfc|sep|pep|kep|pr) (?:number|link|metadata)s?|(?:re)?generated?|links?|change ?log)\b/i;

/**
 * Whether commits on somebody else's branch are too slight to be work on it: renames, fewer than ten changed lines in
 * all (five of code), or chores by their subject that replace lines one for one. False where what they changed is not known.
 */
export function isSlight(own: readonly Commit[], changesOf: ChangesOf): boolean {
  const read = own.map((commit) => ({ commit, changes: changesOf(commit.hash) }));
  if (read.length === 0 || read.some(({ changes }) => changes === undefined)) return false;
  const work = read.filter(({ commit, changes }) => !isChore(commit, changes ?? []));
  const files = contentOf(work.map(({ changes }) => changes ?? []));
  // Binary files have no lines: a new picture is work, a deleted or moved one is not.
  const uncounted = files.some(
    (f) => f.added === undefined && f.removed === undefined && !f.isGone && f.from === undefined,
  );
  const code = files.filter((f) => f.is === "product" || f.is === "test");
  return !uncounted && (linesOf(files) ?? 0) < substantial.text && (linesOf(code) ?? 0) < substantial.code;
}

/** It says that it is one, and puts one line for another, as a new heading or a new order of imports does. */
function isChore({ subject }: Commit, changes: readonly ChangedPath[]): boolean {
  if (!chore.test(subject)) return false;
  const added = changes.reduce((sum, c) => sum + (c.added ?? 0), 0);
  const removed = changes.reduce((sum, c) => sum + (c.removed ?? 0), 0);
  return Math.abs(added - removed) < substantial.code;
}

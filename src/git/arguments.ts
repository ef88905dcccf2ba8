/**
 * Before the command, in every run. None of the commands used here starts a program (a test proves it on a hostile
 * repository); these overrides are a second wall, and keep a repository's own settings from changing what is printed.
 */
export const overrides: readonly string[] = [
  "--no-pager",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false", "log.showRoot=true"].flatMap(set),
  ...["diff.relative=false", "log.follow=false", "log.mailmap=true", "trailer.separators=:"].flatMap(set),
];

function set(setting: string): readonly string[] {
  return ["-c", setting];
}

/** After `log`, in every run: print only what is asked for, and start nothing. */
export const logFlags: readonly string[] = [
  "-z",
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "--no-notes",
  "--no-color",
  "--no-decorate",
  "--encoding=UTF-8",
  // Any other form makes git give up at a commit with an absurd offset.
  "--date=raw",
];

/**
 * For logs with changes. Git gives up on inexact renames when a commit has more than this many on either side; a mass
 * move of a thousand edited documents must still be followed. Exact renames have no limit.
 */
const renameLimit = 1500;

/** Raw changes of every commit, a merge against its first parent. */
export const changeFlags: readonly string[] = [
  "--raw",
  "--no-abbrev",
  "--find-renames",
  `-l${renameLimit}`,
  "--diff-merges=first-parent",
  "--ignore-submodules=none",
  "-O/dev/null",
];

/** A full object id, SHA-1 or SHA-256. Only such values are ever handed to git as revisions. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The same, or a `RangeError`: anything else reaching git is a mistake in the caller. */
export function objectIds(ids: readonly string[]): readonly string[] {
  for (const id of ids)
    if (!isObjectId(id)) throw new RangeError(`not a full object id: ${JSON.stringify(id.slice(0, 80))}`);
  return ids;
}

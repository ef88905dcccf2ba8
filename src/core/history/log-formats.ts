/** What git is asked to print of commits. It is asked by a program that has not loaded yet what reads it. */

/** Between the trailers of a commit, and between their keys and values. */
export const trailerSeparator = "\x1d";
export const keySeparator = "\x1c";

/**
 * What to ask git to print for each commit (`--format`): eleven fields, each ended by a NUL (the last one by `-z`).
 * Names and addresses after the mailmap; dates as `--date=raw` has them, which must be given too; the whole message; trailers as git itself finds and unfolds them.
 */
export const commitFormat = `tformat:${[
  "%H",
  "%P",
  "%aN",
  "%aE",
  "%ad",
  "%cN",
  "%cE",
  "%cd",
  "%s",
  "%b",
  "%(trailers:only,unfold,separator=%x1d,key_value_separator=%x1c)",
].join("%x00")}`;

/** How many fields make one commit. */
export const commitFields = 11;

/** What to ask git to print before the changes of each commit: its hash, marked so that no line of changes looks like it. */
export const changesFormat = "tformat:commit %H";

/** How that begins. */
export const changesHeader = "commit ";

/** What to ask git to print before the changes of each commit: the header of its changes, then all of its metadata. */
export const changedCommitsFormat = `${changesFormat}%x00${commitFormat.replace("tformat:", "")}`;

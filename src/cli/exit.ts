/** Exit codes of every verb (design.md §6). */
export const ExitCode = {
  fine: 0,
  /** The input has problems: they are on stderr, what could be read is on stdout. */
  problems: 1,
  usage: 2,
} as const;

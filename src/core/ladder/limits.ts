/**
 * Bounds on what a ladder file may hold. A ladder comes with a repository, so a hostile one must cost little. The
 * largest ladder seen in the wild (16 tracks of 5 milestones) stays far below each of them.
 */
export const limits = {
  /** Characters of the file: the YAML reader needs about two seconds for the worst text of this length. */
  characters: 256 * 1024,
  /** Levels of nesting; a ladder needs eight. */
  depth: 24,
  /** Values that aliases (`*name`) may stand for in all. */
  aliasedValues: 10_000,
  rungs: 300,
  criteria: 200,
  list: 50,
  problems: 200,
} as const;

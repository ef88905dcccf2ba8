/**
 * Bounds on what a ladder file may hold. A ladder comes with a repository, so a hostile one must cost little. The
 * largest ladder seen in the wild (16 tracks of 5 milestones) stays far below each of them.
 */
export const limits = {
  /** Characters of the file: four times the largest ladder that comes with Ladderlog, which has 17,000. */
  characters: 64 * 1024,
  /**
   * Brackets and braces, other characters that mean something to YAML, and lines. The YAML reader needs up to 3.5 seconds
   * for 64 Ki of one of them alone; the worst text found within these bounds takes it about half a second.
   */
  brackets: 2_000,
  marks: 10_000,
  lines: 5_000,
  /** Levels of nesting; a ladder needs eight. */
  depth: 24,
  /** Values that aliases (`*name`) may stand for in all. */
  aliasedValues: 10_000,
  rungs: 300,
  criteria: 200,
  list: 50,
  problems: 200,
} as const;

/** What a change set out to do, as its subject says it. */
export type Intent =
  | "feat"
  | "fix"
  | "perf"
  | "refactor"
  | "cleanup"
  | "architecture"
  | "migration"
  | "docs"
  | "test"
  | "build"
  | "ci"
  | "chore"
  | "revert";

/** Every code that a problem of a ladder file can have. docs/ladder.md explains each. */
export const problemCodes = [
  "yaml-syntax",
  "unknown-alias",
  "bad-merge",
  "empty-file",
  "not-a-map",
  "multiple-documents",
  "file-too-large",
  "too-deep",
  "too-many-aliases",
  "too-many",
  "too-many-problems",
  "missing-version",
  "invalid-version",
  "newer-version",
  "missing-key",
  "empty-text",
  "empty-list",
  "wrong-type",
  "not-allowed",
  "out-of-range",
  "unknown-key",
  "duplicate-key",
  "duplicate-id",
  "reserved-key",
  "unknown-kind",
  "unknown-dimension",
  "unknown-criterion",
  "unknown-rung",
  "circle",
  "empty-rule",
  "mixed-rule",
  "weeks-without-week",
  "invalid-glob",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A finding of a schema's own check, which zod carries as an issue of its own. */
export interface Finding {
  readonly code: ProblemCode;
  /** What is wrong and what to do, in one or two plain sentences. */
  readonly message: string;
}

/** Whether a value, as it comes back from zod, is one of the codes. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return problemCodes.some((code) => code === value);
}

import type { Problem } from "../core/problem.ts";

/** The command line itself is wrong: exit 2. */
export class UsageError extends Error {}

/** The input cannot be used at all: exit 1, with the problems printed. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.problems = problems;
  }
}

import type { Period } from "../calendar/types.ts";
import type { Problem } from "../problem.ts";

/** What was read, as an answer tells it. */
export interface Read {
  readonly period: Period;
  readonly problems: readonly Problem[];
}

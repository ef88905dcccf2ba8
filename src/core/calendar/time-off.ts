import type { Problem } from "../problem.ts";
import { weekdayNumber } from "./day.ts";
import { customPeriod } from "./parse.ts";
import type { TimeOff } from "./types.ts";

/** Days off, or why the text names none. */
export type TimeOffResult = { readonly timeOff: TimeOff } | { readonly problem: Problem };

/** Reads `2026-12-21..2027-01-01` (both days included) or one day, `2026-12-24`. Nothing is thrown. */
export function parseTimeOff(text: string): TimeOffResult {
  const [from = "", to = from, ...rest] = text.trim().split("..");
  const parsed = customPeriod(from.trim(), rest.length > 0 ? text : to.trim(), "UTC");
  if ("problem" in parsed) return parsed;
  return { timeOff: { from: parsed.period.start, to: parsed.period.end } };
}

/** Monday to Friday, and not off. */
export function isWorkingDay(day: string, timeOff: readonly TimeOff[]): boolean {
  return weekdayNumber(day) <= 5 && !timeOff.some(({ from, to }) => from <= day && day <= to);
}

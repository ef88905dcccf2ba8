import type { Problem } from "../problem.ts";
import { daysBetween, isDay } from "./day.ts";
import { parseName } from "./name.ts";
import { daysPeriod, namedPeriod, type PeriodOptions } from "./period.ts";
import type { Period } from "./types.ts";
import { isTimeZone } from "./zone.ts";

/** A period, or why the text names none. */
export type PeriodResult = { readonly period: Period } | { readonly problem: Problem };

const forms =
  "Write a quarter (2026-Q3), a half (2026-H2), a month (2026-11), a year (2026) or two days (2026-10-05..2026-11-01).";
/** Above any history that git holds; what is longer is a slip of the pen. */
const longestYears = 100;

/**
 * Reads a period: `2026-Q3`, `2026-H2`, `2026-11`, `2026` or `2026-10-05..2026-11-01`. Quarters, halves and years are
 * those of the fiscal year that starts in `startMonth` (see `namedPeriod` for the year that names it). What cannot be
 * read is a problem that says what to write; nothing is thrown.
 */
export function parsePeriod(text: string, options: PeriodOptions): PeriodResult {
  const trimmed = text.trim();
  const zoneProblem = checkZone(options.timeZone);
  if (zoneProblem) return zoneProblem;
  const name = parseName(trimmed);
  if (name) return { period: namedPeriod(name, options) };
  const [since, until, ...rest] = trimmed.split("..");
  if (since === undefined || until === undefined || rest.length > 0) {
    return problem("bad-period", `${quoted(text)} is not a period. ${forms}`);
  }
  return customPeriod(since.trim(), until.trim(), options.timeZone);
}

/** The period between two days (`2026-10-05`), both included, of at most a hundred years. */
export function customPeriod(since: string, until: string, timeZone: string): PeriodResult {
  const zoneProblem = checkZone(timeZone);
  if (zoneProblem) return zoneProblem;
  const wrong = [since, until].find((day) => !isDay(day));
  if (wrong !== undefined) {
    return problem("bad-day", `${quoted(wrong)} is not a day. Write year, month and day, like 2026-10-05.`);
  }
  if (until < since) {
    return problem("period-backwards", `The period ends (${until}) before it starts (${since}). Swap the two days.`);
  }
  if (daysBetween(since, until) > longestYears * 366) {
    return problem("period-too-long", `The period is longer than ${longestYears} years. Choose days closer together.`);
  }
  return { period: daysPeriod(since, until, timeZone) };
}

function checkZone(timeZone: string): { readonly problem: Problem } | undefined {
  if (isTimeZone(timeZone)) return undefined;
  return problem("bad-time-zone", `${quoted(timeZone)} is not a time zone. Write a name like Europe/Paris.`);
}

/** The input in quotes, short and in plain characters: it may hold anything. */
function quoted(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "");
  return `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`;
}

function problem(code: string, message: string): { readonly problem: Problem } {
  return { problem: { code, severity: "error", message } };
}

import { addDays } from "../calendar/day.ts";
import type { Period, TimeOff, Week } from "../calendar/types.ts";
import { weeksOf } from "../calendar/week.ts";

import type { WeeksOutlook } from "./types.ts";

/** A week of the period, where it lies from today, and whether its working days are all off. */
export interface SpanOfWeek {
  readonly week: Week;
  readonly time: "past" | "current" | "future";
  readonly off: boolean;
}

/** How often a week held enough. */
export interface KeptWeeks {
  /** Weeks that held it. */
  readonly kept: number;
  /** Weeks that are over (time off left out unless kept), and the running one once it is kept. */
  readonly elapsed: number;
  /** All weeks of the period, time off left out unless kept. */
  readonly total: number;
  /** Weeks kept in a row up to now; a week off does not break the row, nor does the running one. */
  readonly streak: number;
}

/** The weeks of a period, oldest first. */
export function weekSpans(period: Period, today: string, timeOff: readonly TimeOff[]): readonly SpanOfWeek[] {
  return weeksOf(period).map((week) => spanOfWeek(week, today, timeOff));
}

/** One week as today sees it. */
export function spanOfWeek(week: Week, today: string, timeOff: readonly TimeOff[]): SpanOfWeek {
  return { week, time: timeOf(week, today), off: isOff(week, timeOff) };
}

/** Counts the weeks for which `isKept` holds. */
export function keptWeeks(spans: readonly SpanOfWeek[], isKept: (week: Week) => boolean): KeptWeeks {
  const judged = spans.map((span) => ({ ...span, kept: isKept(span.week) })).filter(({ off, kept }) => kept || !off);
  const elapsed = judged.filter(({ time, kept }) => time === "past" || (time === "current" && kept));
  const broken = elapsed.toReversed().findIndex(({ kept }) => !kept);
  return {
    kept: elapsed.filter(({ kept }) => kept).length,
    elapsed: elapsed.length,
    total: judged.length,
    streak: broken === -1 ? elapsed.length : broken,
  };
}

/** How many of so many weeks a share asks for: rounded up, so that 75 % of 14 weeks is 11. */
export function shareOf(weeks: number, share: number): number {
  return Math.max(0, Math.ceil(weeks * share - 1e-9));
}

/** What a share of weeks takes beyond those that were kept; at least one week is asked for whenever any is. */
export function outlookOf({ kept, elapsed, total }: KeptWeeks, share: number): WeeksOutlook {
  return { missing: Math.max(1, shareOf(total, share)) - kept, left: total - elapsed };
}

function timeOf(week: Week, today: string): SpanOfWeek["time"] {
  if (today > week.end) return "past";
  return today < week.start ? "future" : "current";
}

/** A week is off when Monday to Friday each lie in some range: one working day at work makes it a week like any other. */
function isOff(week: Week, timeOff: readonly TimeOff[]): boolean {
  const working = [0, 1, 2, 3, 4].map((days) => addDays(week.start, days));
  return working.every((day) => timeOff.some(({ from, to }) => from <= day && day <= to));
}

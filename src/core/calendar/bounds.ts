import { addDays, dayOf } from "./day.ts";
import type { Period } from "./types.ts";
import { weekAt } from "./week.ts";
import { startOfDay } from "./zone.ts";

/** The first instant of a period (`2026-09-30T22:00:00Z` for Paris), for git and for comparing. */
export function startInstant(period: Period): string {
  return startOfDay(period.start, period.timeZone);
}

/** The first instant after a period: what lies before it lies in the period or earlier. */
export function endInstant(period: Period): string {
  return startOfDay(addDays(period.end, 1), period.timeZone);
}

/**
 * The days to read for a period, both included: those of every ISO week that it touches. A week is judged whole, and
 * the week that runs on the first or last days of a period may belong to its neighbour.
 */
export function daysToRead(period: Period): { readonly start: string; readonly end: string } {
  return { start: weekAt(period.start).start, end: weekAt(period.end).end };
}

/** `daysToRead` as instants: the first of them, and the first after them. */
export function instantsToRead(period: Period): { readonly from: string; readonly until: string } {
  const days = daysToRead(period);
  return { from: startOfDay(days.start, period.timeZone), until: startOfDay(addDays(days.end, 1), period.timeZone) };
}

/** Whether now lies before, in or after a period, by calendar days in its time zone. */
export function standing(period: Period, now: string): "before" | "running" | "over" {
  const today = dayOf(now, period.timeZone);
  if (today < period.start) return "before";
  return today > period.end ? "over" : "running";
}

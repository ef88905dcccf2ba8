import { addDays, dayNumber, dayNumbered, dayOf, isDay, weekdayNumber } from "./day.ts";
import type { Period, Week } from "./types.ts";

/** The ISO week, `2026-W47`, of an ISO instant with an offset (in the time zone) or of a plain day. Never throws. */
export function weekOf(isoOrDay: string, timeZone: string): string {
  return weekAt(dayOf(isoOrDay, timeZone)).id;
}

/** The ISO week that holds a day (`2026-10-12`). */
export function weekAt(day: string): Week {
  const start = mondayOf(day);
  // A week is of the year of its Thursday: 2027-01-01 still lies in 2026-W53.
  const thursday = dayNumber(start) + 3;
  const year = dayNumbered(thursday).slice(0, 4);
  const number = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return { id: `${year}-W${String(number).padStart(2, "0")}`, start, end: addDays(start, 6) };
}

/**
 * The ISO weeks of a period, oldest first: those whose Thursday lies in it, so that every week belongs to exactly one
 * of two neighbouring periods. A period of a few days that holds no Thursday has none.
 */
export function weeksOf(period: Pick<Period, "start" | "end">): readonly Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(period.start); addDays(monday, 3) <= period.end; monday = addDays(monday, 7)) {
    if (addDays(monday, 3) >= period.start) weeks.push(weekAt(monday));
  }
  return weeks;
}

/** The week that holds now and those before it, newest first, `count` in all: what a chooser offers. */
export function recentWeeks(now: string, timeZone: string, count: number): readonly Week[] {
  const today = dayOf(now, timeZone);
  return Array.from({ length: count }, (_, back) => weekAt(addDays(today, -7 * back)));
}

/** The ISO week of a name, `2026-W47` in either case; undefined for anything else, and for a week that its year does not have. */
export function weekNamed(text: string): Week | undefined {
  const [, year = "", number = ""] = /^(\d{4})-?w(\d{2})$/i.exec(text.trim()) ?? [];
  // The fourth of January always lies in the first week.
  if (!isDay(`${year}-01-04`)) return undefined;
  const week = weekAt(addDays(`${year}-01-04`, 7 * (Number(number) - 1)));
  return week.id === `${year}-W${number}` ? week : undefined;
}

/** `W47` for `2026-W47`. */
export function shortWeek(id: string): string {
  return id.slice(5);
}

/** `Week 47` for `2026-W47`, `Week 3` for `2027-W03`. */
export function weekTitle(id: string): string {
  return `Week ${Number(id.slice(6))}`;
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayNumber(day));
}

import { addMonths, create, toString as dayText, subtractDays } from "temporal-polyfill/fns/PlainDate";
import { addDays, dayOf, daysBetween, shortDayWithYear } from "./day.ts";
import { nameLabel } from "./label.ts";
import { formatName, monthsIn, type PeriodName, type PeriodUnit, parseName, shiftName, startMonthOf } from "./name.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Period } from "./types.ts";

/** How a ladder and a person cut time into periods. */
export interface PeriodOptions {
  readonly timeZone: string;
  /** The month (1 to 12) in which the fiscal year starts. */
  readonly startMonth: number;
}

/**
 * The period of a name. A fiscal year that starts in any month but January is named after the calendar year in which
 * it ends, as most companies and the usual tools name it: with `startMonth: 4`, `2026` runs from April 2025 to March
 * 2026 and `2026-Q3` is October to December 2025. A month is always the calendar's.
 */
export function namedPeriod(name: PeriodName, { timeZone, startMonth }: PeriodOptions): Period {
  const first = firstDay(name, startMonth);
  const start = dayText(first);
  const end = dayText(subtractDays(addMonths(first, monthsIn[name.unit]), 1));
  return { id: formatName(name), label: nameLabel(name, startMonth), start, end, timeZone };
}

/** The period between two days, both included. Both must be real days, in order. */
export function daysPeriod(start: string, end: string, timeZone: string): Period {
  const label = `${shortDayWithYear(start)} to ${shortDayWithYear(end)}`;
  return { id: `${start}..${end}`, label, start, end, timeZone };
}

/** The month, quarter, half or year that holds an instant (ISO, with an offset) or a day, in a time zone. */
export function periodAt(instantOrDay: string, unit: PeriodUnit, startMonth: number, timeZone: string): Period {
  const day = dayOf(instantOrDay, timeZone);
  const calendarYear = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (unit === "month") return namedPeriod({ unit, year: calendarYear, number: month }, { timeZone, startMonth });
  const monthOfYear = (month - startMonth + 12) % 12;
  const year = startMonth !== 1 && month >= startMonth ? calendarYear + 1 : calendarYear;
  const number = Math.floor(monthOfYear / monthsIn[unit]) + 1;
  return namedPeriod({ unit, year, number }, { timeZone, startMonth });
}

/** The period of a ladder's own length that runs now: what is shown when nobody names another. */
export function currentPeriod(
  now: string,
  { unit, startMonth }: { readonly unit: PeriodUnit; readonly startMonth: number },
  timeZone: string,
): Period {
  return periodAt(now, unit, startMonth, timeZone);
}

/** The period before: the quarter before a quarter; as many days before, for a period between two days. */
export function previousPeriod(period: Period): Period {
  return shifted(period, -1);
}

/** The period after. */
export function nextPeriod(period: Period): Period {
  return shifted(period, 1);
}

/** The period that holds now and those before it, newest first, `count` in all: what a chooser offers. */
export function recentPeriods(
  now: string,
  count: number,
  { unit, startMonth, timeZone }: PeriodOptions & { readonly unit: PeriodUnit },
): readonly Period[] {
  const current = periodAt(now, unit, startMonth, timeZone);
  return Array.from({ length: count }, (_, back) => shifted(current, -back));
}

function shifted(period: Period, by: number): Period {
  const name = parseName(period.id);
  if (name) return namedPeriod(shiftName(name, by), { timeZone: period.timeZone, startMonth: startMonthOf(period) });
  const days = (daysBetween(period.start, period.end) + 1) * by;
  return daysPeriod(addDays(period.start, days), addDays(period.end, days), period.timeZone);
}

function firstDay({ unit, year, number }: PeriodName, startMonth: number): PlainDate {
  if (unit === "month") return create(year, number, 1);
  const yearStart = create(startMonth === 1 ? year : year - 1, startMonth, 1);
  return addMonths(yearStart, (number - 1) * monthsIn[unit]);
}

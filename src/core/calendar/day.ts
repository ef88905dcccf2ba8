import { fromString } from "temporal-polyfill/fns/Instant";
import { dayAt } from "./zone.ts";

const millisecondsADay = 86_400_000;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** The day that stands for a date nobody can read, as git itself prints it. */
const unreadable = "1970-01-01";

const plainLength = "2026-10-12".length;

/** Days once read: every artifact is asked for its day by each view, and a time zone's rules are slow to look up. */
const knownDays = new Map<string, string>();
const mostKnownDays = 20_000;

/** True for a real calendar day in the form `2026-10-12`, in the years 1970 to 8999. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isInRange(text) && numberOf(text) !== undefined;
}

/** How many days a day comes after 1970-01-01. @throws RangeError for what is no day. */
export function dayNumber(day: string): number {
  const number = numberOf(day);
  if (number === undefined) throw new RangeError(`not a day: ${day}`);
  return number;
}

/** Undefined for what is no day. `Date` takes one that its month does not have for one of the next month. */
function numberOf(text: string): number | undefined {
  const number = Date.parse(`${text}T00:00:00Z`) / millisecondsADay;
  return Number.isNaN(number) || dayNumbered(number) !== text ? undefined : number;
}

/** The day that comes so many days after 1970-01-01. @throws RangeError for NaN. */
export function dayNumbered(number: number): string {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10);
}

/**
 * The calendar day, `2026-10-12`, of an ISO instant with an offset, in a time zone. A plain day is returned as it is.
 * Never throws: an offset that no clock has (old histories hold them) leaves the writer's own day, and what is no
 * date at all gives 1970-01-01, as git prints it.
 */
export function dayOf(iso: string, timeZone: string): string {
  const key = `${timeZone} ${iso}`;
  const known = knownDays.get(key);
  if (known !== undefined) return known;
  const day = readDay(iso, timeZone);
  if (knownDays.size >= mostKnownDays) knownDays.clear();
  knownDays.set(key, day);
  return day;
}

function readDay(iso: string, timeZone: string): string {
  if (iso.length === plainLength && isDay(iso)) return iso;
  try {
    const day = dayAt(plainInstant(iso) ?? fromString(iso).epochMilliseconds, timeZone);
    return isInRange(day) ? day : unreadable;
  } catch {
    const day = iso.slice(0, 10);
    return isDay(day) ? day : unreadable;
  }
}

/** Milliseconds of an instant in the form that nearly all have. `Date` reads more than that, and not all of it rightly. */
function plainInstant(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(iso)) return undefined;
  const milliseconds = isDay(iso.slice(0, 10)) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** Whether a day, as calendars write it, is one of the years that `isDay` takes. Others may have a sign, or more digits. */
function isInRange(day: string): boolean {
  return day.length === plainLength && day >= "1970" && day < "9000";
}

/** The day so many days later (earlier, when negative). Takes and gives `2026-10-12`. */
export function addDays(day: string, days: number): string {
  return dayNumbered(dayNumber(day) + days);
}

/** How many days lie from one day to another: 0 for the same day, 1 for the next, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** `12 Oct` for `2026-10-12`. */
export function shortDay(day: string): string {
  return `${dayOfMonth(day)} ${monthName(day).slice(0, 3)}`;
}

/** `12 Oct 2026` for `2026-10-12`. */
export function shortDayWithYear(day: string): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`;
}

/** `31 December` for `2026-12-31`. */
export function longDay(day: string): string {
  return `${dayOfMonth(day)} ${monthName(day)}`;
}

/** `Thu` for `2026-10-01`. */
export function weekdayOf(day: string): string {
  return weekdays[weekdayNumber(day) - 1] ?? "";
}

/** 1 for a Monday to 7 for a Sunday. */
export function weekdayNumber(day: string): number {
  // 1970-01-01 was a Thursday. Days before it have negative numbers.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** `October` for `2026-10-12` (or `2026-10`). */
export function monthName(day: string): string {
  return months[Number(day.slice(5, 7)) - 1] ?? "";
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10));
}

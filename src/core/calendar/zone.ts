import { fromEpochMilliseconds, toString as instantText, toZonedDateTimeISO } from "temporal-polyfill/fns/Instant";
import { toString as dayText, toZonedDateTime } from "temporal-polyfill/fns/PlainDate";
import { toInstant, toPlainDate } from "temporal-polyfill/fns/ZonedDateTime";
import { plainDate } from "./plain-date.ts";

/** The one that `Date` knows. */
let home: string | undefined;

/**
 * Says in which time zone this program runs. `Date` knows its days too, at once, where any other one is looked up with `Intl`, which a
 * new process waits for. Both tell the same of every change of the clocks since 2005; of the older ones that lasted for less than
 * three weeks, twenty days in all the world's zones, each misses some.
 * @param timeZone IANA name; undefined when it is not known
 */
export function runsIn(timeZone: string | undefined): void {
  home = timeZone;
}

/** True for a time zone that this machine knows, e.g. `Europe/Paris`, `UTC`, `+02:00`. */
export function isTimeZone(name: string): boolean {
  if (name === home) return true;
  try {
    toZonedDateTimeISO(fromEpochMilliseconds(0), name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day, `2026-10-12`, of an instant (milliseconds since 1970) in a time zone. @throws RangeError for an unknown time zone. */
export function dayAt(milliseconds: number, timeZone: string): string {
  if (timeZone === home) return localDay(new Date(milliseconds));
  return dayText(toPlainDate(toZonedDateTimeISO(fromEpochMilliseconds(milliseconds), timeZone)));
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${String(date.getFullYear()).padStart(4, "0")}-${month}-${day}`;
}

/**
 * The first instant of a day, `2026-09-30T22:00:00Z`: midnight, or later where the clock jumps over it.
 * @throws RangeError for an unknown time zone.
 */
export function startOfDay(day: string, timeZone: string): string {
  if (timeZone !== home) return instantText(toInstant(toZonedDateTime(plainDate(day), timeZone)));
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date).toISOString().replace(".000Z", "Z");
}

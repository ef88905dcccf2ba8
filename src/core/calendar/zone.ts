import { Temporal } from "temporal-polyfill";

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
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day, `2026-10-12`, of an instant in a time zone. @throws RangeError for an unknown time zone. */
export function dayAt(instant: Temporal.Instant, timeZone: string): string {
  return instant
    .toZonedDateTimeISO(offsetAt(instant, timeZone) ?? timeZone)
    .toPlainDate()
    .toString();
}

/** The first instant of a day: midnight, or later where the clock jumps over it. @throws RangeError for an unknown time zone. */
export function startOfDay(day: string, timeZone: string): Temporal.Instant {
  const date = Temporal.PlainDate.from(day);
  if (timeZone !== home) return date.toZonedDateTime({ timeZone }).toInstant();
  return Temporal.Instant.fromEpochMilliseconds(new Date(date.year, date.month - 1, date.day).getTime());
}

/** How far the clocks at home are from UTC, as `+02:00`; undefined for other time zones, and where it is no whole minute. */
function offsetAt({ epochMilliseconds }: Temporal.Instant, timeZone: string): string | undefined {
  if (timeZone !== home) return undefined;
  const minutes = -new Date(epochMilliseconds).getTimezoneOffset();
  if (!Number.isInteger(minutes)) return undefined;
  const [hour, minute] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

import { Temporal } from "temporal-polyfill";

/** True for a time zone that this machine knows, e.g. `Europe/Paris`, `UTC`, `+02:00`. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

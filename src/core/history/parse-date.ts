const strict = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:Z|([+-])(\d\d):(\d\d))$/;

/** The date of a commit whose own date means nothing: what git prints for one it cannot read. */
const epoch = "1970-01-01T00:00:00+00:00";

/**
 * Makes one form of the dates that git prints with `%aI`: `2026-10-01T09:30:00+02:00`. Older versions print UTC as
 * `+00:00` and newer ones as `Z`. A commit may claim any offset and any year; an offset beyond a day is dropped, and a
 * date outside the years 0 to 9999 becomes the epoch.
 */
export function parseDate(text: string): string {
  const found = strict.exec(text);
  const local = found?.[1];
  if (found === null || local === undefined) return epoch;
  const [, , sign = "+", hours = "00", minutes = "00"] = found;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${local}${sign}${hours}:${minutes}` : `${local}+00:00`;
}

/** The date of a commit whose own date means nothing. */
const epoch = "1970-01-01T00:00:00+00:00";

/** The end of the year 9999, in seconds. */
const latest = 253_402_300_799;

/** No clock on earth is further from UTC, in minutes. */
const widest = 14 * 60;

/**
 * Makes `2026-10-01T09:30:00+02:00` of a date as git prints it with `--date=raw`: `1790839800 +0200`. (Git gives up on a
 * whole history, when it is to print it in any other form, at one commit with an absurd offset.) A commit may claim any
 * time and any offset: an offset beyond 14 hours counts as none, and a time outside the years 1970 to 9999 becomes the
 * epoch.
 */
export function parseDate(text: string): string {
  const [, digits = "", sign, zone = ""] = /^(\d{1,12}) ([+-])(\d+)$/.exec(text) ?? [];
  const offset = minutesOf(zone) * (sign === "-" ? -1 : 1);
  const local = Number(digits) + offset * 60;
  if (digits === "" || Math.max(Number(digits), local) > latest) return epoch;
  // Joined it is one text; a template would keep what it was made of.
  return [new Date(local * 1000).toISOString().slice(0, 19), written(offset)].join("");
}

/** Of `0530`; 0 when no clock shows that. */
function minutesOf(zone: string): number {
  const [hours, minutes] = [Math.floor(Number(zone) / 100), Number(zone) % 100];
  const offset = hours * 60 + minutes;
  return minutes < 60 && offset <= widest ? offset : 0;
}

function written(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

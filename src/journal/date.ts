/**
 * The ISO instant, with the offset in force there and then, of noon on a day (`2026-11-23`) where this program runs. A
 * logged artifact counts on a day, and noon stays on that day for whoever reads the journal a few time zones away.
 * @throws RangeError for what is no day of the calendar.
 */
export function noonOf(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year, month, date] = (match ?? []).slice(1).map(Number);
  const noon = new Date(year ?? Number.NaN, (month ?? 0) - 1, date, 12);
  if (Number.isNaN(noon.getTime()) || localDay(noon) !== day)
    throw new RangeError(`${day} is not a day. Write it as 2026-11-23.`);
  return `${day}T12:00:00${offsetOf(noon)}`;
}

/** The calendar day (`2026-11-23`) of a moment where this program runs. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function offsetOf(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Dates of the demo, all relative to a given now and in this machine's time zone. Weeks begin on Monday. */

const day = 86_400_000;

export interface Days {
  /** That weekday (1 is Monday) so many weeks ago, at `hh:mm`. */
  readonly at: (weeksAgo: number, weekday: number, time: string) => Date;
  /** `count` moments of this week, in order, all of them past: at working times where the week is old enough. */
  readonly thisWeek: (count: number) => readonly Date[];
}

export function daysBefore(now: Date): Days {
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7));
  const at = (weeksAgo: number, weekday: number, time: string): Date => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const date = monday.getDate() - weeksAgo * 7 + weekday - 1;
    return new Date(monday.getFullYear(), monday.getMonth(), date, hours, minutes);
  };
  return { at, thisWeek: (count) => pastMoments(at, monday, now, count) };
}

const workingTimes = ["09:20", "10:05", "11:30", "13:40", "15:10", "16:45"];

function pastMoments(at: Days["at"], monday: Date, now: Date, count: number): readonly Date[] {
  const worked = [1, 2, 3, 4, 5].flatMap((weekday) => workingTimes.map((time) => at(0, weekday, time)));
  const past = worked.filter((moment) => moment < now);
  if (past.length >= count) return spread(past, count);
  // The week is only hours old: share out what there is of it.
  const elapsed = now.getTime() - monday.getTime();
  return Array.from(
    { length: count },
    (_, index) => new Date(monday.getTime() + (elapsed * (index + 1)) / (count + 1)),
  );
}

/** `count` of the moments, evenly, the last one among them. */
function spread(moments: readonly Date[], count: number): readonly Date[] {
  const step = moments.length / count;
  return Array.from({ length: count }, (_, index) => moments[Math.ceil(step * (index + 1)) - 1]).filter(
    (it) => it !== undefined,
  );
}

/** `2026-11-23` of a date, in this machine's zone. */
export function isoDay(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** A moment some days, or parts of a day, later. */
export function later(date: Date, days: number): Date {
  return new Date(date.getTime() + days * day);
}

import { addDays, dayOf, longDay, weekdayNumber } from "../calendar/day.ts";
import { previousPeriod } from "../calendar/period.ts";
import type { Period } from "../calendar/types.ts";
import type { ShelfDocument } from "../journal/tree.ts";
import type { Progress } from "./types.ts";

/** What may be worth a quiet word. */
export interface Reminder {
  /** Names the week or the period, so that nothing is said twice. */
  readonly id: string;
  readonly kind: "week" | "review";
  readonly text: string;
}

/** What a reminder is decided on. */
export interface ReminderInput {
  readonly progress: Progress;
  readonly documents: readonly Pick<ShelfDocument, "kind" | "name">[];
  /** ISO instant. */
  readonly now: string;
  /** Hour of the day (0 to 23) where the person is. */
  readonly hour: number;
}

/** On its last working day from this hour on, a week is told to end. */
const lateHour = 15;
/** So many days before the end of a period, and after it, its review is asked for. */
const daysBefore = 7;
const daysAfter = 14;

/** What to remind of now: the end of a period with no review of it in the journal, else the end of a week with no artifact. */
export function reminderNow(input: ReminderInput): Reminder | undefined {
  return reviewReminder(input) ?? weekReminder(input);
}

function reviewReminder({ progress, documents, now }: ReminderInput): Reminder | undefined {
  const { period } = progress;
  const today = dayOf(now, period.timeZone);
  const has = ({ id }: Period) => documents.some(({ kind, name }) => kind === "review" && isNamed(name, id));
  if (today > addDays(period.end, -daysBefore) && today <= period.end && !has(period))
    return review(period, `${period.label} ends on ${longDay(period.end)}, and the journal holds no review of it.`);
  const last = previousPeriod(period);
  if (today >= period.start && today <= addDays(last.end, daysAfter) && !has(last))
    return review(last, `${last.label} is over, and the journal holds no review of it.`);
  return undefined;
}

function review({ id }: Period, text: string): Reminder {
  return { id: `review:${id}`, kind: "review", text };
}

/** `2026-Q4`, `2026-Q4-staff`; not `2026-Q41`. */
function isNamed(name: string, period: string): boolean {
  return name === period || name.startsWith(`${period}-`) || name.startsWith(`${period} `);
}

function weekReminder({ progress, now, hour }: ReminderInput): Reminder | undefined {
  const { thisWeek, period } = progress;
  if (thisWeek === undefined || thisWeek.state === "time off") return undefined;
  const { documents, changes, withOthers, elsewhere } = thisWeek.groups;
  if (documents + changes + withOthers + elsewhere > 0) return undefined;
  const day = weekdayNumber(dayOf(now, period.timeZone));
  const isLate = day > 5 || (day === 5 && hour >= lateHour);
  if (!isLate) return undefined;
  return { id: `week:${thisWeek.week}`, kind: "week", text: "The week ends with no artifact yet." };
}

import type { Artifact } from "../artifacts/types.ts";
import { addDays, dayOf } from "../calendar/day.ts";
import type { TimeOff } from "../calendar/types.ts";
import { weekAt, weeksOf } from "../calendar/week.ts";
import type { WeeklyRule } from "../ladder/types.ts";
import { isOfKind } from "./matching.ts";
import { newestFirst } from "./measuring.ts";
import { keptWeeks, spanOfWeek } from "./weeks.ts";

/** What the weeks in a row are counted from. */
export interface StreakInput {
  /** From as far back as is known; what does not count is passed over. */
  readonly artifacts: readonly Artifact[];
  /** The weekly artifact. Without one, a week with any artifact is kept. */
  readonly rule?: WeeklyRule;
  /** ISO instant or day. */
  readonly now: string;
  readonly timeZone: string;
  readonly timeOff: readonly TimeOff[];
  /** The first day that is known; without it, that of the oldest artifact. */
  readonly since?: string;
}

/** Weeks in a row that kept the weekly bar. */
export interface Streak {
  readonly weeks: number;
  /** Every week that is known was kept: the row may be longer than what was read. */
  readonly isOpen: boolean;
}

/** Twenty years: no row is longer, and a wrong clock asks for no more. */
const mostWeeks = 1_040;

/**
 * The weeks in a row, up to now, that kept the weekly artifact, over the borders of periods. A week off neither breaks the
 * row nor counts, unless it was kept all the same; the running week counts once it is kept.
 */
export function weekStreak({ artifacts, rule, now, timeZone, timeOff, since }: StreakInput): Streak {
  const today = dayOf(now, timeZone);
  const days = newestFirst(artifacts, timeZone)
    .filter(({ artifact, day }) => artifact.counts && day <= weekAt(today).end && isOfKind(artifact, rule?.anyOf ?? []))
    .map(({ day }) => day);
  const counts = Map.groupBy(days, (day) => weekAt(day).id);
  const start = [since ?? days.at(-1) ?? today, addDays(today, -7 * mostWeeks)].reduce((a, b) => (a > b ? a : b));
  const weeks = weeksOf({ start: weekAt(start).start, end: weekAt(today).end });
  const spans = weeks.map((week) => spanOfWeek(week, today, timeOff));
  const atLeast = Math.max(rule?.atLeast ?? 1, 1);
  const { streak, elapsed } = keptWeeks(spans, ({ id }) => (counts.get(id)?.length ?? 0) >= atLeast);
  return { weeks: streak, isOpen: streak > 0 && streak === elapsed };
}

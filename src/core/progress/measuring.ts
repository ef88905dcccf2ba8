import type { Artifact } from "../artifacts/types.ts";
import { standing } from "../calendar/bounds.ts";
import { dayOf } from "../calendar/day.ts";
import type { Period, TimeOff, Week } from "../calendar/types.ts";
import type { Ladder } from "../ladder/types.ts";
import { type SpanOfWeek, weekSpans } from "./weeks.ts";

/** An artifact and the day it belongs to: when the default branch got it, else when it was written. */
export interface Dated {
  readonly artifact: Artifact;
  readonly day: string;
}

/** What every rule is measured over. */
export interface Measuring {
  readonly ladder: Ladder;
  readonly period: Period;
  readonly standing: "before" | "running" | "over";
  readonly today: string;
  /** All that is known, newest first, counting or not. */
  readonly all: readonly Dated[];
  readonly byId: ReadonlyMap<string, Artifact>;
  /** What counts and lies within the days of the period, newest first. */
  readonly counting: readonly Dated[];
  readonly weeks: readonly SpanOfWeek[];
}

/** Sorts the artifacts by day and the days by what the period makes of them. */
export function measuring(input: {
  readonly ladder: Ladder;
  readonly artifacts: readonly Artifact[];
  readonly period: Period;
  readonly now: string;
  readonly timeOff: readonly TimeOff[];
}): Measuring {
  const { ladder, period, now } = input;
  const today = dayOf(now, period.timeZone);
  const all = newestFirst(input.artifacts, period.timeZone);
  return {
    ladder,
    period,
    standing: standing(period, now),
    today,
    all,
    byId: new Map(all.map(({ artifact }) => [artifact.id, artifact])),
    counting: all.filter(({ artifact, day }) => artifact.counts && day >= period.start && day <= period.end),
    weeks: weekSpans(period, today, input.timeOff),
  };
}

/** The day by which something can still be mended; undefined once the period is over. */
export function lastDay({ standing, period }: Measuring): string | undefined {
  return standing === "over" ? undefined : period.end;
}

/** The artifacts of a week, newest first. */
export function within(artifacts: readonly Dated[], { start, end }: Pick<Week, "start" | "end">): readonly Dated[] {
  return artifacts.filter(({ day }) => start <= day && day <= end);
}

/** The day each artifact belongs to, newest instant first; equal instants keep a stable order by id. */
export function newestFirst(artifacts: readonly Artifact[], timeZone: string): readonly Dated[] {
  return artifacts
    .map((artifact) => {
      const instant = artifact.landed ?? artifact.date;
      return { artifact, day: dayOf(instant, timeZone), time: Date.parse(instant) || 0 };
    })
    .sort((a, b) => b.time - a.time || (a.artifact.id < b.artifact.id ? -1 : 1))
    .map(({ artifact, day }) => ({ artifact, day }));
}

import type { Artifact } from "../artifacts/types.ts";
import type { Period, TimeOff } from "../calendar/types.ts";
import { weekAt } from "../calendar/week.ts";
import type { Ladder, Rung } from "../ladder/types.ts";
import { gapsOf, measureCriterion } from "./criterion.ts";
import { type Measuring, measuring } from "./measuring.ts";
import type { CriterionProgress, Gap, Progress } from "./types.ts";
import { measureThisWeek, measureWeekly } from "./weekly.ts";

/** What progress is measured from. */
export interface MeasureInput {
  readonly ladder: Ladder;
  /** The rung the person stands on, and the one to measure against. */
  readonly rung: Rung;
  readonly target: Rung;
  readonly artifacts: readonly Artifact[];
  readonly period: Period;
  /** ISO instant. */
  readonly now: string;
  readonly timeOff?: readonly TimeOff[];
}

/**
 * Measures artifacts against every criterion of the target rung and its weekly artifact, over one period. Only what
 * counts and lies within the days of the period speaks for a criterion; weeks are judged whole. Pure: the same input
 * gives the same answer, worded for people, so that no face words anything itself.
 */
export function measureProgress(input: MeasureInput): Progress {
  const { ladder, rung, target, period, timeOff = [] } = input;
  const over = measuring({ ...input, timeOff });
  const criteria = target.criteria.map((criterion) => measureCriterion(criterion, over));
  const { weekly, summary, gaps } = measureWeekly(target.weekly, over);
  return {
    rung: rung.id,
    target: target.id,
    rungTitle: rungTitle(rung),
    targetTitle: rungTitle(target),
    ladder: ladder.name,
    period,
    ...nowIn(over),
    ...(over.standing === "running" ? { thisWeek: measureThisWeek(target.weekly, timeOff, over) } : {}),
    weeks: weekly.length,
    criteria,
    weekly,
    weeklySummary: summary,
    ...pointsOf(target, criteria),
    gaps: gapsOnce(gaps, criteria.flatMap(gapsOf)),
  };
}

/** `Senior (L3)`, or `Senior` in a ladder without levels. */
export function rungTitle({ title, level }: Rung): string {
  return level === undefined || level === title ? title : `${title} (${level})`;
}

/** The weekly artifact's gap is left out where a criterion asks for the very same. */
function gapsOnce(weekly: readonly Gap[], criteria: readonly Gap[]): readonly Gap[] {
  return [...weekly.filter((gap) => !criteria.some(({ text }) => text === gap.text)), ...criteria];
}

/** The running week and its place; on the edge days whose week belongs to a neighbour, the place nearest to it. */
function nowIn({ standing, today, weeks }: Measuring): Pick<Progress, "now"> {
  if (standing !== "running" || weeks.length === 0) return {};
  const past = weeks.filter(({ time }) => time === "past").length;
  return { now: { week: weekAt(today), number: Math.min(past + 1, weeks.length) } };
}

/** In a ladder that counts points: those of the criteria that are met, against the rung's threshold. */
function pointsOf({ threshold, criteria }: Rung, progress: readonly CriterionProgress[]): Pick<Progress, "points"> {
  if (threshold === undefined) return {};
  const met = new Set(progress.filter(({ status }) => status === "met").map(({ id }) => id));
  const have = criteria.reduce((sum, { id, points = 0 }) => sum + (met.has(id) ? points : 0), 0);
  return { points: { have, need: threshold } };
}

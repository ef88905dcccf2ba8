import { kindGroup } from "../artifacts/kinds.ts";
import type { TimeOff, Week } from "../calendar/types.ts";
import { weekAt } from "../calendar/week.ts";
import type { WeeklyRule } from "../ladder/types.ts";
import { isOfKind } from "./matching.ts";
import { type Dated, lastDay, type Measuring, within } from "./measuring.ts";
import type { Gap, Progress, WeekProgress } from "./types.ts";
import { keptWeeks, outlookOf, type SpanOfWeek, shareOf, spanOfWeek } from "./weeks.ts";
import { missingWeeksWords, weeklyWords } from "./words.ts";

/** The weeks of the period, what they come to, and what they lack. */
export interface Weekly {
  readonly weekly: readonly WeekProgress[];
  readonly summary: Progress["weeklySummary"];
  readonly gaps: readonly Gap[];
}

/** Measures every week of the period against a rung's weekly artifact; a week is judged whole. */
export function measureWeekly(rule: WeeklyRule | undefined, measuring: Measuring): Weekly {
  const weekly = measuring.weeks.map((span) => measureWeek(span, rule, measuring));
  const metWeeks = new Set(weekly.filter(({ met }) => met).map(({ week }) => week));
  const counts = keptWeeks(measuring.weeks, ({ id }) => metWeeks.has(id));
  const { kept, elapsed, streak } = counts;
  const share = rule?.weeks ?? 0;
  const met = kept >= shareOf(elapsed, share);
  if (rule === undefined) return { weekly, summary: { kept, elapsed, share, met, streak }, gaps: [] };
  const { kinds } = measuring.ladder;
  const summary = { kept, elapsed, share, met, text: weeklyWords(rule, kinds), streak };
  if (met) return { weekly, summary, gaps: [] };
  const outlook = outlookOf(counts, share);
  const text = missingWeeksWords(rule, outlook, lastDay(measuring), kinds);
  return { weekly, summary: { ...summary, outlook }, gaps: [{ criterion: "weekly", text }] };
}

/** The week that runs today, though it may belong to the period's neighbour: what the status bar counts. */
export function measureThisWeek(
  rule: WeeklyRule | undefined,
  timeOff: readonly TimeOff[],
  measuring: Measuring,
): WeekProgress {
  return measureWeek(spanOfWeek(weekAt(measuring.today), measuring.today, timeOff), rule, measuring);
}

function measureWeek(
  { week, time, off }: SpanOfWeek,
  rule: WeeklyRule | undefined,
  measuring: Measuring,
): WeekProgress {
  const all = within(measuring.all, week);
  const counting = all.filter(({ artifact }) => artifact.counts);
  const count = counting.filter(({ artifact }) => rule === undefined || isOfKind(artifact, rule.anyOf)).length;
  const need = rule?.atLeast ?? 0;
  return {
    ...daysOf(week),
    count,
    need,
    met: count >= Math.max(need, 1),
    state: off ? "time off" : time,
    artifacts: all.map(({ artifact }) => artifact.id),
    groups: groupsOf(counting, measuring),
  };
}

function daysOf({ id, start, end }: Week): Pick<WeekProgress, "week" | "start" | "end"> {
  return { week: id, start, end };
}

function groupsOf(counting: readonly Dated[], { ladder }: Measuring): WeekProgress["groups"] {
  const groups = counting.map(({ artifact }) => kindGroup(artifact.kind, ladder.kinds));
  const number = (group: (typeof groups)[number]): number => groups.filter((one) => one === group).length;
  return {
    documents: number("documents"),
    changes: number("changes"),
    withOthers: number("with others"),
    elsewhere: number("from elsewhere"),
  };
}

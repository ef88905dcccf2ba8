import { kindGroup } from "../artifacts/kinds.ts";
import type { Artifact, KindGroup } from "../artifacts/types.ts";
import type { TimeOff, Week } from "../calendar/types.ts";
import { weekAt } from "../calendar/week.ts";
import type { WeeklyRule } from "../ladder/types.ts";
import { isOfKind } from "./matching.ts";
import { type Dated, lastDay, type Measuring, within } from "./measuring.ts";
import type { Gap, Progress, WeekKind, WeekProgress } from "./types.ts";
import { keptWeeks, outlookOf, type SpanOfWeek, shareOf, spanOfWeek } from "./weeks.ts";
import { kindWords, missingWeeksWords, weeklyWords } from "./words.ts";

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
  const isTowards = (artifact: Artifact): boolean => rule === undefined || isOfKind(artifact, rule.anyOf);
  const count = counting.filter(({ artifact }) => isTowards(artifact)).length;
  const kinds = kindsOf(counting, isTowards, measuring);
  const need = rule?.atLeast ?? 0;
  return {
    ...daysOf(week),
    count,
    need,
    met: count >= Math.max(need, 1),
    state: off ? "time off" : time,
    artifacts: all.map(({ artifact }) => artifact.id),
    groups: groupsOf(kinds),
    ...(kinds.length === 0 ? {} : { kinds }),
  };
}

function daysOf({ id, start, end }: Week): Pick<WeekProgress, "week" | "start" | "end"> {
  return { week: id, start, end };
}

const groupIds: Readonly<Record<KindGroup, WeekKind["group"]>> = {
  documents: "documents",
  changes: "changes",
  "with others": "withOthers",
  "from elsewhere": "elsewhere",
};

/** The kinds of a week, those towards the weekly artifact first, then those that there is most of. */
function kindsOf(
  counting: readonly Dated[],
  isTowards: (artifact: Artifact) => boolean,
  { ladder }: Measuring,
): readonly WeekKind[] {
  const byKind = Map.groupBy(counting, ({ artifact }) => artifact.kind);
  return [...byKind]
    .map(([kind, all]) => ({
      kind,
      group: groupIds[kindGroup(kind, ladder.kinds)],
      count: all.length,
      towards: all.filter(({ artifact }) => isTowards(artifact)).length,
      text: `${all.length} ${kindWords([kind], all.length !== 1, ladder.kinds)}`,
    }))
    .sort((a, b) => Number(b.towards > 0) - Number(a.towards > 0) || b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function groupsOf(kinds: readonly WeekKind[]): WeekProgress["groups"] {
  const number = (wanted: WeekKind["group"]): number =>
    kinds.reduce((sum, { group, count }) => sum + (group === wanted ? count : 0), 0);
  return {
    documents: number("documents"),
    changes: number("changes"),
    withOthers: number("withOthers"),
    elsewhere: number("elsewhere"),
  };
}

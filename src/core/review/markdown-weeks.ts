import { shortDay } from "../calendar/day.ts";
import { shortWeek } from "../calendar/week.ts";
import type { WeekProgress } from "../progress/types.ts";

/** The weeks that have begun as a table; nothing when no artifact lies in any of them. */
export function weekTable(weeks: readonly WeekProgress[]): readonly string[] {
  // A week off may lie ahead: what has begun ends with the last week that is over or runs.
  const begun = weeks.findLastIndex(({ state }) => state === "past" || state === "current") + 1;
  const shown = weeks.slice(0, begun);
  if (shown.every(({ groups }) => total(groups) === 0)) return [];
  const asked = weeks.some(({ need }) => need > 0);
  return [
    `| Week | Days |${asked ? " Towards it | Verdict |" : ""} Documents | Changes | With others | From elsewhere |`,
    `|---|---|${asked ? "--:|---|" : ""}--:|--:|--:|--:|`,
    ...shown.map((week) => weekRow(week, asked)),
  ];
}

function weekRow(week: WeekProgress, asked: boolean): string {
  const { documents, changes, withOthers, elsewhere } = week.groups;
  const cells = [
    shortWeek(week.week),
    `${shortDay(week.start)} to ${shortDay(week.end)}`,
    ...(asked ? [`${week.count} of ${week.need}`, stateWords(week)] : []),
    ...[documents, changes, withOthers, elsewhere].map(String),
  ];
  return `| ${cells.join(" | ")} |`;
}

function stateWords({ met, state }: WeekProgress): string {
  if (met) return "kept";
  if (state === "time off") return state;
  return state === "current" ? "not kept yet" : "not kept";
}

function total({ documents, changes, withOthers, elsewhere }: WeekProgress["groups"]): number {
  return documents + changes + withOthers + elsewhere;
}

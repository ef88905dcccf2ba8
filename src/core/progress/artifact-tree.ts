import type { Artifact } from "../artifacts/types.ts";
import { dayOf, shortDay, weekdayOf } from "../calendar/day.ts";
import { weekTitle } from "../calendar/week.ts";
import { artifactNode, type ProgressNode, type Shown, textNode } from "./nodes.ts";
import type { Progress, WeekProgress } from "./types.ts";

/** The Artifacts view: the weeks so far, newest first, each with its artifacts, newest first, counting or not. */
export function artifactTree({ progress, ladder, artifacts }: Shown): readonly ProgressNode[] {
  const byId = new Map(artifacts.map((artifact) => [artifact.id, artifact]));
  return weeksSoFar(progress).map((week) => {
    const id = `week:${week.week}`;
    const isThisWeek = week.week === progress.thisWeek?.week;
    const rows = week.artifacts.flatMap((artifact) => byId.get(artifact) ?? []);
    const children = rows.map((row) => artifactNode(id, row, weekdayOf(countedOn(row, progress)), ladder));
    return {
      id,
      label: isThisWeek ? "This week" : weekTitle(week.week),
      description: weekSummary(week, rows, isThisWeek, progress.weeklySummary.text !== undefined),
      tooltip: `${shortDay(week.start)} to ${shortDay(week.end)}`,
      expanded: isThisWeek,
      children:
        isThisWeek && children.length === 0
          ? [textNode(`${id}/none`, "What you merge, write and review this week appears here", "info")]
          : children,
    };
  });
}

/** The weeks of the period that have begun, and the running one where it belongs to the neighbour; newest first. */
function weeksSoFar({ weekly, thisWeek, period }: Progress): readonly WeekProgress[] {
  const today = thisWeek?.start ?? period.end;
  const begun = weekly.filter(
    ({ start, state, artifacts }) => state !== "future" && (start <= today || artifacts.length > 0),
  );
  const isListed = thisWeek === undefined || begun.some(({ week }) => week === thisWeek.week);
  return (isListed ? begun : [...begun, thisWeek]).toSorted((a, b) => (a.start < b.start ? 1 : -1));
}

/** `2 · kept`, `0 · no artifact`, `3 · not kept`, `1 · not kept yet`, `0 · time off`: what counts, and what that makes of the week. */
function weekSummary(week: WeekProgress, rows: readonly Artifact[], isThisWeek: boolean, isAsked: boolean): string {
  const counting = rows.filter(({ counts }) => counts).length;
  if (week.met) return isAsked ? `${counting} · kept` : String(counting);
  if (week.state === "time off") return `${counting} · time off`;
  if (counting === 0) return isThisWeek ? "0 · nothing yet" : "0 · no artifact";
  if (!isAsked) return String(counting);
  return `${counting} · ${isThisWeek ? "not kept yet" : "not kept"}`;
}

function countedOn({ landed, date }: Artifact, { period }: Progress): string {
  return dayOf(landed ?? date, period.timeZone);
}

import type { WeekProgress } from "../../core/progress/types.ts";
import { dayRange, weekName } from "../day.ts";
import { groups, totalOf } from "./groups.ts";

/** How a week stands against the weekly artifact, for the table and the tooltip; empty when nothing is asked weekly. */
export function weeklyStanding(week: WeekProgress): string {
  if (week.state === "time off") return "time off";
  if (week.state === "future") return "to come";
  if (week.need === 0) return "";
  const counted = `${week.count} of ${week.need}`;
  return week.met ? `${counted}, kept` : counted;
}

/** What a week holds: `3 artifacts (2 changes, 1 with others)`, `no artifacts`. */
function contents(week: WeekProgress): string {
  const total = totalOf(week);
  if (total === 0) return "no artifacts";
  const held = groups.filter(({ id }) => week.groups[id] > 0);
  const parts = held.map(({ id, label, one }) => `${week.groups[id]} ${week.groups[id] === 1 ? one : label}`);
  return `${total} ${total === 1 ? "artifact" : "artifacts"} (${parts.join(", ")})`;
}

/** One week in one line: `W43, 19 to 25 Oct: 3 artifacts (2 changes, 1 with others); weekly artifact 1 of 1, kept`. */
export function describeWeek(week: WeekProgress): string {
  const name = `${weekName(week.week)}, ${dayRange(week.start, week.end)}`;
  const standing = weeklyStanding(week);
  if (week.state === "future") return `${name}: ${standing}`;
  if (standing === "") return `${name}: ${contents(week)}`;
  const subject = week.state === "time off" ? "" : "weekly artifact ";
  return `${name}: ${contents(week)}; ${subject}${standing}`;
}

/** What the picture is called, for people who do not see it. The numbers are in the table beside it. */
export function describeChart(weeks: readonly WeekProgress[]): string {
  const total = weeks.reduce((sum, week) => sum + totalOf(week), 0);
  return `Bar chart of artifacts per week: ${total} over ${weeks.length} weeks. The same numbers are in the table below.`;
}

import type { WeekProgress } from "../../core/progress/types.ts";
import { dayRange, weekName } from "../day.ts";
import { shorten } from "../text.ts";
import { groups, totalOf } from "./groups.ts";

/** How a week stands against the weekly artifact, for the table and the tooltip; empty when nothing is asked weekly. */
export function weeklyStanding(week: WeekProgress): string {
  if (week.state === "time off") return "time off";
  if (week.state === "future") return "to come";
  if (week.need === 0) return "";
  const kept = week.met ? "kept" : week.state === "current" ? "not kept yet" : "not kept";
  return `${week.count} of ${week.need}, ${kept}`;
}

/** What a week holds, kind by kind: `1 RFC, 2 pull requests`; by group where no kinds are known; empty when it holds nothing. */
export function kindsHeld({ kinds, groups: held }: WeekProgress): string {
  if (kinds !== undefined) return kinds.map(({ text }) => shorten(text, 60)).join(", ");
  return groups
    .filter(({ id }) => held[id] > 0)
    .map(({ id, label, one }) => `${held[id]} ${held[id] === 1 ? one : label}`)
    .join(", ");
}

/** `3 artifacts (1 RFC, 2 reviews)`, `no artifacts`. */
function contents(week: WeekProgress): string {
  const total = totalOf(week);
  if (total === 0) return "no artifacts";
  return `${total} ${total === 1 ? "artifact" : "artifacts"} (${kindsHeld(week)})`;
}

/** One week in one line: `W43, 19 to 25 Oct: 3 artifacts (1 RFC, 2 reviews); weekly artifact 1 of 1, kept`. */
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
  const judged = weeks.filter(({ need, state, met }) => need > 0 && (met || state === "past"));
  const kept = judged.filter(({ met }) => met).length;
  const bar = judged.length === 0 ? "" : ` ${kept} of ${judged.length} weeks so far keep the weekly bar.`;
  return `Bar chart of artifacts per week: ${total} over ${weeks.length} weeks.${bar} The same numbers are in the table below.`;
}

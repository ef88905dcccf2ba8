import type { WeekProgress } from "../../core/progress/types.ts";

export type Group = keyof WeekProgress["groups"];

/** The groups of kinds as the chart stacks them, from the baseline up, with the words of the legend and of one alone. */
export const groups: readonly { readonly id: Group; readonly label: string; readonly one: string }[] = [
  { id: "documents", label: "documents", one: "document" },
  { id: "changes", label: "changes", one: "change" },
  { id: "withOthers", label: "with others", one: "with others" },
  { id: "elsewhere", label: "elsewhere", one: "elsewhere" },
];

/** All counting artifacts of a week. */
export function totalOf(week: WeekProgress): number {
  return groups.reduce((sum, group) => sum + week.groups[group.id], 0);
}

/** The groups that hold something in at least one week. */
export function usedGroups(weeks: readonly WeekProgress[]): readonly (typeof groups)[number][] {
  return groups.filter((group) => weeks.some((week) => week.groups[group.id] > 0));
}

import type { WeekProgress } from "../../core/progress/types.ts";

export type Group = keyof WeekProgress["groups"];

/** The groups of kinds as the chart stacks them, from the baseline up, with the words of the legend and the table. */
export const groups: readonly { readonly id: Group; readonly label: string }[] = [
  { id: "documents", label: "documents" },
  { id: "changes", label: "changes" },
  { id: "withOthers", label: "with others" },
  { id: "elsewhere", label: "elsewhere" },
];

/** All counting artifacts of a week. */
export function totalOf(week: WeekProgress): number {
  return groups.reduce((sum, group) => sum + week.groups[group.id], 0);
}

/** The groups that hold something in at least one week. */
export function usedGroups(weeks: readonly WeekProgress[]): readonly (typeof groups)[number][] {
  return groups.filter((group) => weeks.some((week) => week.groups[group.id] > 0));
}

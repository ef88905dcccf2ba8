import { longDay } from "../calendar/day.ts";
import { shortWeek, weekAt } from "../calendar/week.ts";
import type { WeekProgress } from "../progress/types.ts";
import { joined } from "../progress/words.ts";
import type { Evidence } from "./types.ts";

/**
 * What lies in the period but in none of its weeks, for a week belongs to the period of its Thursday:
 * `3 artifacts of 29 and 30 June fall into W27, which belongs to the next period.`
 * @param evidence what counts in the period
 */
export function edgeSentences(evidence: readonly Evidence[], weeks: readonly WeekProgress[]): readonly string[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    ...edgeSentence(
      evidence.filter(({ date }) => date < first.start),
      "previous",
    ),
    ...edgeSentence(
      evidence.filter(({ date }) => date > last.end),
      "next",
    ),
  ];
}

function edgeSentence(evidence: readonly Evidence[], neighbour: "previous" | "next"): readonly string[] {
  const days = [...new Set(evidence.map(({ date }) => date))].sort();
  const [day] = days;
  if (day === undefined) return [];
  const [noun, verb] = evidence.length === 1 ? ["artifact", "falls"] : ["artifacts", "fall"];
  const week = shortWeek(weekAt(day).id);
  return [
    `${evidence.length} ${noun} of ${daysWords(days)} ${verb} into ${week}, which belongs to the ${neighbour} period.`,
  ];
}

/** `29 and 30 June`, `30 June and 1 July` */
function daysWords(days: readonly string[]): string {
  const isOneMonth = new Set(days.map((day) => day.slice(0, 7))).size === 1;
  const words = days.map((day, index) =>
    isOneMonth && index < days.length - 1 ? String(Number(day.slice(8))) : longDay(day),
  );
  return joined(words, "and");
}

import { addDays, dayOf } from "../../calendar/day.ts";
import { customPeriod, type PeriodResult, parsePeriod } from "../../calendar/parse.ts";
import type { PeriodOptions } from "../../calendar/period.ts";
import { weekAt } from "../../calendar/week.ts";

/** What a promotion looks at when nobody says otherwise. */
export const packetWeeks = 12;

/** The so many whole ISO weeks before the one that holds now: a week that runs would count as one that was missed. */
export function lastWeeks(now: string, count: number, timeZone: string): PeriodResult {
  const monday = weekAt(dayOf(now, timeZone)).start;
  return customPeriod(addDays(monday, -7 * count), addDays(monday, -1), timeZone);
}

/** One period from several that follow each other (`2026-Q3`, `2026-Q4`), in any order. */
export function spanOf(names: readonly string[], options: PeriodOptions): PeriodResult {
  const results = names.map((name) => parsePeriod(name, options));
  const wrong = results.find((result) => "problem" in result);
  if (wrong !== undefined) return wrong;
  const periods = results
    .flatMap((result) => ("period" in result ? [result.period] : []))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || first === last) return results[0] ?? parsePeriod("", options);
  const apart = periods.some((period, index) => {
    const next = periods[index + 1];
    return next !== undefined && next.start !== addDays(period.end, 1);
  });
  if (!apart) return customPeriod(first.start, last.end, options.timeZone);
  const message = "The periods do not follow each other. Name those between them too, each once.";
  return { problem: { code: "period-gap", severity: "error", message } };
}

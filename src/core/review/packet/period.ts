import { addDays, dayOf } from "../../calendar/day.ts";
import { customPeriod, type PeriodResult, parsePeriod } from "../../calendar/parse.ts";
import type { PeriodOptions } from "../../calendar/period.ts";
import type { Period } from "../../calendar/types.ts";
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

/**
 * Those of some review documents that are of a period with days of this one, the oldest first. A name is that of a document in the
 * journal, `2026-Q4` or `2026-10-05 to 2026-11-01`; one that tells no period is none of them.
 */
export function reviewsWithin(names: readonly string[], period: Period, startMonth: number): readonly string[] {
  const options = { timeZone: period.timeZone, startMonth };
  return names
    .flatMap((name) => {
      const found = parsePeriod(name.replace(" to ", ".."), options);
      return "period" in found ? [{ name, ...found.period }] : [];
    })
    .filter(({ start, end }) => start <= period.end && period.start <= end)
    .sort((a, b) => (a.end < b.end ? -1 : 1))
    .map(({ name }) => name);
}

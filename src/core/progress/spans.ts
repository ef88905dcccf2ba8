import { addDays, addMonths, daysInMonth, diff } from "temporal-polyfill/fns/PlainDate";
import { daysBetween } from "../calendar/day.ts";
import { plainDate } from "../calendar/plain-date.ts";
import type { Period } from "../calendar/types.ts";
import type { ArtifactRule, Per } from "../ladder/types.ts";

/**
 * How many artifacts a rule asks for over a whole period: `atLeast` for each week, month or quarter that it holds,
 * rounded up. One a month is three in a quarter; one a quarter is two in a half. In a period shorter than the span the
 * rule asks for what it says and no less: forty reviews a quarter stay forty in a month, for the rule says nothing
 * about months.
 * @param weeks the weeks of the period that are judged (time off left out)
 */
export function needOver(rule: Pick<ArtifactRule, "atLeast" | "per">, period: Period, weeks: number): number {
  return Math.max(rule.atLeast, Math.ceil(rule.atLeast * spansIn(period, rule.per, weeks) - 1e-9));
}

/** What it comes to by the end of a running period at the rate so far, today included, rounded down. */
export function paceOf(have: number, period: Period, today: string): number {
  const elapsed = daysBetween(period.start, today) + 1;
  const days = daysBetween(period.start, period.end) + 1;
  return Math.floor((have * days) / elapsed);
}

function spansIn(period: Period, per: Per, weeks: number): number {
  switch (per) {
    case "period":
      return 1;
    case "week":
      return weeks;
    case "month":
      return monthsIn(period);
    case "quarter":
      return monthsIn(period) / 3;
  }
}

function monthsIn({ start, end }: Period): number {
  const first = plainDate(start);
  const { months, days } = diff(first, addDays(plainDate(end), 1), { largestUnit: "month" });
  return months + days / daysInMonth(addMonths(first, months));
}

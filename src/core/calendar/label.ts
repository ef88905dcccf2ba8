import { monthName, shortDay, shortDayWithYear } from "./day.ts";
import { type PeriodName, parseName, startMonthOf } from "./name.ts";
import type { Period } from "./types.ts";

const ordinals = ["", "first", "second", "third", "fourth"] as const;

/** The label of a named period: `Q4 2026`, `H2 2026`, `November 2026`, `2026`; `Q3 FY2026` in a fiscal year. */
export function nameLabel(name: PeriodName, startMonth: number): string {
  const year = startMonth === 1 ? String(name.year) : `FY${name.year}`;
  switch (name.unit) {
    case "month":
      return `${monthName(`${name.year}-${String(name.number).padStart(2, "0")}`)} ${name.year}`;
    case "quarter":
      return `Q${name.number} ${year}`;
    case "half":
      return `H${name.number} ${year}`;
    case "year":
      return year;
  }
}

/** For titles: `fourth quarter 2026`, `second half 2026`, `third quarter of fiscal year 2026`, `November 2026`. */
export function periodTitle(period: Period): string {
  const name = parseName(period.id);
  if (!name || name.unit === "month") return period.label;
  const fiscal = startMonthOf(period) !== 1;
  if (name.unit === "year") return fiscal ? `fiscal year ${name.year}` : String(name.year);
  return `${ordinals[name.number]} ${name.unit}${fiscal ? " of fiscal year" : ""} ${name.year}`;
}

/** For narrow places: `Q4`, `H2`, `November`, `2026`; the days of any other period. */
export function shortPeriod(period: Period): string {
  const name = parseName(period.id);
  if (!name) return periodDays(period);
  return name.unit === "year" ? period.label : (period.label.split(" ")[0] ?? period.label);
}

/** How a sentence names the span: `quarter`, `half-year`, `month`, `year`, and `period` for any other. */
export function periodNoun(period: Period): string {
  const unit = parseName(period.id)?.unit ?? "period";
  return unit === "half" ? "half-year" : unit;
}

/**
 * The days, for people: `1 Oct to 31 Dec` where the period's name says the year, else with it: `5 Oct to 1 Nov 2026`,
 * `1 Nov 2025 to 31 Jan 2026`.
 */
export function periodDays({ id, start, end }: Period): string {
  const year = start.slice(0, 4);
  if (year !== end.slice(0, 4)) return `${shortDayWithYear(start)} to ${shortDayWithYear(end)}`;
  const nameSaysYear = parseName(id)?.year === Number(year);
  return `${shortDay(start)} to ${nameSaysYear ? shortDay(end) : shortDayWithYear(end)}`;
}

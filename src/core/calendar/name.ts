import type { Period } from "./types.ts";

/** How long a named period is. */
export type PeriodUnit = "month" | "quarter" | "half" | "year";

/** What a period's id says: the `number`-th unit of a year (1 for a year). */
export interface PeriodName {
  readonly unit: PeriodUnit;
  readonly year: number;
  readonly number: number;
}

export const monthsIn: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

const forms: readonly (readonly [PeriodUnit, RegExp])[] = [
  ["quarter", /^(\d{4})-?q([1-4])$/i],
  ["half", /^(\d{4})-?h([12])$/i],
  ["month", /^(\d{4})-(0[1-9]|1[0-2])$/],
  ["year", /^(\d{4})$/],
];

/** Reads `2026-Q4`, `2026-H2`, `2026-11` or `2026`, in either case; undefined for anything else. */
export function parseName(text: string): PeriodName | undefined {
  for (const [unit, form] of forms) {
    const match = form.exec(text);
    const year = Number(match?.[1]);
    if (match && year >= 1970 && year < 9000) return { unit, year, number: Number(match[2] ?? 1) };
  }
  return undefined;
}

/** The id of a named period, which `parseName` reads again. */
export function formatName({ unit, year, number }: PeriodName): string {
  switch (unit) {
    case "month":
      return `${year}-${String(number).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${number}`;
    case "half":
      return `${year}-H${number}`;
    case "year":
      return String(year);
  }
}

/** The same unit, so many units later (earlier, when negative). */
export function shiftName({ unit, year, number }: PeriodName, by: number): PeriodName {
  const perYear = 12 / monthsIn[unit];
  const index = year * perYear + (number - 1) + by;
  return { unit, year: Math.floor(index / perYear), number: (index % perYear) + 1 };
}

/** The month (1 to 12) in which the fiscal year of a named period starts, read off its id and its first day. */
export function startMonthOf(period: Period): number {
  const name = parseName(period.id);
  if (!name || name.unit === "month") return 1;
  const month = Number(period.start.slice(5, 7));
  return ((month - 1 - (name.number - 1) * monthsIn[name.unit] + 12) % 12) + 1;
}

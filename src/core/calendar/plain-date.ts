import { create } from "temporal-polyfill/fns/PlainDate";

/** A day as Temporal counts with it. */
export type PlainDate = ReturnType<typeof create>;

/** Takes `2026-10-12`. @throws RangeError for what is no day */
export function plainDate(day: string): PlainDate {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split("-").map(Number);
  return create(year, month, date);
}

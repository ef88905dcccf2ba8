import { create } from "temporal-polyfill/fns/PlainDate";

/** A day as Temporal counts with it. */
export type PlainDate = ReturnType<typeof create>;

/** Takes a day in the form `2026-10-12`, which is looked at no closer. @throws RangeError where the month has no such day */
export function plainDate(day: string): PlainDate {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split("-").map(Number);
  return create(year, month, date);
}

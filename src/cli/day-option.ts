import { isDay } from "../core/calendar/day.ts";
import { UsageError } from "./errors.ts";
import { single } from "./options.ts";

/** The day that an option names, or undefined; anything else is a usage error. */
export function dayOption(name: string, option: unknown): string | undefined {
  const day = single(name, option);
  if (day !== undefined && !isDay(day)) throw new UsageError(`--${name} ${day} is not a day: write YYYY-MM-DD.`);
  return day;
}

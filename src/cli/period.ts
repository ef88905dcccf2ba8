import { dayOf } from "../core/calendar/day.ts";
import { customPeriod, parsePeriod } from "../core/calendar/parse.ts";
import { currentPeriod } from "../core/calendar/period.ts";
import type { Period } from "../core/calendar/types.ts";
import { UsageError } from "./errors.ts";
import type { Moment } from "./input.ts";
import { type CommonOptions, single } from "./options.ts";

/** The days that `--period`, `--since` and `--until` say: the period that runs, when they say nothing. */
export function periodOf(options: CommonOptions, { ladder, now, timeZone }: Moment): Period {
  const [named, since, until] = (["period", "since", "until"] as const).map((name) => single(name, options[name]));
  if (named !== undefined && (since ?? until) !== undefined)
    throw new UsageError("Give --period, or --since and --until, not both.");
  if (named === undefined && since === undefined && until === undefined)
    return currentPeriod(now, ladder.period, timeZone);
  if (named === undefined && since === undefined)
    throw new UsageError("--until needs --since: give the first day too.");
  const parsed =
    named !== undefined
      ? parsePeriod(named, { timeZone, startMonth: ladder.period.startMonth })
      : customPeriod(since as string, until ?? dayOf(now, timeZone), timeZone);
  if ("problem" in parsed) throw new UsageError(parsed.problem.message);
  return parsed.period;
}

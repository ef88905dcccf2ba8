import { parsePeriod } from "../../core/calendar/parse.ts";
import { periodAt } from "../../core/calendar/period.ts";
import type { Period, TimeOff } from "../../core/calendar/types.ts";
import type { Collection } from "../../core/collect.ts";
import { findRung, targetRungs } from "../../core/ladder/rungs.ts";
import type { Ladder, Rung } from "../../core/ladder/types.ts";
import { measureProgress } from "../../core/progress/measure.ts";
import { localTimeZone } from "../../local/time-zone.ts";
import type { LadderInUse } from "./ladder-files.ts";
import type { Standing } from "./situation.ts";

/** The rungs that someone chose, as they are written in the settings. */
export interface ChosenRungs {
  readonly current: string;
  readonly target: string;
}

/** What one measuring needs beside the history. */
export interface MeasureRequest {
  readonly ladder: LadderInUse;
  readonly rungs: ChosenRungs;
  readonly timeOff: readonly TimeOff[];
  readonly period: Period;
  readonly now: string;
}

/** The period that is named, else the one that runs now, as the ladder cuts time. */
export function choosePeriod(ladder: Ladder, now: string, named?: string): Period {
  const timeZone = localTimeZone();
  const { unit, startMonth } = ladder.period;
  const parsed = named === undefined ? undefined : parsePeriod(named, { timeZone, startMonth });
  return parsed !== undefined && "period" in parsed ? parsed.period : periodAt(now, unit, startMonth, timeZone);
}

/** Measures what was collected. A rung that the ladder does not have is treated as not chosen. */
export function measureStanding(request: MeasureRequest, collection: Collection): Standing {
  const { ladder, rungs, timeOff, period, now } = request;
  const chosen = findRung(ladder.ladder, rungs.current);
  const rung = chosen ?? lowest(ladder.ladder);
  const target = findRung(ladder.ladder, rungs.target) ?? targetRungs(ladder.ladder, rung)[0] ?? rung;
  const { artifacts } = collection;
  return {
    ladder,
    period,
    rung,
    target,
    isRungChosen: chosen !== undefined,
    unknownRungs: [rungs.current, rungs.target].filter((name) => name !== "" && !findRung(ladder.ladder, name)),
    collection,
    progress: measureProgress({ ladder: ladder.ladder, rung, target, artifacts, period, now, timeOff }),
    problems: [...ladder.problems, ...collection.problems],
    now,
  };
}

function lowest({ rungs }: Ladder): Rung {
  const [first] = rungs;
  if (first === undefined) throw new Error("A ladder has at least one rung.");
  return first;
}

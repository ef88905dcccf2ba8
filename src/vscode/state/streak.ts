import type { TimeOff } from "../../core/calendar/types.ts";
import type { Streak } from "../../core/progress/streak.ts";
import type { Engine } from "../engine.ts";
import type { Standing } from "./situation.ts";

/** Where the weeks before the period are known from. */
export interface StreakSources {
  readonly engine: Pick<Engine, "addDays" | "pastArtifacts" | "readJournal" | "weekStreak">;
  readonly journalFolder: string;
  readonly timeOff: readonly TimeOff[];
}

/** So many days before the period are looked at: two years. */
const farthest = 2 * 366;

/**
 * The weeks kept in a row. The journal is asked for the weeks before the period only while every week of the period was
 * kept, so that nobody else pays for it.
 */
export async function streakOf(standing: Omit<Standing, "streak">, sources: StreakSources): Promise<Streak> {
  const { engine, journalFolder, timeOff } = sources;
  const { collection, now, period, target } = standing;
  const { start, timeZone } = period;
  const asked = { now, timeZone, timeOff, ...(target.weekly === undefined ? {} : { rule: target.weekly }) };
  const { artifacts, reading } = collection;
  const within = engine.weekStreak({ ...asked, artifacts, since: start });
  if (!within.isOpen || reading === undefined) return within;
  const days = { start: engine.addDays(start, -farthest), end: start };
  const { recorded } = await engine.readJournal(journalFolder, timeZone, days);
  const known = new Set(artifacts.map(({ id }) => id));
  const past = engine.pastArtifacts(recorded, reading.by, timeZone).filter(({ id }) => !known.has(id));
  return engine.weekStreak({ ...asked, artifacts: [...artifacts, ...past] });
}

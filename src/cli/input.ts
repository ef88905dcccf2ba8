import { openCache } from "../cache/file-cache.ts";
import { daysToRead } from "../core/calendar/bounds.ts";
import { parseTimeOff } from "../core/calendar/time-off.ts";
import type { Period, TimeOff } from "../core/calendar/types.ts";
import { runsIn } from "../core/calendar/zone.ts";
import { type Collection, collectArtifacts } from "../core/collect.ts";
import type { Ladder } from "../core/ladder/types.ts";
import type { Problem } from "../core/problem.ts";
import type { Opening } from "../git/opening.ts";
import { readerAt } from "../git/reader.ts";
import { type Journal, readJournal } from "../journal/read.ts";
import { recordReading } from "../journal/record.ts";
import { localTimeZone } from "../local/time-zone.ts";
import { UsageError } from "./errors.ts";
import { findLadder } from "./ladder.ts";
import { LowMemory } from "./memory.ts";
import { type CommonOptions, several, single } from "./options.ts";
import { isOwnWork } from "./own-work.ts";
import { periodOf } from "./period.ts";
import { progressLine } from "./print.ts";
import { noteBranches, openRepositories } from "./repositories.ts";

/** Everything a verb that reads history works on. */
export interface Input {
  readonly ladder: Ladder;
  readonly period: Period;
  /** ISO instant. */
  readonly now: string;
  readonly timeOff: readonly TimeOff[];
  readonly collection: Collection;
  /** Of the ladder file, the repositories and the journal together. */
  readonly problems: readonly Problem[];
}

/** What a verb asks for beside its options. */
export interface Asked {
  /** What to read, for a verb that has its own way to say it; else `--period` and its kin say it. */
  readonly period?: (moment: Moment) => Period;
  /** Give every commit of the person's too. */
  readonly ownCommits?: boolean;
  /** Look for the people who worked with the person too. */
  readonly collaborators?: boolean;
  /** Whether what is recognised is kept in the journal (default: true). */
  readonly keep?: boolean;
  /** What the options name, where it was opened before. */
  readonly opened?: readonly Opening[];
}

/** When and under which ladder a verb runs. */
export interface Moment {
  readonly ladder: Ladder;
  /** ISO instant. */
  readonly now: string;
  readonly timeZone: string;
}

/** Reads what the options name. @throws UsageError for options that make no sense, InputError for an unreadable ladder file. */
export async function readInput(options: CommonOptions, asked: Asked = {}): Promise<Input> {
  // Git answers while the rest is made ready.
  const opened = asked.opened ?? (await openRepositories(options));
  const folders = opened.map(({ folder }) => folder);
  const readers = opened.map((opening) => readerAt(opening));
  const timeOff = timeOffOf(options);
  const timeZone = localTimeZone();
  runsIn(timeZone);
  const now = new Date().toISOString();
  const found = await findLadder(single("ladder", options.ladder), folders);
  const moment = { ladder: found.ladder, now, timeZone };
  const period = asked.period?.(moment) ?? periodOf(options, moment);
  const journal = await readJournal(single("journal", options.journal), period.timeZone, daysToRead(period));
  const authors = several(options.author);
  const line = progressLine();
  const memory = new LowMemory();
  const cache = openCache();
  try {
    const collection = await collectArtifacts({
      readers,
      ladder: found.ladder,
      period,
      identities: authors,
      onlyIdentities: authors.length > 0,
      ownCommits: asked.ownCommits === true,
      collaborators: asked.collaborators === true,
      elsewhere: journal.artifacts,
      isOwnJournal: options.journal !== undefined,
      recorded: journal.recorded,
      ...(cache === undefined ? {} : { cache }),
      onProgress: (text) => {
        void memory.begin();
        for (const opening of opened) opening.stop();
        line.say(text);
      },
    });
    await noteBranches(collection.repositories);
    const unkept = asked.keep === false ? [] : await keepReading(collection, journal, options);
    const problems = [...found.problems, ...journal.problems, ...collection.problems, ...unkept];
    return { ladder: found.ladder, period, now, timeOff, collection, problems };
  } finally {
    memory.end();
    for (const opening of opened) opening.stop();
    line.done();
  }
}

/** Keeps what was recognised in the journal when it is the person's own. */
async function keepReading(
  collection: Collection,
  { recorded, isRead }: Journal,
  options: CommonOptions,
): Promise<readonly Problem[]> {
  const { reading } = collection;
  if (reading === undefined || !isRead || !isOwnWork(collection, options)) return [];
  return (await recordReading(reading, recorded.snapshots, single("journal", options.journal))).problems;
}

function timeOffOf(options: CommonOptions): TimeOff[] {
  return several(options.timeOff).map((text) => {
    const parsed = parseTimeOff(text);
    if ("problem" in parsed) throw new UsageError(`--time-off ${text}: ${parsed.problem.message}`);
    return parsed.timeOff;
  });
}

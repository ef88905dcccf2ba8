import { openCache } from "../cache/file-cache.ts";
import { daysToRead } from "../core/calendar/bounds.ts";
import { parseTimeOff } from "../core/calendar/time-off.ts";
import type { TimeOff } from "../core/calendar/types.ts";
import { type Collection, collectArtifacts } from "../core/collect.ts";
import type { RepositoryReader } from "../core/history/types.ts";
import type { Problem } from "../core/problem.ts";
import { type Journal, readJournal } from "../journal/read.ts";
import { recordReading } from "../journal/record.ts";
import { UsageError } from "./errors.ts";
import type { Asked, Input } from "./input.ts";
import { findLadder } from "./ladder.ts";
import { type CommonOptions, several, single } from "./options.ts";
import { isOwnWork } from "./own-work.ts";
import { periodOf } from "./period.ts";
import { progressLine } from "./print.ts";

/** Reads these repositories, the ladder and the journal as the options say. @throws UsageError for options that make no sense, InputError for an unreadable ladder file. */
export async function readWith(
  readers: readonly RepositoryReader[],
  options: CommonOptions,
  asked: Asked,
): Promise<Input> {
  const timeOff = timeOffOf(options);
  const now = new Date().toISOString();
  const found = await findLadder(
    single("ladder", options.ladder),
    readers.map(({ folder }) => folder),
  );
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const moment = { ladder: found.ladder, now, timeZone };
  const period = asked.period?.(moment) ?? periodOf(options, moment);
  const journal = await readJournal(single("journal", options.journal), period.timeZone, daysToRead(period));
  const authors = several(options.author);
  const line = progressLine();
  const cache = openCache();
  try {
    const collection = await collectArtifacts({
      readers,
      ladder: found.ladder,
      period,
      identities: authors,
      onlyIdentities: authors.length > 0,
      collaborators: asked.collaborators === true,
      elsewhere: journal.artifacts,
      isOwnJournal: options.journal !== undefined,
      recorded: journal.recorded,
      ...(cache === undefined ? {} : { cache }),
      onProgress: line.say,
    });
    const unkept = asked.keep === false ? [] : await keepReading(collection, journal, options);
    const problems = [...found.problems, ...journal.problems, ...collection.problems, ...unkept];
    return { ladder: found.ladder, period, now, timeOff, collection, problems };
  } finally {
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

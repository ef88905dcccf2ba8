import { join, resolve } from "node:path";
import { openCache } from "../cache/file-cache.ts";
import { daysToRead } from "../core/calendar/bounds.ts";
import { dayOf } from "../core/calendar/day.ts";
import { customPeriod, parsePeriod } from "../core/calendar/parse.ts";
import { currentPeriod } from "../core/calendar/period.ts";
import { parseTimeOff } from "../core/calendar/time-off.ts";
import type { Period, TimeOff } from "../core/calendar/types.ts";
import { type Collection, collectArtifacts } from "../core/collect.ts";
import { ladderFileNames } from "../core/ladder/locations.ts";
import type { Ladder } from "../core/ladder/types.ts";
import type { Problem } from "../core/problem.ts";
import { openRepository } from "../git/reader.ts";
import { type Journal, readJournal } from "../journal/read.ts";
import { recordReading } from "../journal/record.ts";
import { builtInLadder } from "../ladders/index.ts";
import { InputError, UsageError } from "./errors.ts";
import { readLadderFile, readNamedLadder } from "./files.ts";
import { type CommonOptions, several, single } from "./options.ts";
import { progressLine } from "./print.ts";

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
  /** Look for the people who worked with the person too. */
  readonly collaborators?: boolean;
  /** Whether what is recognised is kept in the journal (default: true). */
  readonly keep?: boolean;
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
  const folders = repositoriesOf(options);
  const timeOff = timeOffOf(options);
  // Git answers while the rest is made ready.
  const readers = folders.map((folder) => openRepository(folder, { ahead: true }));
  const now = new Date().toISOString();
  const found = await findLadder(single("ladder", options.ladder), folders);
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

/**
 * Whether what was read belongs into the journal: nobody else was asked for, or one of the person's addresses was, or they
 * named the journal.
 */
export function isOwnWork({ repositories }: Pick<Collection, "repositories">, options: CommonOptions): boolean {
  const authors = several(options.author).map((author) => author.trim().toLowerCase());
  const own = repositories.flatMap(({ emails }) => emails.map((email) => email.toLowerCase()));
  return authors.length === 0 || options.journal !== undefined || authors.some((author) => own.includes(author));
}

function repositoriesOf(options: CommonOptions): string[] {
  const named = several(options.repo);
  return (named.length > 0 ? named : ["."]).map((folder) => resolve(folder));
}

/** The ladder that was named, else a repository's own, else the built-in one. A broken one gives its problems and what is left of it. */
export async function findLadder(
  named: string | undefined,
  folders: readonly string[],
): Promise<{ ladder: Ladder; problems: Problem[] }> {
  if (named !== undefined) return await usable(await readNamedLadder(named), named, true);
  for (const folder of folders) {
    for (const name of ladderFileNames) {
      const file = join(folder, name);
      const text = await readLadderFile(file);
      if (text !== undefined) return await usable(text, file);
    }
  }
  return { ladder: builtInLadder(), problems: [] };
}

/**
 * Reading a ladder takes a library that most runs need not load. One that was named and cannot be used ends the run: nobody wants to
 * be measured against another.
 */
async function usable(text: string, file: string, isNamed = false): Promise<{ ladder: Ladder; problems: Problem[] }> {
  const { parseLadder } = await import("../core/ladder/parse.ts");
  const read = parseLadder(text);
  const problems = read.problems.map((problem) => ({ ...problem, where: file }));
  if (isNamed && read.ladder === undefined) throw new InputError(problems);
  return { ladder: read.ladder ?? builtInLadder(), problems };
}

function timeOffOf(options: CommonOptions): TimeOff[] {
  return several(options.timeOff).map((text) => {
    const parsed = parseTimeOff(text);
    if ("problem" in parsed) throw new UsageError(`--time-off ${text}: ${parsed.problem.message}`);
    return parsed.timeOff;
  });
}

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

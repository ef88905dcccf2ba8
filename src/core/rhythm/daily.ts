import { kindGroup, kindLabel } from "../artifacts/kinds.ts";
import type { OwnCommit } from "../artifacts/own-commits.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { startInstant } from "../calendar/bounds.ts";
import { addDays, dayOf, isDay, shortDay, weekdayOf } from "../calendar/day.ts";
import { daysPeriod } from "../calendar/period.ts";
import { isWorkingDay } from "../calendar/time-off.ts";
import type { Period, TimeOff } from "../calendar/types.ts";
import type { KindRule, Ladder } from "../ladder/types.ts";
import { safeUrl } from "../review/escape.ts";
import { openCommits, openWork } from "./open-work.ts";
import { restWords } from "./rest.ts";
import { mostTellingFirst, tellingCommitsFirst } from "./strength.ts";

/** What a daily status is drafted from. */
export interface DailyInput {
  readonly artifacts: readonly Artifact[];
  readonly commits: readonly OwnCommit[];
  readonly ladder: Pick<Ladder, "kinds">;
  /** ISO instant or day (its first moment): what is later is not told of. */
  readonly now: string;
  readonly timeZone: string;
  readonly timeOff: readonly TimeOff[];
}

/** One thing in a line. Hostile text, not escaped. */
export interface DailyLine {
  readonly title: string;
  /** What it is, where that says more than the title: `RFC`, `review`. */
  readonly label?: string;
  readonly url?: string;
  /** Named where the status is about several. */
  readonly repository?: string;
}

/** Lines, the most telling first, and what was left out for shortness: `and 2 reviews`. */
export interface DailyPart {
  readonly lines: readonly DailyLine[];
  readonly rest?: string;
}

/** A daily status, short enough to read in 30 seconds. What blocks somebody is theirs to say. */
export interface Daily {
  /** The day it is for, and the working day since which it tells, `2026-11-24` and `Tue 24 Nov`. */
  readonly day: string;
  readonly since: string;
  readonly sinceText: string;
  readonly shipped: DailyPart;
  readonly next: DailyPart;
}

/** So many days back a working day is looked for, and so many lines are read in half a minute. */
const daysBack = 21;
const most = { shipped: 5, next: 3, title: 70 };

/** What to read for the status of a day: of a day long gone also what came after it, for that was open then. */
export function daysForDaily(day: string, timeZone: string): Period {
  return daysPeriod(addDays(day, -daysBack), addDays(day, daysBack), timeZone);
}

/**
 * Drafts the status of a day: what landed since the last working day on which there was work, weekends and time off
 * passed over, and what is open. A change that landed only later was open then.
 */
export function dailyStatus(input: DailyInput): Daily {
  const { now, timeZone } = input;
  const day = dayOf(now, timeZone);
  const since = lastWorkingDay(day, input);
  return {
    day,
    since,
    sinceText: `${weekdayOf(since)} ${shortDay(since)}`,
    shipped: shippedSince(since, input),
    next: nextPart(input),
  };
}

/** The last working day with work, else the last day with work, else the last working day there was. */
function lastWorkingDay(today: string, { artifacts, commits, timeZone, timeOff }: DailyInput): string {
  const own = artifacts.filter(({ counts, role }) => counts && role !== "reviewer");
  const instants = [
    ...own.flatMap(({ landed }) => landed ?? []),
    ...commits.flatMap(({ date, touched }) => [date, touched]),
  ];
  const first = addDays(today, -daysBack);
  const days = instants.map((one) => dayOf(one, timeZone)).filter((day) => first <= day && day < today);
  const worked = [...new Set(days)].sort();
  const before = Array.from({ length: daysBack }, (_, back) => addDays(today, -1 - back));
  const isWorked = (day: string) => isWorkingDay(day, timeOff);
  return worked.findLast(isWorked) ?? worked.at(-1) ?? before.find(isWorked) ?? addDays(today, -1);
}

function shippedSince(since: string, { artifacts, commits, ladder, now, timeZone }: DailyInput): DailyPart {
  const end = instantOf(now, timeZone);
  const isRecent = (landed: string | undefined): boolean =>
    landed !== undefined && dayOf(landed, timeZone) >= since && Date.parse(landed) < Date.parse(end);
  const landed = artifacts.filter((one) => one.counts && isRecent(one.landed));
  const landings = new Set(artifacts.flatMap(({ landing }) => landing ?? []));
  const single = commits.filter((one) =>
    one.isOnLongLived === true ? isRecent(one.touched) : isRecent(one.landed) && !landings.has(one.landing ?? ""),
  );
  return partOf(mostTellingFirst(landed, ladder), tellingCommitsFirst(single), most.shipped, ladder.kinds);
}

function nextPart({ artifacts, commits, ladder, now, timeZone }: DailyInput): DailyPart {
  const known = { artifacts, commits, now: instantOf(now, timeZone) };
  return partOf(openWork(known), tellingCommitsFirst(openCommits(known)), most.next, ladder.kinds);
}

/** Artifacts first, then commits as far as there is room; the rest in numbers. */
function partOf(
  artifacts: readonly Artifact[],
  commits: readonly OwnCommit[],
  room: number,
  kinds: readonly KindRule[],
): DailyPart {
  const several = new Set([...artifacts, ...commits].map(({ repository }) => repository)).size > 1;
  const shown = artifacts.slice(0, room);
  const shownCommits = commits.slice(0, room - shown.length);
  const rest = restWords(artifacts.slice(shown.length), kinds, commits.length - shownCommits.length);
  const lines = [
    ...shown.map((one) => artifactLine(one, kinds, several)),
    ...shownCommits.map((one) => commitLine(one, several)),
  ];
  return { lines, ...(rest === undefined ? {} : { rest }) };
}

function commitLine(commit: OwnCommit, several: boolean): DailyLine {
  const { branch = "", isOnLongLived = false } = commit;
  return { ...lineOf(commit, several), ...(isOnLongLived ? { label: cleanTitle(branch, most.title) } : {}) };
}

function artifactLine(artifact: Artifact, kinds: readonly KindRule[], several: boolean): DailyLine {
  const { kind } = artifact;
  const label =
    kindGroup(kind, kinds) === "changes" || kind === "note" ? undefined : cleanTitle(kindLabel(kind, kinds));
  return { ...lineOf(artifact, several), ...(label === undefined ? {} : { label }) };
}

function lineOf(
  { title, url, repository }: { readonly title: string; readonly url?: string; readonly repository: string },
  several: boolean,
): DailyLine {
  const address = url === undefined ? undefined : safeUrl(url);
  return {
    title: shortTitle(title, most.title),
    ...(address === undefined ? {} : { url: address }),
    ...(several ? { repository: cleanTitle(repository, most.title) } : {}),
  };
}

/** A title of at most so many characters, cut between words. */
function shortTitle(text: string, most: number): string {
  const whole = cleanTitle(text);
  if (whole.length <= most) return whole;
  const cut = cleanTitle(whole, most);
  const lastWord = cut.lastIndexOf(" ");
  return lastWord > most / 2 ? `${cut.slice(0, lastWord)} …` : cut;
}

/** A day stands for its first moment, so that a status of some day can be drafted afterwards. */
function instantOf(now: string, timeZone: string): string {
  return isDay(now) ? startInstant(daysPeriod(now, now, timeZone)) : now;
}

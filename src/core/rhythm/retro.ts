import type { OwnCommit } from "../artifacts/own-commits.ts";
import type { Artifact } from "../artifacts/types.ts";
import { addDays, dayOf, longDay, weekdayNumber } from "../calendar/day.ts";
import { daysPeriod } from "../calendar/period.ts";
import type { Period, TimeOff, Week } from "../calendar/types.ts";
import { weekAt, weekTitle } from "../calendar/week.ts";
import type { Ladder, Rung } from "../ladder/types.ts";
import { measureProgress } from "../progress/measure.ts";
import { newestFirst, within } from "../progress/measuring.ts";
import { weekStreak } from "../progress/streak.ts";
import type { WeekProgress } from "../progress/types.ts";
import { escapeSentences } from "../review/escape.ts";
import { evidenceOf } from "../review/evidence.ts";
import { evidenceLine } from "../review/markdown-evidence.ts";
import { sentence } from "../review/sentences.ts";
import type { Evidence } from "../review/types.ts";
import { type Listed, listed, listedItems, markdownFile } from "./lines.ts";
import { type LoneCommits, loneCommitBlocks, loneCommits } from "./lone-commits.ts";
import { mostTellingFirst } from "./strength.ts";

/** What a weekly retro is drafted from. */
export interface RetroInput {
  readonly week: Week;
  /** Those of the week and, for the weeks in a row, of the weeks before. */
  readonly artifacts: readonly Artifact[];
  readonly commits?: readonly OwnCommit[];
  readonly ladder: Ladder;
  /** The rung whose weekly artifact is the bar; without one, no bar is judged. */
  readonly target?: Rung;
  readonly now: string;
  readonly timeZone: string;
  readonly timeOff: readonly TimeOff[];
}

/** A week to look back on: the facts beside which a person writes one win and one lesson. */
export interface Retro {
  readonly week: Week;
  /** `Asked for: 1 RFC a week. Kept, 3 weeks in a row.`; absent without a rung. */
  readonly bar?: string;
  readonly kept?: boolean;
  /** The strongest artifact of the week, as a proposal. */
  readonly win?: Evidence;
  readonly artifacts: Listed;
  /** Drafts and reverted work of the week. */
  readonly notCounted: Listed;
  readonly commits: LoneCommits;
}

/** So many artifacts are listed, and so many weeks are read for the row of kept ones. */
const mostListed = 15;
const weeksBack = 13;

/** The week to look back on: from Thursday on the running one, before that the last one. */
export function weekForRetro(now: string, timeZone: string): Week {
  const today = dayOf(now, timeZone);
  return weekAt(weekdayNumber(today) >= 4 ? today : addDays(today, -7));
}

/** What to read for the retro of a week. */
export function daysForRetro({ start, end }: Week, timeZone: string): Period {
  return daysPeriod(addDays(start, -7 * weeksBack), end, timeZone);
}

/** Drafts the retro of a week. */
export function weeklyRetro(input: RetroInput): Retro {
  const { week, ladder, timeZone, target } = input;
  const ofWeek = within(newestFirst(input.artifacts, timeZone), week).map(({ artifact }) => artifact);
  const counting = mostTellingFirst(
    ofWeek.filter(({ counts }) => counts),
    ladder,
    target?.weekly,
  );
  const [win] = counting;
  return {
    week,
    ...(target?.weekly === undefined ? {} : barOf(target, input)),
    ...(win === undefined ? {} : { win: evidenceOf(win, ladder, timeZone) }),
    artifacts: listed(counting, ladder, timeZone, mostListed),
    notCounted: listed(
      ofWeek.filter(({ counts }) => !counts),
      ladder,
      timeZone,
      mostListed,
    ),
    commits: loneCommits(input.commits ?? [], input.artifacts, week, timeZone),
  };
}

function barOf(target: Rung, input: RetroInput): Pick<Retro, "bar" | "kept"> {
  const { week, ladder, artifacts, now, timeZone, timeOff } = input;
  const period = daysPeriod(week.start, week.end, timeZone);
  const { weekly, weeklySummary } = measureProgress({ ladder, rung: target, target, artifacts, period, now, timeOff });
  const [measured] = weekly;
  if (measured === undefined || weeklySummary.text === undefined) return {};
  const words = [stateWords(measured), ...streakWords(target, input)].join(", ");
  const asked = weeklySummary.text.replace(/, (?:in \d+ % of weeks|every week)$/, "");
  return { bar: `Asked for: ${asked}. ${sentence(words)}`, kept: measured.met };
}

function stateWords({ met, state, count, need }: WeekProgress): string {
  const number = need > 1 || count > 1 ? ` with ${count} of ${need}` : "";
  if (met) return count > need ? `kept with ${count}` : "kept";
  if (state === "time off") return "time off, so nothing is asked";
  return `${state === "past" ? "not kept" : "not kept yet"}${count > 0 ? number : ""}`;
}

function streakWords(target: Rung, { week, artifacts, now, timeZone, timeOff }: RetroInput): readonly string[] {
  const upTo = dayOf(now, timeZone) > week.end ? week.end : now;
  const { weeks, isOpen } = weekStreak({
    artifacts,
    ...(target.weekly === undefined ? {} : { rule: target.weekly }),
    now: upTo,
    timeZone,
    timeOff,
    since: daysForRetro(week, timeZone).start,
  });
  if (weeks < 2) return [];
  return [`${isOpen ? "at least " : ""}${weeks} weeks in a row`];
}

/** The retro as a Markdown file with room for the person's own words. Ends with a line break. */
export function retroMarkdown({ week, bar = "", win, artifacts, notCounted, commits }: Retro): string {
  const year = week.end.slice(0, 4);
  return markdownFile([
    `# Retro, ${weekTitle(week.id).toLowerCase()}`,
    `${longDay(week.start)} to ${longDay(week.end)} ${year}. ${escapeSentences(bar)}`.trim(),
    "## One win",
    win === undefined ? "-" : `- Proposed, from what the week left: ${evidenceLine(win)}`,
    "## One lesson",
    "-",
    "## What the week left",
    listedItems(artifacts, "No artifact of this week counts."),
    ...loneCommitBlocks(commits),
    ...(notCounted.evidence.length === 0 ? [] : ["## Not counted", listedItems(notCounted, "")]),
  ]);
}

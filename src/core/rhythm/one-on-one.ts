import type { OwnCommit } from "../artifacts/own-commits.ts";
import type { Artifact } from "../artifacts/types.ts";
import { dayOfArtifact, isWithin } from "../artifacts/when.ts";
import { addDays, dayOf } from "../calendar/day.ts";
import { periodAt, previousPeriod } from "../calendar/period.ts";
import type { Period } from "../calendar/types.ts";
import type { Ladder, Rung } from "../ladder/types.ts";
import type { Progress } from "../progress/types.ts";
import { escapeMarkdown, escapeSentences } from "../review/escape.ts";
import { type Listed, listed, listedItems, markdownFile } from "./lines.ts";
import { type LoneCommits, loneCommitBlocks, loneCommits } from "./lone-commits.ts";
import { mostTellingFirst } from "./strength.ts";

/** What a monthly 1:1 is prepared from. `progress` is measured over the ladder's own period that holds the month. */
export interface OneOnOneInput {
  readonly month: Period;
  readonly artifacts: readonly Artifact[];
  readonly commits?: readonly OwnCommit[];
  readonly ladder: Ladder;
  readonly target: Rung;
  readonly progress: Progress;
  readonly now: string;
}

/** Something asked for and not there yet. */
export interface OpenGap {
  readonly expects: string;
  readonly text: string;
}

/** Three questions of a 1:1, each with the facts beside which a person writes an answer. */
export interface OneOnOne {
  readonly month: Period;
  /** `Mid (L2)`, `Senior (L3)`, and the period that the gaps are of. */
  readonly rung: string;
  readonly target: string;
  readonly period: string;
  readonly done: Listed;
  readonly commits: LoneCommits;
  /** Drafts that have been open for long, and what was reverted. */
  readonly waiting: Listed;
  readonly gaps: readonly OpenGap[];
  readonly moreGaps: number;
}

/** So many things fit into the half hour; a draft this many days old is worth a word. */
const most = { done: 6, waiting: 4, gaps: 5 };
const longOpen = 14;

/** The month to talk about: in its first week the one before. */
export function monthForOneOnOne(now: string, timeZone: string): Period {
  const month = periodAt(now, "month", 1, timeZone);
  return dayOf(now, timeZone) < addDays(month.start, 7) ? previousPeriod(month) : month;
}

/** The ladder's own period that holds a month: what to read, and what gaps are measured over. */
export function periodForOneOnOne(month: Period, { period }: Ladder): Period {
  return periodAt(month.start, period.unit, period.startMonth, month.timeZone);
}

/** Prepares the 1:1 of a month. */
export function oneOnOne(input: OneOnOneInput): OneOnOne {
  const { month, artifacts, commits = [], ladder, target, progress, now } = input;
  const { timeZone } = month;
  const ofMonth = artifacts.filter((one) => isWithin(one, month, timeZone));
  const counting = mostTellingFirst(
    ofMonth.filter(({ counts }) => counts),
    ladder,
    target.weekly,
  );
  const lastDay = [dayOf(now, timeZone), month.end].reduce((a, b) => (a < b ? a : b));
  const isLongOpen = (one: Artifact): boolean =>
    one.status === "draft" && dayOfArtifact(one, timeZone) <= addDays(lastDay, -longOpen);
  const waiting = [...ofMonth.filter(({ status }) => status === "reverted"), ...artifacts.filter(isLongOpen)];
  const gaps = gapsOf(progress);
  return {
    month,
    rung: progress.rungTitle,
    target: progress.targetTitle,
    period: progress.period.label,
    done: listed(counting, ladder, timeZone, most.done),
    commits: loneCommits(commits, artifacts, month, timeZone),
    waiting: listed(waiting, ladder, timeZone, most.waiting),
    gaps: gaps.slice(0, most.gaps),
    moreGaps: Math.max(0, gaps.length - most.gaps),
  };
}

/** Nothing at all weighs more than nearly enough; the weekly artifact comes first. */
function gapsOf({ gaps, criteria }: Progress): readonly OpenGap[] {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const order = (id: string): number => (id === "weekly" ? 0 : byId.get(id)?.status === "none" ? 1 : 2);
  return gaps
    .toSorted((a, b) => order(a.criterion) - order(b.criterion))
    .map(({ criterion, text }) => ({ expects: byId.get(criterion)?.expects ?? "Weekly artifact", text }));
}

/** The preparation as a Markdown file with room for the answers. Ends with a line break. */
export function oneOnOneMarkdown(prepared: OneOnOne): string {
  const { month, rung, target, period, done, commits, waiting, gaps, moreGaps } = prepared;
  const open = gaps.map(({ expects, text }) => `- **${escapeMarkdown(expects)}**: ${escapeSentences(text)}`);
  const more = moreGaps > 0 ? [`- and ${moreGaps} more, in the self-review`] : [];
  return markdownFile([
    `# 1:1, ${escapeMarkdown(month.label)}`,
    escapeSentences(rung === target ? `Measured against ${target}.` : `${rung}, measured against ${target}.`),
    "## 1. What went well that I want to talk about?",
    listedItems(done, "No artifact of this month counts."),
    ...loneCommitBlocks(commits),
    answer,
    "## 2. What is in my way, or takes longer than it should?",
    waiting.evidence.length === 0 ? "" : listedItems(waiting, ""),
    answer,
    `## 3. What would bring me closer to ${escapeMarkdown(target)}, and what help do I need?`,
    gaps.length === 0 ? `Nothing is missing in ${escapeMarkdown(period)}.` : `Open in ${escapeMarkdown(period)}:`,
    [...open, ...more].join("\n"),
    answer,
  ]);
}

const answer = "*My answer:*";

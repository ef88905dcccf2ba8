import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { dayOf, shortDay, weekdayOf } from "../calendar/day.ts";
import { notCountedLabel } from "./label.ts";
import { isOfKind } from "./matching.ts";
import type { Shown } from "./nodes.ts";
import type { Progress } from "./types.ts";
import { counted } from "./words.ts";

/** The status bar's counter, in plain text throughout. */
export interface StatusLine {
  /** `$(milestone) 2/1 this week`: made of numbers only, so that nothing from outside can name an icon. */
  readonly text: string;
  /** What a screen reader says: `Ladderlog: 2 artifacts this week, 1 asked for`. */
  readonly spoken: string;
  /** Lines of the tooltip: the week's artifacts, the weeks kept so far. */
  readonly tooltip: readonly string[];
}

const mostListed = 10;

/** This week's artifacts against the weekly artifact; undefined when the period does not hold today. */
export function statusLine({ progress, ladder, artifacts, streak }: Shown): StatusLine | undefined {
  const { thisWeek } = progress;
  if (thisWeek === undefined) return undefined;
  const { count, need, start, end, state } = thisWeek;
  const rule = ladder.rungs.find(({ id }) => id === progress.target)?.weekly;
  const ofWeek = thisWeek.artifacts.flatMap((id) => artifacts.find((artifact) => artifact.id === id) ?? []);
  const towards = ofWeek.filter((one) => one.counts && (rule === undefined || isOfKind(one, rule.anyOf)));
  const others = ofWeek.filter((one) => !towards.includes(one));
  return {
    text: `$(milestone) ${need > 0 ? `${count}/${need}` : count} this week`,
    spoken: `Ladderlog: ${counted(count, "artifact")} this week${need > 0 ? `, ${need} asked for` : ""}`,
    tooltip: [
      `${shortDay(start)} to ${shortDay(end)}${state === "time off" ? ", time off" : ""}`,
      ...(towards.length === 0 ? [noneYet(ofWeek.length === 0)] : listed(towards, progress)),
      ...(others.length === 0 ? [] : ["Also this week:", ...listed(others, progress)]),
      ...weeksWords(progress, streak?.weeks ?? progress.weeklySummary.streak),
    ],
  };
}

function noneYet(isEmpty: boolean): string {
  return isEmpty ? "No artifact yet." : "Nothing towards the weekly artifact yet.";
}

function listed(artifacts: readonly Artifact[], { period }: Progress): readonly string[] {
  const lines = artifacts.slice(0, mostListed).map((artifact) => {
    const day = weekdayOf(dayOf(artifact.landed ?? artifact.date, period.timeZone));
    const not = notCountedLabel(artifact);
    return `${day}  ${cleanTitle(artifact.title, 80)}${not === undefined ? "" : ` (${not})`}`;
  });
  const rest = artifacts.length - mostListed;
  return rest > 0 ? [...lines, `and ${rest} more`] : lines;
}

function weeksWords({ weeklySummary }: Progress, streak: number): readonly string[] {
  const { text, kept, elapsed } = weeklySummary;
  if (text === undefined) return [];
  const row = streak > 1 ? `, ${streak} in a row` : "";
  const kinds = `Asked for: ${cleanTitle(text)}`;
  return [...(elapsed === 0 ? [] : [`${kept} of ${counted(elapsed, "week")} kept so far${row}`]), kinds];
}

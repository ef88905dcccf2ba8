import { assistedWeeks } from "../artifacts/changes/assistance.ts";
import type { Artifact } from "../artifacts/types.ts";
import { dayOf } from "../calendar/day.ts";
import type { Ladder } from "../ladder/types.ts";
import type { CriterionStatus, Progress } from "../progress/types.ts";
import { counted } from "../progress/words.ts";
import { countedByGroup } from "./evidence.ts";
import type { Fact } from "./types.ts";

/** The numbers at the head of a review, only those that mean something here. */
export function factsOf(progress: Progress, artifacts: readonly Artifact[], ladder: Ladder): readonly Fact[] {
  const { start, end, timeZone } = progress.period;
  const counting = artifacts.filter((artifact) => {
    const day = dayOf(artifact.landed ?? artifact.date, timeZone);
    return artifact.counts && start <= day && day <= end;
  });
  return [
    ...criteriaFact(progress),
    ...pointsFact(progress),
    ...weeksFact(progress),
    artifactsFact(counting, ladder),
    ...reachFact(counting),
    ...assistedFact(counting, progress),
  ];
}

/** `3 of 7`, `criteria shown, 2 partly, 1 yours to say`. */
function criteriaFact({ criteria }: Progress): readonly Fact[] {
  if (criteria.length === 0) return [];
  const number = (wanted: CriterionStatus): number => criteria.filter(({ status }) => status === wanted).length;
  const parts = [
    ...(number("partial") > 0 ? [`${number("partial")} partly`] : []),
    ...(number("manual") > 0 ? [`${number("manual")} yours to say`] : []),
  ];
  const caption = [criteria.length === 1 ? "criterion shown" : "criteria shown", ...parts].join(", ");
  return [{ value: `${number("met")} of ${criteria.length}`, caption }];
}

function pointsFact({ points }: Progress): readonly Fact[] {
  return points === undefined ? [] : [{ value: `${points.have} of ${points.need}`, caption: "points of the rung" }];
}

function weeksFact({ weeklySummary }: Progress): readonly Fact[] {
  const { kept, elapsed, text } = weeklySummary;
  if (elapsed === 0) return [];
  const what = text === undefined ? "an artifact" : "the weekly artifact";
  return [{ value: `${kept} of ${elapsed}`, caption: `${elapsed === 1 ? "week" : "weeks"} with ${what}` }];
}

function artifactsFact(counting: readonly Artifact[], ladder: Ladder): Fact {
  const groups = countedByGroup(counting, ladder);
  const noun = counting.length === 1 ? "artifact" : "artifacts";
  return { value: String(counting.length), caption: groups === "" ? `${noun} in the period` : `${noun}: ${groups}` };
}

/** `7 of 15`, `changes AI-assisted, in 5 of 13 weeks`: the weeks of the period that have begun. Nothing where none is. */
function assistedFact(counting: readonly Artifact[], { weekly }: Progress): readonly Fact[] {
  const found = assistedWeeks(counting);
  const assisted = found.reduce((sum, week) => sum + week.assisted, 0);
  if (assisted === 0) return [];
  const changes = found.reduce((sum, week) => sum + week.changes, 0);
  const begun = weekly.filter(({ state }) => state !== "future").map(({ week }) => week);
  const weeks = found.filter((week) => week.assisted > 0 && begun.includes(week.week)).length;
  const inWeeks = weeks === 0 ? "" : `, in ${weeks} of ${counted(begun.length, "week")}`;
  return [
    { value: `${assisted} of ${changes}`, caption: `${changes === 1 ? "change" : "changes"} AI-assisted${inWeeks}` },
  ];
}

/**
 * How many people the documents reached. Each document knows a number, not names, so that one person may be counted
 * for two documents: the caption says that it is a sum.
 */
function reachFact(counting: readonly Artifact[]): readonly Fact[] {
  const reaching = counting.filter(({ reach = 0 }) => reach > 0);
  if (reaching.length === 0) return [];
  const sum = reaching.reduce((total, { reach = 0 }) => total + reach, 0);
  const caption =
    reaching.length === 1 ? "your document reached" : `reached by ${counted(reaching.length, "document")}, added up`;
  return [{ value: String(sum), caption: `${sum === 1 ? "person" : "people"} ${caption}` }];
}

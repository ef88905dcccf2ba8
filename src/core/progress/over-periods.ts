import { previousPeriod } from "../calendar/period.ts";
import type { Period } from "../calendar/types.ts";
import type { CriterionStatus, Progress } from "./types.ts";

/** How the criteria of one rung stood in one period. */
export interface CriteriaOfPeriod {
  /** Id and label: `2026-Q4`, `Q4 2026`. */
  readonly period: string;
  readonly label: string;
  readonly met: number;
  readonly partly: number;
  readonly none: number;
  readonly manual: number;
  /** All criteria of the rung. */
  readonly of: number;
  /** True while the period runs: it may still bring more. */
  readonly isRunning: boolean;
}

/** As many as an engineer and a manager talk about: a year, beside the one that is shown. */
const mostEarlier = 4;

/** The periods before one, newest first, as many as are compared with it. */
export function earlierPeriods(period: Period): readonly Period[] {
  const earlier: Period[] = [];
  let last = period;
  while (earlier.length < mostEarlier) {
    last = previousPeriod(last);
    earlier.push(last);
  }
  return earlier;
}

/**
 * How the criteria stood from period to period, oldest first. The oldest periods that hold nothing at all are left out: then the
 * person was not there yet, or has no history of it.
 * @param measured one for each period, in any order, all against the same target rung
 */
export function criteriaOverPeriods(measured: readonly Progress[]): readonly CriteriaOfPeriod[] {
  const inOrder = measured.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
  const first = inOrder.findIndex((progress) => !isEmpty(progress));
  return first === -1 ? [] : inOrder.slice(first).map(criteriaOf);
}

function criteriaOf({ period, criteria, thisWeek }: Progress): CriteriaOfPeriod {
  const number = (wanted: CriterionStatus): number => criteria.filter(({ status }) => status === wanted).length;
  return {
    period: period.id,
    label: period.label,
    met: number("met"),
    partly: number("partial"),
    none: number("none"),
    manual: number("manual"),
    of: criteria.length,
    isRunning: thisWeek !== undefined,
  };
}

/** No artifact in it, whether it counts or not. */
function isEmpty({ criteria, weekly }: Progress): boolean {
  return (
    criteria.every(({ evidence, near = [] }) => evidence.length === 0 && near.length === 0) &&
    weekly.every(({ artifacts }) => artifacts.length === 0)
  );
}

import type { WeekProgress } from "../../../src/core/progress/types.ts";

/** A past week with one document that keeps it, apart from what is said otherwise. */
export function week(parts: Partial<WeekProgress> = {}): WeekProgress {
  return {
    week: "2026-W43",
    start: "2026-10-19",
    end: "2026-10-25",
    count: 1,
    need: 1,
    met: true,
    state: "past",
    artifacts: [],
    groups: { documents: 1, changes: 0, withOthers: 0, elsewhere: 0 },
    ...parts,
  };
}

/** Counts by group in the chart's order. */
export function held(documents: number, changes = 0, withOthers = 0, elsewhere = 0): WeekProgress["groups"] {
  return { documents, changes, withOthers, elsewhere };
}

import { assistanceOf } from "../../history/assistance.ts";
import type { Commit } from "../../history/types.ts";
import type { Artifact } from "../types.ts";

/** One week of the engineer's changes: how many there are, and how many of them an AI tool assisted. */
export interface AssistedWeek {
  /** ISO week, `2026-W47`. */
  readonly week: string;
  readonly changes: number;
  readonly assisted: number;
}

/**
 * The weeks that hold artifacts with an `assisted` mark of either kind, oldest first, each with its counts. What does not
 * count (drafts, reverted changes) is left out. A week without assisted work has `assisted: 0`.
 */
export function assistedWeeks(artifacts: readonly Artifact[]): readonly AssistedWeek[] {
  const weeks = new Map<string, AssistedWeek>();
  for (const { week, assisted, counts } of artifacts) {
    if (assisted === undefined || !counts) continue;
    const known = weeks.get(week) ?? { week, changes: 0, assisted: 0 };
    weeks.set(week, { week, changes: known.changes + 1, assisted: known.assisted + (assisted ? 1 : 0) });
  }
  return [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

/** The AI tools that commits say assisted, each once, in the order of the alphabet. */
export function toolsNamed(commits: readonly Commit[]): readonly string[] {
  return [...new Set(commits.flatMap((c) => assistanceOf(c)?.tool ?? []))].sort();
}

import { CommitTable } from "../../../src/core/history/commit-table.ts";
import { landingOf, planLandings } from "../../../src/core/history/landing.ts";
import type { Commit, Landing } from "../../../src/core/history/types.ts";

/** The landings of commits that are held in memory: children before parents. */
export function landings(commits: readonly Commit[], tip: string): readonly Landing[] {
  const table = new CommitTable();
  for (const { hash, parents } of commits) table.add(hash, parents);
  const { places, starts } = planLandings(table, table.placeOf(tip));
  return [...starts.subarray(1)].flatMap((end, landing) => {
    const members = [...places.subarray(starts[landing], end)];
    return landingOf(members.flatMap((place) => commits[place] ?? [])) ?? [];
  });
}

import { CommitTable } from "../../../src/core/history/commit-table.ts";
import { landingOf, planLandings } from "../../../src/core/history/landing.ts";
import type { Commit, Landing } from "../../../src/core/history/types.ts";

/** The landings of commits that are held in memory: children before parents. */
export function landings(commits: readonly Commit[], tip: string): readonly Landing[] {
  const table = new CommitTable();
  for (const { hash, parents } of commits) table.add(hash, parents);
  const plan = planLandings(table, tip);
  return Array.from({ length: plan.count }, (_, landing) => plan.membersOf(landing)).flatMap(
    (places) => landingOf([...places].flatMap((place) => commits[place] ?? [])) ?? [],
  );
}

import { type CommitTable, nobody } from "./commit-table.ts";
import { release, wholeNumbers } from "./numbers.ts";
import type { Commit, Landing } from "./types.ts";

/**
 * What the default branch got, as places of a table: one landing for each commit of the first-parent line, oldest first,
 * with all that came in through it. Landings have numbers, from 0.
 */
export interface LandingPlan {
  /** The places of everything that landed, landing by landing: what it brought, oldest first, and itself at the end. */
  readonly places: Int32Array<ArrayBuffer>;
  /** Where each landing begins in `places`, and at the end where the last one ends. */
  readonly starts: Int32Array;
  /** The landing that brought a commit (or is it), by the commit's place; -1 for none. */
  landingOf(place: number): number;
}

/**
 * Plans the landings of a history, from the first-parent line that leads to `tip` (a place, or -1), as far down as the table goes. A commit
 * belongs to the first landing that reaches it, so nothing lands twice. Time and memory grow linearly.
 * @param table children before parents, as `git log --topo-order` gives them.
 */
export function planLandings(table: CommitTable, tip: number): LandingPlan {
  const line = firstParentLine(table, tip);
  const landedBy = whoLandedWhat(table, line);
  const { members, starts } = grouped(line, landedBy);
  release(line);
  return {
    places: members,
    starts,
    landingOf: (place) => landedBy[place] ?? nobody,
  };
}

/** Every commit that a landing brought, and its own, which comes last. */
export function membersOf({ commit, brought }: Landing): readonly Commit[] {
  return commit.parents.length > 1 ? [...brought, commit] : brought;
}

/** A landing of the commits that a plan names for it, in the plan's order. */
export function landingOf(members: readonly Commit[]): Landing | undefined {
  const commit = members.at(-1);
  if (commit === undefined) return undefined;
  return { commit, brought: commit.parents.length > 1 ? members.slice(0, -1) : [commit] };
}

/** Places, oldest first. */
function firstParentLine(table: CommitTable, tip: number): Int32Array<ArrayBuffer> {
  let length = 0;
  for (let place = tip; place !== nobody; place = table.parentAt(place, 0)) length += 1;
  const line = wholeNumbers(length);
  for (let place = tip; place !== nobody; place = table.parentAt(place, 0)) line[--length] = place;
  return line;
}

/** For each commit the landing that first reached it. Walks with a list of its own: histories are deeper than the stack. */
function whoLandedWhat(table: CommitTable, line: Int32Array): Int32Array {
  const landedBy = wholeNumbers(table.size).fill(nobody);
  for (const [landing, place] of line.entries()) landedBy[place] = landing;
  const waiting: number[] = [];
  const wait = (place: number, from: number): void => {
    for (let n = from; n < table.parentCount(place); n++) waiting.push(table.parentAt(place, n));
  };
  for (const [landing, merge] of line.entries()) {
    wait(merge, 1);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (place === nobody || landedBy[place] !== nobody) continue;
      landedBy[place] = landing;
      wait(place, 0);
    }
  }
  return landedBy;
}

/** The places by landing: oldest first, and the landing's own commit last. */
function grouped(line: Int32Array, landedBy: Int32Array) {
  const starts = wholeNumbers(line.length + 1);
  for (const landing of landedBy) if (landing !== nobody) starts[landing + 1] = (starts[landing + 1] ?? 0) + 1;
  for (let landing = 0; landing < line.length; landing++)
    starts[landing + 1] = (starts[landing + 1] ?? 0) + (starts[landing] ?? 0);
  const members = wholeNumbers(starts[line.length] ?? 0);
  const free = wholeNumbers(starts.length);
  free.set(starts);
  for (let place = landedBy.length - 1; place >= 0; place--) {
    const landing = landedBy[place] ?? nobody;
    if (landing === nobody || line[landing] === place) continue;
    const at = free[landing] ?? 0;
    members[at] = place;
    free[landing] = at + 1;
  }
  for (const [landing, place] of line.entries()) members[free[landing] ?? 0] = place;
  release(free);
  return { members, starts };
}

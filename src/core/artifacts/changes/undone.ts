import { shortDayWithYear } from "../../calendar/day.ts";
import type { Commit } from "../../history/types.ts";
import type { Artifact } from "../types.ts";

/** The same artifact, undone by that commit: it stays, says so, and does not count. */
export function reverted(artifact: Artifact, by: Commit): Artifact {
  const on = shortDayWithYear(by.committed.slice(0, 10));
  return { ...artifact, status: "reverted", counts: false, reason: `reverted by ${by.hash.slice(0, 7)} on ${on}` };
}

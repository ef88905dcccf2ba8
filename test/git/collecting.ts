import { periodAt } from "../../src/core/calendar/period.ts";
import type { Period } from "../../src/core/calendar/types.ts";
import { type Collection, collectArtifacts } from "../../src/core/collect.ts";
import { parseLadder } from "../../src/core/ladder/parse.ts";
import type { TestRepository, Who } from "./helpers.ts";
import { readerOf } from "./reading.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");

/** The quarter that the builder's dates begin in, in one zone or another. */
export const quarter = (zone = "UTC", day = "2026-07-01"): Period => periodAt(day, "quarter", 1, zone);

/** All that one person has in a generated repository within a period, collected as every face collects it. */
export async function collectedOf(repo: TestRepository, me: Who, period = quarter()): Promise<Collection> {
  if (ladder === undefined) throw new Error("the ladder of these tests is broken");
  return await collectArtifacts({
    readers: [readerOf(repo)],
    ladder,
    period,
    identities: [me.email],
    onlyIdentities: true,
  });
}

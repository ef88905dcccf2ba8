/** Weeks 12 to 10: room for a feature, its plan, and the feature with tests. */
import * as code from "../code.ts";
import type { Days } from "../days.ts";
import { documentText } from "../documents.ts";
import { priya, robin } from "../people.ts";
import { coAuthor, type Team, withClaude } from "../team.ts";

export function scheduledPayouts(team: Team, { at }: Days): void {
  const scheduler = "../../src/scheduler/index.ts";
  const decoupled = "Decouple the scheduler from the HTTP handlers";
  team.branch(
    "robin/scheduler-module",
    [
      { by: robin, at: at(12, 2, "10:20"), title: decoupled, files: { "src/scheduler/index.ts": code.scheduler } },
      {
        by: robin,
        at: at(12, 3, "16:05"),
        title: "test: the scheduler on its own",
        files: {
          "test/scheduler/index.test.ts": code.testText("nextPayoutDay", scheduler, ["weekly", "monthly on the 31st"]),
        },
      },
    ],
    { at: at(12, 4, "11:40"), title: decoupled },
  );
  team.squash({
    by: robin,
    at: at(11, 1, "14:10"),
    title: "docs: implementation plan for scheduled payouts",
    files: { "docs/plans/scheduled-payouts.md": documentText("scheduled-payouts-plan") },
  });
  team.branch(
    "robin/scheduled-payouts",
    [
      {
        by: robin,
        at: at(10, 1, "11:15"),
        title: "feat: schedules are stored and read through the API",
        files: { "src/scheduler/schedules.ts": code.schedules },
        trailers: [coAuthor(priya)],
      },
      {
        by: robin,
        at: at(10, 2, "17:20"),
        title: "test: holidays move a payout to the next working day",
        files: { "test/scheduler/holidays.test.ts": code.testText("nextPayoutDay", scheduler, ["a holiday"]) },
        trailers: [withClaude],
      },
    ],
    { at: at(10, 4, "09:50"), title: "feat: scheduled payouts" },
  );
}

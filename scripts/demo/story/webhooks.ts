/** Weeks 11 to 2: the sender becomes a module, a plan, and the feature it was for. */
import * as code from "../code.ts";
import type { Days } from "../days.ts";
import { documentText } from "../documents.ts";
import { priya, robin } from "../people.ts";
import { type Team, withClaude, withCursor } from "../team.ts";

export function webhooks(team: Team, { at }: Days): void {
  team.squash({
    by: robin,
    at: at(11, 4, "10:30"),
    title: "Split the webhook sender into a module that payouts and refunds share",
    files: {
      "src/webhooks/sender.ts": code.webhookSender,
      "test/webhooks/sender.test.ts": code.testText("deliver", "../../src/webhooks/sender.ts", ["a 200", "a 500"]),
    },
    trailers: [withCursor],
  });
  team.squash({
    by: robin,
    at: at(3, 1, "10:00"),
    title: "docs: implementation plan for webhook replay",
    files: { "docs/plans/webhook-replay.md": documentText("webhook-replay-plan") },
  });
  team.branch(
    "robin/webhook-replay",
    [
      {
        by: robin,
        at: at(2, 3, "16:30"),
        title: "feat: replay failed webhooks from the console",
        files: {
          "src/webhooks/replay.ts": code.replay,
          "test/webhooks/replay.test.ts": code.testText("replayFailed", "../../src/webhooks/replay.ts", [
            "keeps the id",
          ]),
        },
        trailers: [withClaude],
      },
    ],
    { at: at(2, 4, "14:35"), title: "feat: replay failed webhooks from the console", by: priya },
  );
}

/** Weeks 5 to 2: an incident, its post-mortem, a fix that was taken back and one that stayed, and the design behind it. */
import * as code from "../code.ts";
import { type Days, isoDay } from "../days.ts";
import { documentText, without } from "../documents.ts";
import { priya, robin, tomasz } from "../people.ts";
import type { Team } from "../team.ts";

export function idempotencyKeys(team: Team, days: Days): void {
  incident(team, days);
  design(team, days);
}

function incident(team: Team, { at }: Days): void {
  const day = isoDay(at(5, 1, "10:12"));
  team.squashAndRevert(
    {
      by: robin,
      at: at(5, 1, "17:05"),
      title: "fix: retry a payout only after the bank's own timeout",
      files: { "src/queue/timeouts.ts": code.timeouts },
    },
    { by: tomasz, at: at(5, 2, "08:50"), body: "It holds back refunds as well." },
  );
  team.squash({
    by: robin,
    at: at(5, 2, "16:40"),
    title: "fix: make the key once per payout and refuse one that was seen",
    files: {
      "src/payouts/keys.ts": code.keys,
      "test/payouts/keys.test.ts": code.testText("keyOf", "../../src/payouts/keys.ts", ["the same for each attempt"]),
    },
  });
  team.squash({
    by: robin,
    at: at(5, 4, "13:15"),
    title: `docs: post-mortem of the duplicate payouts of ${day}`,
    files: { [`docs/postmortems/${day}-duplicate-payouts.md`]: documentText("duplicate-payouts", day) },
  });
}

function design(team: Team, { at }: Days): void {
  const path = "docs/design/idempotency-keys.md";
  const text = documentText("idempotency-keys");
  const first = without(text, ["Consumers of the outbox", "Rollout"]);
  const subscribers = "design: what subscribers of the outbox do with keys";
  team.branch(
    "robin/idempotency-keys-design",
    [
      { by: robin, at: at(3, 5, "11:50"), title: "design: idempotency keys for payouts", files: { [path]: first } },
      { by: priya, at: at(2, 1, "15:00"), title: subscribers, files: { [path]: without(text, ["Rollout"]) } },
      { by: tomasz, at: at(2, 2, "09:25"), title: "design: roll keys out in three steps", files: { [path]: text } },
    ],
    { at: at(2, 3, "11:10"), title: "Design of idempotency keys for payouts" },
  );
}

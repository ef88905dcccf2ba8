/**
 * Weeks 9 to 6: an RFC that others wrote parts of and work from. It is proposed under the number 0000, and the one who
 * merges it gives it its own; its first step follows.
 */
import * as code from "../code.ts";
import type { Days } from "../days.ts";
import { documentText, without } from "../documents.ts";
import { ines, type Person, priya, robin, tomasz } from "../people.ts";
import { type Change, type Team, withClaude } from "../team.ts";

const proposal = "rfcs/0000-retire-the-event-bus.md";
const accepted = "rfcs/0007-retire-the-event-bus.md";

export function eventBus(team: Team, { at }: Days): void {
  const final = documentText("retire-the-event-bus");
  const missing = ["Cut-over of the consumers", "Replay", "The ledger's own clock", "Unresolved questions"];
  const step = (by: Person, when: Date, title: string, parts: number): Change => {
    const proposed = final.replace("- Status: accepted", "- Status: proposed");
    return { by, at: when, title, files: { [proposal]: without(proposed, missing.slice(parts)) } };
  };
  team.branch(
    "robin/rfc-event-bus",
    [
      step(robin, at(9, 3, "10:45"), "RFC: retire the in-house event bus", 0),
      step(ines, at(8, 2, "09:35"), "RFC event bus: how the consumers move", 1),
      step(tomasz, at(8, 4, "14:00"), "RFC event bus: replays must not notify twice", 2),
      step(priya, at(7, 1, "10:55"), "RFC event bus: what the ledger needs", 3),
      step(robin, at(7, 2, "11:20"), "RFC event bus: what is still open", 4),
    ],
    { at: at(7, 3, "15:20"), title: "RFC: retire the in-house event bus" },
  );
  const renamed = { [proposal]: null, [accepted]: final };
  team.direct({ by: ines, at: at(7, 3, "15:31"), title: "RFC 7 is accepted", files: renamed });
  team.squash({
    by: robin,
    at: at(6, 3, "10:10"),
    title: "arch: an outbox and a relay beside the event bus",
    body: `First step of ${accepted}. Both run side by side for two weeks.`,
    files: {
      "migrations/0043_outbox.sql": code.outboxTable,
      "src/outbox/relay.ts": code.outboxRelay,
      "test/outbox/relay.test.ts": code.testText("relay", "../../src/outbox/relay.ts", ["in order", "after a crash"]),
    },
    trailers: [withClaude],
  });
}

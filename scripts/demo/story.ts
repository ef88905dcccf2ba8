/** The quarter of one engineer and their team, told thread by thread. Week 0 is the running one. */

import { worker } from "./code.ts";
import { colleagues } from "./colleagues.ts";
import type { Days } from "./days.ts";
import { documentText } from "./documents.ts";
import type { Files, History } from "./history.ts";
import { ines, robin, robinOnTheWeb, tomasz } from "./people.ts";
import { eventBus } from "./story/event-bus.ts";
import { idempotencyKeys } from "./story/idempotency-keys.ts";
import { knowledge } from "./story/knowledge.ts";
import { retries } from "./story/retries.ts";
import { scheduledPayouts } from "./story/scheduled-payouts.ts";
import { soundness } from "./story/soundness.ts";
import { webhooks } from "./story/webhooks.ts";
import { Team } from "./team.ts";

/** All of it. `settings` are files that stand there from the first commit on. */
export function tellStory(days: Days, settings: Files): History {
  const team = new Team();
  beforeTheQuarter(team, days, settings);
  const threads = [scheduledPayouts, eventBus, webhooks, idempotencyKeys, retries, soundness, knowledge, colleagues];
  for (const thread of threads) thread(team, days);
  return team.history();
}

function beforeTheQuarter(team: Team, { at }: Days, settings: Files): void {
  const first = {
    ...settings,
    "README.md": documentText("readme"),
    ".mailmap": `${robin.name} <${robin.email}> <${robinOnTheWeb.email}>\n`,
    "src/queue/worker.ts": worker,
    "rfcs/0000-template.md": documentText("rfc-template"),
  };
  team.direct({ by: ines, at: at(20, 1, "09:00"), title: "Start of the payouts service", files: first });
  team.squash({
    by: tomasz,
    at: at(17, 3, "11:00"),
    title: "RFC: one settlement report for all markets",
    files: { "rfcs/0006-settlement-report.md": documentText("settlement-report") },
  });
  team.squash({
    by: ines,
    at: at(15, 2, "15:30"),
    title: "docs: ADR 13, one database per service",
    files: { "docs/adr/0013-one-database-per-service.md": documentText("one-database-per-service") },
  });
}

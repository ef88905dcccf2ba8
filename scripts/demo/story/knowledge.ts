/** Weeks 10 to 1: what others learn and work from: onboarding, guidance for AI tools, a runbook. */
import type { Days } from "../days.ts";
import { documentText } from "../documents.ts";
import { robin, robinOnTheWeb, tomasz } from "../people.ts";
import { coAuthor, type Team } from "../team.ts";

export function knowledge(team: Team, { at }: Days): void {
  team.squash({
    by: robinOnTheWeb,
    at: at(9, 5, "11:05"),
    title: "docs: onboarding for the first week in payouts",
    files: { "docs/onboarding/first-week.md": documentText("first-week-onboarding") },
  });
  team.squash({
    by: robin,
    at: at(10, 3, "14:50"),
    title: "docs: what an AI tool has to know about this repository",
    files: { "AGENTS.md": documentText("ai-guidance") },
  });
  team.squash({
    by: robin,
    at: at(1, 3, "15:35"),
    title: "docs: runbook for a growing payout backlog",
    files: { "docs/runbooks/payout-backlog.md": documentText("payout-backlog-runbook") },
    trailers: [coAuthor(tomasz)],
  });
}

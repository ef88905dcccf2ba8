/** Week 1 and the running one: a package, a decision, what follows from it, and an RFC that is still a draft. */
import * as code from "../code.ts";
import { type Days, isoDay } from "../days.ts";
import { documentText } from "../documents.ts";
import { robin } from "../people.ts";
import { type Team, withClaude } from "../team.ts";

export function retries(team: Team, days: Days): void {
  const queue = "packages/retry-queue/index.ts";
  team.squash({
    by: robin,
    at: days.at(1, 5, "10:40"),
    title: "Split the retry queue into a package that refunds can use",
    files: {
      [queue]: code.retryQueue,
      "test/retry-queue/index.test.ts": code.testText("enqueue", `../../${queue}`, ["waits longer each time"]),
    },
    trailers: [withClaude],
  });
  thisWeek(team, days.thisWeek(5));
}

function thisWeek(team: Team, [decided, split, written, proposed, merged]: readonly Date[]): void {
  if (decided === undefined || split === undefined || written === undefined) return;
  team.squash({
    by: robin,
    at: decided,
    title: "docs: ADR 14, a retry budget instead of a retry count",
    files: { "docs/adr/0014-retry-budget.md": documentText("retry-budget", isoDay(decided)) },
  });
  const answers = { "src/banks/answers.ts": code.bankAnswers, "test/banks/answers.test.ts": code.bankAnswersTest };
  const title = "Modularize what banks answer, one type per answer";
  team.squash({ by: robin, at: split, title, files: answers });
  if (proposed === undefined || merged === undefined) return;
  const bound = "arch: bound the retry queue with a budget";
  const budget = { "src/queue/budget.ts": code.retryBudget, "test/queue/budget.test.ts": code.retryBudgetTest };
  team.branch(
    "robin/bound-retry-queue",
    [{ by: robin, at: written, title: bound, files: budget, trailers: [withClaude] }],
    { at: merged, title: bound },
  );
  const draft = { "rfcs/0000-partition-the-outbox.md": documentText("partition-the-outbox") };
  const proposal = "RFC: partition the outbox by month";
  team.branch("robin/partition-the-outbox", [{ by: robin, at: proposed, title: proposal, files: draft }]);
}

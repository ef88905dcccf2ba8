/** Weeks 10 to 1: the dull and necessary: metrics, a migration, better walls inside, a fix with a long title, a tool. */
import * as code from "../code.ts";
import type { Days } from "../days.ts";
import { robin } from "../people.ts";
import { type Team, withCursor } from "../team.ts";

const longTitle =
  'fix: keep <b>, "quotes" and [links](https://larkspur.example) in a payee\'s name as plain text in statements, ' +
  "receipts, and the export that finance downloads on the first of each month";

export function soundness(team: Team, days: Days): void {
  const { at } = days;
  team.squash({
    by: robin,
    at: at(9, 2, "15:45"),
    title: "feat(metrics): payout latency by bank, with an error budget alert",
    files: { "src/metrics/latency.ts": code.latency, "alerts/payouts.yaml": code.burnRateAlert },
  });
  migration(team, at(8, 1, "13:30"), at(8, 3, "16:25"));
  walls(team, days);
  team.squash({
    by: robin,
    at: at(2, 5, "15:55"),
    title: longTitle,
    files: {
      "src/statements/payee.ts": code.payeeName,
      "test/statements/payee.test.ts": code.testText("payeeText", "../../src/statements/payee.ts", ["stays text"]),
    },
  });
  team.squash({
    by: robin,
    at: at(1, 2, "11:25"),
    title: "feat(tools): a dry run for payout batches",
    files: {
      "tools/dry-run.ts": code.dryRun,
      "test/tools/dry-run.test.ts": code.testText("dryRun", "../../tools/dry-run.ts", ["sends nothing"]),
    },
  });
}

function migration(team: Team, written: Date, merged: Date): void {
  const files = {
    "migrations/0042_payout_states.sql": code.stateTable,
    "src/payouts/states.ts": code.states,
    "test/payouts/states.test.ts": code.testText("stateOf", "../../src/payouts/states.ts", ["the newest"]),
  };
  const title = "Migrate payout states to an append-only table";
  team.branch("robin/payout-states", [{ by: robin, at: written, title, files }], { at: merged, title });
}

/** Parts that were one and became two, or two that became one: in most weeks something. */
function walls(team: Team, { at }: Days): void {
  const wall = (when: Date, title: string, path: string, text: string, name: string, shows: string): void => {
    const test = `test/${path.replace(/^src\//, "").replace(/\.ts$/, ".test.ts")}`;
    const files = { [path]: text, [test]: code.testText(name, `../../${path}`, [shows]) };
    team.squash({ by: robin, at: when, title, files, trailers: [withCursor] });
  };
  const money = "Split money arithmetic into a module of its own";
  const attempts = "Decouple payouts from the attempts to send them";
  const client = "arch: one client for all banks, which holds timeouts and limits";
  const refunds = "Decouple refunds from the event bus";
  wall(at(10, 5, "14:20"), money, "src/money/index.ts", code.moneyModule, "add", "one currency only");
  wall(at(5, 5, "11:30"), attempts, "src/payouts/attempts.ts", code.attempts, "newAttempt", "keeps the key");
  wall(at(3, 4, "16:15"), client, "src/banks/client.ts", code.bankClient, "send", "outlasts the bank");
  wall(at(2, 1, "17:10"), refunds, "src/refunds/outbox.ts", code.refundsOutbox, "recordRefund", "in one transaction");
}

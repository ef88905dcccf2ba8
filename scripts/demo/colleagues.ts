/** What the others did meanwhile: theirs, and the engineer's only where a trailer names them. */
import { moduleText } from "./code.ts";
import type { Days } from "./days.ts";
import { ines, type Person, priya, robin, tomasz } from "./people.ts";
import { coAuthor, reviewedByRobin, type Team } from "./team.ts";

interface Work {
  readonly by: Person;
  readonly title: string;
  readonly path: string;
  readonly trailer?: string;
  readonly body?: string;
}

const work = (by: Person, title: string, path: string, body?: string): Work => ({
  by,
  title,
  path,
  ...(body === undefined ? {} : { body }),
});
const reviewed = (by: Person, title: string, path: string, body?: string): Work => ({
  ...work(by, title, path, body),
  trailer: reviewedByRobin,
});
const paired = (by: Person, title: string, path: string): Work => ({
  ...work(by, title, path),
  trailer: coAuthor(robin),
});

const citesRfc = "See rfcs/0007-retire-the-event-bus.md.";
const citesKeys = "As docs/design/idempotency-keys.md says.";

/** By week, the running one first. */
const weeks: readonly (readonly Work[])[] = [
  [],
  [
    reviewed(priya, "feat: store the answer beside the key", "src/payouts/stored-answers.ts", citesKeys),
    reviewed(tomasz, "fix: count a replayed answer once", "src/metrics/replays.ts", citesKeys),
    reviewed(ines, "fix: the console shows the merchant's own time zone", "src/console/zones.ts"),
    work(tomasz, "chore: newer test runner", "tools/runner.ts"),
  ],
  [
    reviewed(priya, "feat(ledger): read payouts from the outbox", "src/ledger/outbox.ts", citesRfc),
    reviewed(tomasz, "feat(notifications): read from the outbox", "src/notifications/outbox.ts", citesRfc),
    reviewed(ines, "refactor: one place for error messages", "src/errors/messages.ts"),
  ],
  [
    reviewed(priya, "fix: book late events into the open day", "src/ledger/late.ts", citesRfc),
    reviewed(tomasz, "feat: pause the nightly report", "src/reports/pause.ts"),
    reviewed(ines, "fix: a closed account is no error", "src/accounts/closed.ts"),
  ],
  [
    work(priya, "feat: alert when timeouts pass one percent", "src/metrics/timeouts.ts"),
    work(tomasz, "fix: a refund keeps its reference", "src/refunds/reference.ts"),
  ],
  [
    paired(priya, "fix: hold back payouts that may have been sent", "src/queue/hold.ts"),
    reviewed(tomasz, "feat: list of duplicate payouts for finance", "src/reports/duplicates.ts"),
    reviewed(ines, "fix: raise the bank's timeout to 90 seconds", "src/banks/timeouts.ts"),
  ],
  [
    reviewed(tomasz, "feat: subscribers accept an event twice", "src/notifications/twice.ts", citesRfc),
    reviewed(ines, "fix: a merchant's limit is per day", "src/accounts/limits.ts"),
    reviewed(priya, "test: a ledger day with late events", "test/ledger/late.test.ts"),
  ],
  [
    reviewed(priya, "feat: value dates in the export", "src/ledger/value-dates.ts"),
    reviewed(tomasz, "fix: quote commas in the settlement report", "src/reports/commas.ts"),
    reviewed(ines, "feat: accounts can be frozen", "src/accounts/frozen.ts"),
  ],
  [
    reviewed(tomasz, "feat: one settlement report for all markets", "src/reports/settlement.ts"),
    reviewed(priya, "fix: rounding of three-digit currencies", "src/money/rounding.ts"),
  ],
  [
    reviewed(priya, "feat: a second bank for weekends", "src/banks/weekend.ts"),
    reviewed(tomasz, "fix: an empty market has a header too", "src/reports/empty.ts"),
    reviewed(ines, "refactor: permissions by role", "src/accounts/roles.ts"),
  ],
  [
    reviewed(priya, "feat: calendar of bank holidays", "src/scheduler/holidays.ts"),
    reviewed(tomasz, "fix: the report waits for the last payout", "src/reports/last.ts"),
  ],
  [
    reviewed(priya, "feat: money as whole numbers everywhere", "src/money/whole.ts"),
    reviewed(ines, "fix: sessions end after a day", "src/accounts/sessions.ts"),
  ],
  [reviewed(tomasz, "feat: monthly file for accountants", "src/reports/monthly.ts")],
];

const times = ["10:35", "13:20", "15:05", "16:50"];

/** What they merged. */
export function colleagues(team: Team, { at }: Days): void {
  for (const [weeksAgo, week] of weeks.entries()) {
    for (const [index, { by, title, path, body, trailer }] of week.entries()) {
      team.squash({
        by,
        at: at(weeksAgo, index + 2, times[index] ?? "12:00"),
        title,
        files: { [path]: moduleText(`${title.replace(/^[^:]+: /, "")}.`, "export const since = 1;") },
        ...(body === undefined ? {} : { body }),
        ...(trailer === undefined ? {} : { trailers: [trailer] }),
      });
    }
  }
}

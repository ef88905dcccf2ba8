/** The code of the demo's service: short, plain, and enough to be looked at when a commit is opened. */

/** A module of the service with a few functions, each with its comment. */
export function moduleText(about: string, ...functions: readonly string[]): string {
  return `/** ${about} */\n\n${functions.join("\n\n")}\n`;
}

/** A test file with one test per line of what it shows. */
export function testText(name: string, from: string, shows: readonly string[]): string {
  const tests = shows.map((it) => `test("${it}", () => {\n  assert.ok(${name}(sample("${it}")));\n});`);
  const head = `import assert from "node:assert/strict";\nimport test from "node:test";\nimport { ${name} } from "${from}";\nimport { sample } from "../support/sample.ts";`;
  return `${head}\n\n${tests.join("\n\n")}\n`;
}

export const worker = moduleText(
  "Takes payouts from the queue and sends them to the bank.",
  `export async function work(queue, bank) {
  for await (const payout of queue.due()) {
    const answer = await bank.send(payout);
    await queue.settle(payout, answer);
  }
}`,
);

export const scheduler = moduleText(
  "Decides when a merchant is paid next.",
  `/** The next payout day of a schedule, on or after a day of the merchant's own calendar. */
export function nextPayoutDay(schedule, today, holidays) {
  const wanted = schedule.kind === "monthly" ? lastDayAtMost(schedule.day, today) : weekdayAfter(schedule.weekday, today);
  return holidays.has(wanted) ? nextWorkingDay(wanted, holidays) : wanted;
}`,
  `function nextWorkingDay(day, holidays) {
  const next = day.add({ days: 1 });
  return holidays.has(next) || next.dayOfWeek > 5 ? nextWorkingDay(next, holidays) : next;
}`,
);

export const schedules = moduleText("Schedules of merchants.", 'export const kinds = ["daily", "weekly", "monthly"];');

export const states = moduleText(
  "The states of a payout.",
  `export function stateOf(rows) {
  return rows.at(-1)?.state ?? "created";
}`,
);

export const timeouts = moduleText("Timeouts of the queue.", "export const retryAfterSeconds = 35;");

export const bankClient = moduleText(
  "The only way to a bank.",
  "const seconds = { connect: 5, answer: 90 };",
  `export function send(bank, payout) {
  return bank.post(payout, { timeouts: seconds });
}`,
);

export const webhookSender = moduleText(
  "Sends events to merchants.",
  `export async function deliver(event, endpoint, clock) {
  const response = await endpoint.post(event.payload, { id: event.id, at: clock.now() });
  return response.ok ? { kind: "delivered" } : { kind: "failed", status: response.status };
}`,
);

export const replay = moduleText(
  "Puts failed webhooks back into the queue.",
  `/** The receiver sees the same id, so that a replay is never taken for a new event. */
export function replayFailed(failed, queue, by) {
  for (const event of failed) queue.add({ ...event, replayedBy: by });
  return failed.length;
}`,
);

export const retryQueue = moduleText(
  "The queue of payouts that have to be tried again.",
  `export function enqueue(queue, payout, now) {
  if (queue.length >= queue.limit) return { kind: "full", waiting: queue.length };
  return { kind: "queued", at: now.add({ seconds: delay(payout.attempts) }) };
}`,
  `function delay(attempts) {
  return Math.min(900, 2 ** attempts);
}`,
);

export const retryBudget = moduleText(
  "A budget of retries per bank: see docs/adr/0014-retry-budget.md.",
  `export function spend(budget) {
  return budget.left >= 1 ? { kind: "retry", left: budget.left - 1 } : { kind: "wait" };
}`,
  `export function earn(budget) {
  return { ...budget, left: Math.min(budget.cap, budget.left + 0.1) };
}`,
);

export const retryBudgetTest = testText("spend", "../../src/queue/budget.ts", ["nothing left, nothing tried"]);

export const bankAnswers = moduleText(
  "What a bank's answer means.",
  `/** A timeout says nothing about what happened: it is never a refusal. */
export function meaningOf(answer) {
  if (answer.timedOut) return { kind: "unknown" };
  return answer.code === "00" ? { kind: "accepted" } : { kind: "refused", reason: answer.code };
}`,
);

export const bankAnswersTest = testText("meaningOf", "../../src/banks/answers.ts", ["a timeout is unknown"]);

export const attempts = moduleText(
  "A payout and the attempts to send it are two records.",
  `export function newAttempt(payout, number) {
  return { payout: payout.id, number, key: payout.key };
}`,
);

export const moneyModule = moduleText(
  "Money in the smallest unit of its currency.",
  `export function add(left, right) {
  if (left.currency !== right.currency) throw new TypeError("two currencies");
  return { ...left, amount: left.amount + right.amount };
}`,
);

export const refundsOutbox = moduleText(
  "Refunds write their events into the outbox, in the transaction of the refund.",
  `export async function recordRefund(transaction, refund) {
  await transaction.insert("refunds", refund);
  await transaction.insert("outbox", { topic: "refund.created", key: refund.payout, payload: refund });
}`,
);

export const keys = moduleText(
  "Idempotency keys: see docs/design/idempotency-keys.md.",
  `/** A key belongs to the payout and not to the attempt. */
export function keyOf(payout) {
  return hash(payout.merchant, payout.id);
}`,
  `export function answerFor(stored, request) {
  if (stored === undefined) return { kind: "new" };
  if (stored.body !== hash(request.body)) return { kind: "conflict" };
  return stored.finished ? { kind: "replay", answer: stored.answer } : { kind: "busy" };
}`,
);

export const outboxRelay = moduleText(
  "Reads the outbox in order and hands each event to its subscribers.",
  `export async function relay(outbox, subscribers) {
  for await (const event of outbox.undelivered()) {
    await Promise.all(subscribers.of(event.topic).map((subscriber) => subscriber.accept(event)));
    await outbox.delivered(event.id);
  }
}`,
);

export const payeeName = moduleText(
  "Names as merchants write them, as text and never as markup.",
  `export function payeeText(name) {
  return name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").slice(0, 140);
}`,
);

export const dryRun = moduleText(
  "Shows what a batch would do, without sending anything.",
  `export async function dryRun(batch, rules) {
  const rows = batch.payouts.map((payout) => ({ id: payout.id, ...rules.check(payout) }));
  process.stdout.write(rows.map((row) => [row.id, row.verdict].join("\\t")).join("\\n"));
}`,
);

export const latency = moduleText(
  "How long payouts take, by bank.",
  `export const payoutSeconds = histogram("payout_seconds", { labels: ["bank"], buckets: [1, 2, 5, 10, 30, 60, 120] });`,
  `export function observePayout(payout, end) {
  payoutSeconds.observe({ bank: payout.bank }, end - payout.started);
}`,
);

export const burnRateAlert = `groups:
  - name: payouts
    rules:
      - alert: payout-error-budget
        expr: sum(rate(payout_failed_total[1h])) / sum(rate(payout_total[1h])) > 14.4 * 0.001
        for: 2m
        labels: { severity: page }
        annotations: { runbook: docs/runbooks/payout-backlog.md }
`;

export const stateTable = `-- Every state a payout was in, one row each; nothing is updated.
create table payout_states (
  id bigint generated always as identity primary key,
  payout_id bigint not null references payouts (id),
  state text not null,
  since timestamptz not null default now()
);
insert into payout_states (payout_id, state, since) select id, state, updated_at from payouts;
`;

export const outboxTable = `create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  payload jsonb not null,
  delivered_at timestamptz
);
create index outbox_undelivered on outbox (id) where delivered_at is null;
`;

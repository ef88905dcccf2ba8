import assert from "node:assert/strict";
import type { PeriodResult } from "../../../../src/core/calendar/parse.ts";
import { lastWeeks, packetWeeks, reviewsWithin, spanOf } from "../../../../src/core/review/packet/period.ts";

const paris = { timeZone: "Europe/Paris", startMonth: 1 };

function days(result: PeriodResult): string {
  return "period" in result ? `${result.period.start} ${result.period.end}` : result.problem.code;
}

describe("what a packet looks at", () => {
  it("is the twelve whole weeks before the one that runs, in the person's time zone", () => {
    assert.equal(days(lastWeeks("2026-11-25T10:00:00Z", packetWeeks, "UTC")), "2026-08-31 2026-11-22");
    assert.equal(days(lastWeeks("2026-11-22T23:30:00Z", packetWeeks, "UTC")), "2026-08-24 2026-11-15");
    assert.equal(days(lastWeeks("2026-11-22T23:30:00Z", packetWeeks, "Europe/Paris")), "2026-08-31 2026-11-22");
  });

  it("can be periods that follow each other, in any order", () => {
    assert.equal(days(spanOf(["2026-Q4", "2026-Q3"], paris)), "2026-07-01 2026-12-31");
    assert.equal(days(spanOf(["2026-Q4"], paris)), "2026-10-01 2026-12-31");
    assert.equal(days(spanOf(["2026-Q1", "2026-Q2"], { ...paris, startMonth: 4 })), "2025-04-01 2025-09-30");
  });

  it("has the reviews of its days beside it, the oldest first", () => {
    const found = lastWeeks("2026-11-25T10:00:00Z", packetWeeks, "UTC");
    assert.ok("period" in found);
    const names = ["2026-Q4", "2026-Q3", "2026-Q2", "2026-08", "2026-11-01 to 2026-11-09", "notes", "2027-Q1"];
    assert.deepEqual(reviewsWithin(names, found.period, 1), [
      "2026-08",
      "2026-Q3",
      "2026-11-01 to 2026-11-09",
      "2026-Q4",
    ]);
    assert.deepEqual(reviewsWithin(names, found.period, 4), ["2026-08", "2026-11-01 to 2026-11-09"]);
  });

  it("has no gap, no overlap and no slip in it", () => {
    assert.equal(days(spanOf(["2026-Q2", "2026-Q4"], paris)), "period-gap");
    assert.equal(days(spanOf(["2026-Q3", "2026-H2"], paris)), "period-gap");
    assert.equal(days(spanOf(["2026-Q3", "Q4"], paris)), "bad-period");
  });
});

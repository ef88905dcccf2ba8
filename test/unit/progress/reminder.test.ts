import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { TimeOff } from "../../../src/core/calendar/types.ts";
import { type ReminderInput, reminderNow } from "../../../src/core/progress/reminder.ts";
import { artifact } from "../helpers/artifacts.ts";
import { period, progress } from "../helpers/progress.ts";

interface Given extends Partial<Omit<ReminderInput, "progress">> {
  readonly artifacts?: readonly Artifact[];
  readonly timeOff?: readonly TimeOff[];
  readonly quarter?: string;
}

const lastQuarter = { kind: "review", name: "2026-Q3" } as const;

function reminded({ artifacts = [], timeOff = [], quarter = "2026-Q4", ...given }: Given): string | undefined {
  const now = given.now ?? "2026-11-20T16:00:00Z";
  const measured = progress(artifacts, { now, timeOff, period: period(quarter) });
  return reminderNow({ progress: measured, documents: [lastQuarter], hour: Number(now.slice(11, 13)), ...given, now })
    ?.id;
}

describe("the end of a week with no artifact", () => {
  it("is told from Friday afternoon on", () => {
    assert.equal(reminded({ now: "2026-11-20T14:59:00Z" }), undefined);
    assert.equal(reminded({ now: "2026-11-20T15:00:00Z" }), "week:2026-W47");
    assert.equal(reminded({ now: "2026-11-22T09:00:00Z" }), "week:2026-W47");
    assert.equal(reminded({ now: "2026-11-23T09:00:00Z" }), undefined);
  });

  it("is not told of a week with anything that counts, nor of one that was off", () => {
    assert.equal(reminded({ artifacts: [artifact({ kind: "review", on: "2026-11-17" })] }), undefined);
    assert.equal(reminded({ artifacts: [artifact({ status: "draft", on: "2026-11-17" })] }), "week:2026-W47");
    assert.equal(reminded({ timeOff: [{ from: "2026-11-16", to: "2026-11-20" }] }), undefined);
  });
});

describe("the end of a quarter with no review", () => {
  const december = { now: "2026-12-28T10:00:00Z" };

  it("is told in its last week, and for two weeks after it", () => {
    assert.equal(reminded({ now: "2026-12-23T10:00:00Z" }), undefined);
    assert.equal(reminded(december), "review:2026-Q4");
    assert.equal(reminded({ now: "2027-01-05T10:00:00Z", quarter: "2027-Q1" }), "review:2026-Q4");
    assert.equal(reminded({ now: "2027-01-20T10:00:00Z", quarter: "2027-Q1" }), undefined);
  });

  it("is not told once the journal holds one", () => {
    const documents = [{ kind: "review", name: "2026-Q4-staff" } as const];
    assert.equal(reminded({ ...december, documents }), undefined);
    assert.equal(reminded({ ...december, documents: [{ kind: "retro", name: "2026-Q4" }] }), "review:2026-Q4");
  });
});

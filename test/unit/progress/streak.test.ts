import assert from "node:assert/strict";
import { type StreakInput, weekStreak } from "../../../src/core/progress/streak.ts";
import { artifact } from "../helpers/artifacts.ts";

const rule = { anyOf: ["rfc"], atLeast: 1, weeks: 0.75 };

/** The weeks in a row on Wednesday, 25 November 2026. */
function streak(days: readonly string[], given: Partial<StreakInput> = {}) {
  const artifacts = days.map((on) => artifact({ on }));
  return weekStreak({ artifacts, rule, now: "2026-11-25T10:00:00Z", timeZone: "UTC", timeOff: [], ...given });
}

describe("weeks in a row", () => {
  it("go over the border of a quarter", () => {
    const days = ["2026-09-16", "2026-09-23", "2026-09-30", "2026-10-07", "2026-10-14"];
    assert.deepEqual(streak(days, { now: "2026-10-18T10:00:00Z", since: "2026-08-01" }), { weeks: 5, isOpen: false });
  });

  it("do not hold the running week against anyone, and count it once it is kept", () => {
    assert.equal(streak(["2026-11-02", "2026-11-12", "2026-11-18"]).weeks, 3);
    assert.equal(streak(["2026-11-12", "2026-11-18", "2026-11-24"]).weeks, 3);
  });

  it("end at a week that kept nothing", () => {
    assert.deepEqual(streak(["2026-11-02", "2026-11-18"]), { weeks: 1, isOpen: false });
    assert.equal(streak(["2026-11-02"]).weeks, 0);
  });

  it("are neither broken by a week off nor longer for it", () => {
    const timeOff = [{ from: "2026-11-09", to: "2026-11-13" }];
    assert.equal(streak(["2026-11-02", "2026-11-18"], { timeOff }).weeks, 2);
    assert.equal(streak(["2026-11-02", "2026-11-10", "2026-11-18"], { timeOff }).weeks, 3);
  });

  it("take what the weekly artifact takes: its kinds, its number, and only what counts", () => {
    const artifacts = [
      artifact({ on: "2026-11-17" }),
      artifact({ on: "2026-11-18", kind: "review" }),
      artifact({ on: "2026-11-19", status: "reverted" }),
    ];
    assert.equal(streak([], { artifacts }).weeks, 1);
    assert.equal(streak([], { artifacts, rule: { ...rule, atLeast: 2 } }).weeks, 0);
    assert.equal(weekStreak({ artifacts, now: "2026-11-25", timeZone: "UTC", timeOff: [] }).weeks, 1);
  });

  it("may be longer than what is known", () => {
    assert.equal(streak(["2026-11-12", "2026-11-18"], { since: "2026-11-09" }).isOpen, true);
    assert.equal(streak(["2026-11-12", "2026-11-18"], { since: "2026-11-02" }).isOpen, false);
    assert.deepEqual(streak([]), { weeks: 0, isOpen: false });
  });

  it("look back no further than twenty years, whatever a clock said", () => {
    assert.equal(streak(["1970-01-01", "2026-11-18"]).weeks, 1);
  });
});

import assert from "node:assert/strict";
import { criteriaOverPeriods, earlierPeriods } from "../../../src/core/progress/over-periods.ts";
import { artifact } from "../helpers/artifacts.ts";
import { criterion, manual, period, progress, rule, rung } from "../helpers/progress.ts";

const target = rung({
  criteria: [
    criterion({ id: "a" }),
    criterion({ id: "b", evidence: [rule({ atLeast: 2 })] }),
    criterion({ id: "c", evidence: [rule({ anyOf: ["adr"] })] }),
    criterion({ id: "d", evidence: [manual()] }),
  ],
});

const measured = (id: string, ...days: readonly string[]) =>
  progress(
    days.map((on) => artifact({ on })),
    { target, period: period(id) },
  );

describe("criteria over periods", () => {
  it("counts each status in each period, oldest first, and says which one runs", () => {
    const found = criteriaOverPeriods([
      measured("2026-Q4", "2026-11-02", "2026-11-03"),
      measured("2026-Q3", "2026-08-03"),
    ]);
    assert.deepEqual(found, [
      { period: "2026-Q3", label: "Q3 2026", met: 1, partly: 1, none: 1, manual: 1, of: 4, isRunning: false },
      { period: "2026-Q4", label: "Q4 2026", met: 2, partly: 0, none: 1, manual: 1, of: 4, isRunning: true },
    ]);
  });

  it("leaves out periods from before there was anything, and keeps an empty one in between", () => {
    const found = criteriaOverPeriods([
      measured("2025-Q4"),
      measured("2026-Q1"),
      measured("2026-Q2", "2026-05-04"),
      measured("2026-Q3"),
      measured("2026-Q4", "2026-11-02"),
    ]);
    assert.deepEqual(
      found.map((one) => one.period),
      ["2026-Q2", "2026-Q3", "2026-Q4"],
    );
  });

  it("is nothing where there is nothing", () => {
    assert.deepEqual(criteriaOverPeriods([measured("2026-Q4")]), []);
    assert.deepEqual(criteriaOverPeriods([]), []);
  });

  it("goes back four periods of the same length, newest first, over the turn of a fiscal year", () => {
    const idsBefore = (id: string, startMonth = 1) =>
      earlierPeriods(period(id, "UTC", startMonth)).map((one) => one.id);
    assert.deepEqual(idsBefore("2026-Q2"), ["2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2"]);
    assert.deepEqual(idsBefore("2026-Q1", 4), ["2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1"]);
    assert.deepEqual(idsBefore("2026-01"), ["2025-12", "2025-11", "2025-10", "2025-09"]);
  });
});

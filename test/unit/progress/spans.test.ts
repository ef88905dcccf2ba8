import assert from "node:assert/strict";
import type { Per } from "../../../src/core/ladder/types.ts";
import { needOver, paceOf } from "../../../src/core/progress/spans.ts";
import { period } from "../helpers/progress.ts";

describe("what a rule asks for over a period", () => {
  const cases: readonly (readonly [number, Per, string, number])[] = [
    [40, "quarter", "2026-Q4", 40],
    [40, "quarter", "2026-H2", 80],
    [40, "quarter", "2026", 160],
    [40, "quarter", "2026-11", 40],
    [1, "month", "2026-Q4", 3],
    [2, "month", "2026-02", 2],
    [2, "month", "2026-10-01..2026-11-15", 3],
    [1, "month", "2026-10-05..2026-11-01", 1],
    [2, "week", "2026-Q4", 28],
    [5, "period", "2026", 5],
  ];
  for (const [atLeast, per, id, need] of cases) {
    it(`${atLeast} per ${per} in ${id} is ${need}`, () =>
      assert.equal(needOver({ atLeast, per }, period(id), 14), need));
  }
});

describe("pace", () => {
  it("goes by days, today included, and is never rounded up", () => {
    assert.equal(paceOf(23, period(), "2026-11-22"), 39);
    assert.equal(paceOf(1, period(), "2026-10-01"), 92);
    assert.equal(paceOf(23, period(), "2026-12-31"), 23);
  });
});

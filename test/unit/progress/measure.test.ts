import assert from "node:assert/strict";
import { artifact } from "../helpers/artifacts.ts";
import { criterion, manual, progress, rule, rung } from "../helpers/progress.ts";

describe("progress", () => {
  it("names rungs, ladder and period", () => {
    const found = progress([]);
    const { rung: from, target, rungTitle, targetTitle, ladder } = found;
    assert.deepEqual(
      [from, target, rungTitle, targetTitle, ladder, found.period.id],
      ["mid", "senior", "Mid (L2)", "Senior (L3)", "Platform engineering ladder", "2026-Q4"],
    );
  });

  it("measures every criterion of the target, in its order, and collects the gaps", () => {
    const criteria = [criterion({ id: "a" }), criterion({ id: "b", evidence: [manual()] }), criterion({ id: "c" })];
    const found = progress([], { target: rung({ criteria }) });
    assert.deepEqual(
      found.criteria.map(({ id, status }) => `${id} ${status}`),
      ["a none", "b manual", "c none"],
    );
    assert.deepEqual(
      found.gaps.map((gap) => gap.criterion),
      ["a", "c"],
    );
  });

  it("names a gap of the weekly artifact once, though a criterion asks for the very same", () => {
    const weekly = { anyOf: ["rfc"], atLeast: 1, weeks: 0.5 };
    const criteria = [criterion({ id: "a", evidence: [rule({ per: "week", weeks: 0.5 })] })];
    assert.deepEqual(progress([], { target: rung({ weekly, criteria }) }).gaps, [
      { criterion: "a", text: "7 more weeks with 1 RFC, by 31 Dec" },
    ]);
  });

  it("adds up the points of what is met, in a ladder that counts points", () => {
    const criteria = [
      criterion({ id: "a", points: 3 }),
      criterion({ id: "b", points: 6, evidence: [rule({ atLeast: 2 })] }),
    ];
    const { points } = progress([artifact()], { target: rung({ criteria, threshold: 9 }) });
    assert.deepEqual(points, { have: 3, need: 9 });
    assert.equal(progress([artifact()]).points, undefined);
  });

  it("goes by the day of the period's time zone", () => {
    const late = artifact({ on: "2026-09-30T22:30:00Z" });
    const paris = { id: "2026-Q4", label: "Q4 2026", start: "2026-10-01", end: "2026-12-31", timeZone: "Europe/Paris" };
    assert.deepEqual(progress([late], { period: paris }).criteria[0]?.evidence, [late.id]);
    assert.deepEqual(progress([late]).criteria[0]?.evidence, []);
  });
});

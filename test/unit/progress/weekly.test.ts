import assert from "node:assert/strict";
import type { MeasureInput } from "../../../src/core/progress/measure.ts";
import type { Progress } from "../../../src/core/progress/types.ts";
import { artifact } from "../helpers/artifacts.ts";
import { period, progress, rung } from "../helpers/progress.ts";

const weekly = { anyOf: ["rfc", "architecture"], atLeast: 1, weeks: 0.75 };
const sevenOfEight = ["2026-09-28", "2026-10-07", "2026-10-14", "2026-10-25", "2026-11-02", "2026-11-11", "2026-11-18"];

function over(days: readonly string[], given: Partial<MeasureInput> = {}): Progress {
  const artifacts = days.map((on) => artifact({ on }));
  return progress(artifacts, { target: rung({ weekly, criteria: [] }), ...given });
}

function states({ weekly: weeks }: Progress): string {
  return weeks.map(({ state, met }) => `${state[0]}${met ? "+" : "-"}`).join(" ");
}

describe("the weekly artifact", () => {
  it("is counted over the weeks so far, the running one once it is kept", () => {
    const { weeklySummary } = over(sevenOfEight);
    const text = "1 RFC or architectural improvement a week, in 75 % of weeks";
    assert.deepEqual(weeklySummary, { kept: 7, elapsed: 8, share: 0.75, met: true, text, streak: 3 });
    assert.equal(states(over(sevenOfEight)), "p+ p+ p+ p+ p- p+ p+ c+ f- f- f- f- f- f-");
  });

  it("says what kinds a week holds, those towards it first, and nothing of an empty week", () => {
    const artifacts = [
      artifact({ on: "2026-10-06", kind: "review" }),
      artifact({ on: "2026-10-07", kind: "review", title: "Another" }),
      artifact({ on: "2026-10-07", kind: "rfc" }),
      artifact({ on: "2026-10-08", kind: "adr", counts: false }),
    ];
    const [empty, held] = progress(artifacts, { target: rung({ weekly, criteria: [] }) }).weekly;
    assert.equal(empty?.kinds, undefined);
    assert.deepEqual(held?.kinds, [
      { kind: "rfc", group: "documents", count: 1, towards: 1, text: "1 RFC" },
      { kind: "review", group: "withOthers", count: 2, towards: 0, text: "2 reviews" },
    ]);
  });

  it("counts a feature towards pull requests, for it came through one", () => {
    const target = rung({ weekly: { ...weekly, anyOf: ["pull-request"] }, criteria: [] });
    const feature = artifact({ on: "2026-10-06", kind: "feature", viaPullRequest: true });
    const direct = artifact({ on: "2026-10-07", kind: "feature", title: "Direct" });
    assert.deepEqual(progress([feature, direct], { target }).weekly[1]?.kinds?.[0]?.towards, 1);
  });

  it("does not hold the running week against anyone", () => {
    const { kept, elapsed, streak } = over(sevenOfEight.slice(0, -1)).weeklySummary;
    assert.deepEqual([kept, elapsed, streak], [6, 7, 2]);
  });

  it("leaves out a week whose working days are all off, and the row of kept weeks goes on", () => {
    const found = over(sevenOfEight, {
      timeOff: [
        { from: "2026-10-26", to: "2026-10-28" },
        { from: "2026-10-29", to: "2026-10-30" },
      ],
    });
    const { kept, elapsed, streak } = found.weeklySummary;
    assert.deepEqual([kept, elapsed, streak, found.weekly[4]?.state], [7, 7, 7, "time off"]);
  });

  it("judges a week with one working day at work", () => {
    const found = over(sevenOfEight, { timeOff: [{ from: "2026-10-26", to: "2026-10-29" }] });
    assert.deepEqual([found.weeklySummary.elapsed, found.weekly[4]?.state], [8, "past"]);
  });

  it("counts a week off that was kept all the same", () => {
    const { kept, elapsed } = over(["2026-10-28"], {
      timeOff: [{ from: "2026-10-01", to: "2026-11-30" }],
    }).weeklySummary;
    assert.deepEqual([kept, elapsed], [1, 1 + 1]);
  });

  it("says what is missing while it can be mended, and after", () => {
    assert.deepEqual(over(["2026-10-07"]).gaps, [
      { criterion: "weekly", text: "10 more weeks with 1 RFC or architectural improvement; 7 are left before 31 Dec" },
    ]);
    assert.deepEqual(over(sevenOfEight, { now: "2027-01-10T00:00:00Z" }).gaps, [
      { criterion: "weekly", text: "4 weeks with 1 RFC or architectural improvement were missing" },
    ]);
  });

  it("lists every artifact of the week, and counts by group what counts", () => {
    const artifacts = [
      artifact({ on: "2026-11-17", kind: "review" }),
      artifact({ on: "2026-11-18" }),
      artifact({ on: "2026-11-19", status: "draft" }),
      artifact({ on: "2026-11-16", kind: "migration" }),
      artifact({ on: "2026-11-16", kind: "ticket" }),
    ];
    const week = progress(artifacts, { target: rung({ weekly, criteria: [] }) }).weekly[7];
    assert.deepEqual([week?.count, week?.artifacts.length, week?.artifacts[0]], [1, 5, artifacts[2]?.id]);
    assert.deepEqual(week?.groups, { documents: 1, changes: 1, withOthers: 1, elsewhere: 1 });
  });

  it("counts everything when the rung asks for none", () => {
    const { weekly: weeks, weeklySummary, gaps } = over(["2026-10-07"], { target: rung({ criteria: [] }) });
    assert.deepEqual([weeks[1]?.count, weeks[1]?.need, weeks[1]?.met, weeks[2]?.met], [1, 0, true, false]);
    assert.deepEqual([weeklySummary.text, weeklySummary.met, gaps], [undefined, true, []]);
  });
});

describe("the running week", () => {
  it("has its place in the period", () => {
    const { now, weeks, thisWeek } = over(sevenOfEight);
    assert.deepEqual([now?.week.id, now?.number, weeks, thisWeek?.count], ["2026-W47", 8, 14, 1]);
  });

  it("is judged whole when it belongs to the quarter before", () => {
    const given = { period: period("2027-Q1"), now: "2027-01-01T09:00:00Z" };
    const { now, thisWeek } = over(["2026-12-29"], given);
    assert.deepEqual([now?.week.id, now?.number, thisWeek?.count], ["2026-W53", 1, 1]);
  });

  it("is absent when the period does not hold today", () => {
    const found = over([], { now: "2027-01-10T00:00:00Z" });
    assert.deepEqual([found.now, found.thisWeek], [undefined, undefined]);
  });
});

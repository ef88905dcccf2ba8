import assert from "node:assert/strict";
import { chartShape } from "../../../src/webview/chart/geometry.ts";
import { held, week } from "./helpers.ts";

const quarter = Array.from({ length: 13 }, (_, index) => week({ week: `2026-W${40 + index}` }));

describe("chart geometry", () => {
  it("stacks the groups from the baseline up, without overlap", () => {
    const { columns, baseline } = chartShape([week({ groups: held(2, 1, 3) })], 600);
    const segments = columns[0]?.segments ?? [];
    assert.deepEqual(
      segments.map(({ group }) => group),
      ["documents", "changes", "withOthers"],
    );
    segments.reduce((floor, { top, height }) => {
      assert.ok(top + height <= floor);
      return top;
    }, baseline);
  });

  it("puts what counts towards the weekly artifact below the rest, whatever its group", () => {
    const kinds = [
      { kind: "feature", group: "changes", count: 2, towards: 1, text: "2 features" },
      { kind: "adr", group: "documents", count: 1, towards: 0, text: "1 ADR" },
    ] as const;
    const { columns, bar } = chartShape([week({ groups: held(1, 2), kinds })], 600);
    const segments = columns[0]?.segments ?? [];
    assert.deepEqual(
      segments.map(({ group, isTowards }) => [group, isTowards]),
      [
        ["changes", true],
        ["documents", false],
        ["changes", false],
      ],
    );
    assert.equal(segments[0]?.top, bar?.y);
    const free = chartShape([week({ groups: held(1, 2), kinds, need: 0 })], 600).columns[0]?.segments ?? [];
    assert.ok(free.every(({ isTowards }) => isTowards));
  });

  it("keeps a bar of any height inside of the picture", () => {
    const { columns, height } = chartShape([week({ groups: held(400, 90) }), week()], 600);
    const tops = columns.flatMap(({ segments, total }) => [...segments.map(({ top }) => top), total?.y ?? 0]);
    assert.ok(Math.min(...tops) >= 0 && height < 200);
  });

  it("puts the line at the weekly need, where a bar of so many ends", () => {
    const { bar, columns } = chartShape([week({ need: 2, groups: held(2) })], 600);
    assert.deepEqual([bar?.need, bar?.y], [2, columns[0]?.segments[0]?.top]);
  });

  it("draws no line and no marks when nothing is asked weekly", () => {
    const { bar, columns } = chartShape([week({ need: 0 })], 600);
    assert.deepEqual([bar, columns[0]?.mark], [undefined, undefined]);
  });

  it("keeps every bar and name inside of the width, however narrow", () => {
    for (const width of [200, 308, 600, 916]) {
      const { columns } = chartShape(quarter, width);
      assert.ok(columns.every(({ left, width: bar }) => left >= 0 && left + bar <= width));
      assert.ok(columns.every(({ label, center }) => label === undefined || center + 13 <= width));
    }
  });

  it("names as many weeks as there is room for, and always the current one", () => {
    const weeks = quarter.map((one, index) => (index === 7 ? { ...one, state: "current" as const } : one));
    const names = chartShape(weeks, 308).columns.map(({ label }) => label);
    assert.equal(names[7], "W47");
    assert.ok(names.filter((name) => name !== undefined).length < 13);
    assert.equal(chartShape(weeks, 916).columns.filter(({ label }) => label !== undefined).length, 13);
  });

  it("marks how each week stands against the weekly artifact", () => {
    const weeks = [
      week(),
      week({ met: false }),
      week({ met: false, state: "current" }),
      week({ met: true, state: "current" }),
      week({ met: false, state: "time off" }),
      week({ met: false, state: "future" }),
    ];
    const marks = chartShape(weeks, 600).columns.map(({ mark }) => mark);
    assert.deepEqual(marks, ["kept", "missed", "open", "kept", "time off", undefined]);
  });

  it("draws an empty period as nothing", () => {
    assert.deepEqual(chartShape([], 600).columns, []);
  });
});

import assert from "node:assert/strict";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { MeasureInput } from "../../../src/core/progress/measure.ts";
import { type StatusLine, statusLine } from "../../../src/core/progress/status-line.ts";
import { artifact, daily } from "../helpers/artifacts.ts";
import { ladder, progress, rung } from "../helpers/progress.ts";

const target = rung({ weekly: { anyOf: ["rfc", "adr"], atLeast: 1, weeks: 0.75 } });

function line(artifacts: readonly Artifact[], given: Partial<MeasureInput> = {}): StatusLine | undefined {
  const rungs = [given.target ?? target];
  return statusLine({ progress: progress(artifacts, { target, ...given }), ladder: ladder({ rungs }), artifacts });
}

describe("the status line", () => {
  it("counts this week against the weekly artifact", () => {
    const found = line([
      artifact({ on: "2026-11-19", kind: "adr", title: "Retry budget" }),
      artifact({ on: "2026-11-17" }),
    ]);
    assert.equal(found?.text, "$(milestone) 2/1 this week");
    assert.equal(found?.spoken, "Ladderlog: 2 artifacts this week, 1 asked for");
    assert.deepEqual(found?.tooltip, [
      "16 Nov to 22 Nov",
      "Thu  Retry budget",
      "Tue  Retire the in-house event bus",
      "1 of 8 weeks kept so far",
      "Asked for: 1 RFC or ADR a week, in 75 % of weeks",
    ]);
  });

  it("lists apart what does not count for it", () => {
    const found = line([
      artifact({ on: "2026-11-19", kind: "review", title: "R" }),
      artifact({ on: "2026-11-18", status: "draft", title: "D" }),
    ]);
    assert.deepEqual(found?.tooltip.slice(1, 5), [
      "Nothing towards the weekly artifact yet.",
      "Also this week:",
      "Thu  R",
      "Wed  D (draft)",
    ]);
    assert.equal(found?.text, "$(milestone) 0/1 this week");
  });

  it("says how many weeks in a row were kept", () => {
    const found = line(daily(21, "2026-11-01"));
    assert.equal(found?.tooltip.at(-2), "4 of 8 weeks kept so far, 4 in a row");
    assert.equal(found?.tooltip.filter((text) => text === "and 0 more").length, 0);
  });

  it("counts weeks in a row over the border of the period, where more is known", () => {
    const artifacts = daily(21, "2026-11-01");
    const given = { progress: progress(artifacts, { target }), ladder: ladder({ rungs: [target] }), artifacts };
    const found = statusLine({ ...given, streak: { weeks: 17, isOpen: true } });
    assert.equal(found?.tooltip.at(-2), "4 of 8 weeks kept so far, 17 in a row");
  });

  it("lists ten at most", () => {
    assert.equal(
      line(daily(7, "2026-11-16").concat(daily(7, "2026-11-16", { kind: "adr" })))?.tooltip[11],
      "and 4 more",
    );
  });

  it("is short with nothing to show, and on a week off", () => {
    const found = line([], { target: rung({}), timeOff: [{ from: "2026-11-16", to: "2026-11-20" }] });
    assert.deepEqual(
      [found?.text, found?.tooltip],
      ["$(milestone) 0 this week", ["16 Nov to 22 Nov, time off", "No artifact yet."]],
    );
  });

  it("is absent when the period does not hold today", () => {
    assert.equal(line([], { now: "2027-02-01T00:00:00Z" }), undefined);
  });

  it("lets no title name an icon or break the lines", () => {
    const found = line([artifact({ on: "2026-11-19", title: "$(flame)\u202e\nx" })]);
    assert.deepEqual([found?.text, found?.tooltip[1]], ["$(milestone) 1/1 this week", "Thu  $(flame) x"]);
  });
});

import assert from "node:assert/strict";
import { weekAt } from "../../../src/core/calendar/week.ts";
import {
  type Retro,
  type RetroInput,
  retroMarkdown,
  weekForRetro,
  weeklyRetro,
} from "../../../src/core/rhythm/retro.ts";
import { artifact } from "../helpers/artifacts.ts";
import { ladder, rung } from "../helpers/progress.ts";
import { commit, hostile } from "./helper.ts";

const target = rung({ weekly: { anyOf: ["rfc", "architecture"], atLeast: 1, weeks: 0.75 } });

/** The retro of 16 to 22 November 2026, on the Monday after. */
function retro(given: Partial<RetroInput> = {}): Retro {
  const input = { week: weekAt("2026-11-18"), artifacts: [], ladder: ladder(), target, timeOff: [] };
  return weeklyRetro({ ...input, now: "2026-11-23T09:00:00Z", timeZone: "UTC", ...given });
}

describe("the weekly retro", () => {
  it("is of the running week from Thursday on, before that of the last one", () => {
    assert.equal(weekForRetro("2026-11-25T09:00:00Z", "UTC").id, "2026-W47");
    assert.equal(weekForRetro("2026-11-26T09:00:00Z", "UTC").id, "2026-W48");
    assert.equal(weekForRetro("2027-01-01T09:00:00Z", "UTC").id, "2026-W53");
  });

  it("proposes the strongest artifact of the week as its win, what the weekly bar asks for first", () => {
    const artifacts = [
      artifact({ on: "2026-11-17", kind: "design-doc", title: "A design", reach: 9 }),
      artifact({ on: "2026-11-18", kind: "architecture", title: "The architecture" }),
      artifact({ on: "2026-11-25", title: "Next week's" }),
    ];
    const { win, kept, bar } = retro({ artifacts });
    assert.deepEqual([win?.title, kept], ["The architecture", true]);
    assert.equal(bar, "Asked for: 1 RFC or architectural improvement a week. Kept.");
    assert.equal(retro({ artifacts: artifacts.slice(0, 1) }).kept, false);
  });

  it("says how many weeks in a row were kept", () => {
    const artifacts = ["2026-11-03", "2026-11-10", "2026-11-17"].map((on) => artifact({ on }));
    assert.match(retro({ artifacts }).bar ?? "", /Kept, 3 weeks in a row\.$/);
  });

  it("judges neither a week off, nor the running one before it is over, nor any without a rung", () => {
    const timeOff = [{ from: "2026-11-16", to: "2026-11-20" }];
    assert.match(retro({ timeOff }).bar ?? "", /Time off, so nothing is asked\.$/);
    assert.match(retro({ now: "2026-11-19T09:00:00Z" }).bar ?? "", /Not kept yet\.$/);
    assert.match(retro().bar ?? "", /Not kept\.$/);
    const { target: _, ...without } = { target, week: weekAt("2026-11-18"), artifacts: [], ladder: ladder() };
    const none = weeklyRetro({ ...without, now: "2026-11-23T09:00:00Z", timeZone: "UTC", timeOff: [] });
    assert.deepEqual([none.bar, none.kept], [undefined, undefined]);
  });

  it("lists beside it what does not count, and commits that belong to no artifact", () => {
    const artifacts = [artifact({ on: "2026-11-17", status: "reverted", title: "Taken back", landing: "f00" })];
    const commits = [
      commit({ title: "Alone", on: "2026-11-18T10:00:00Z" }),
      commit({ title: "Of the artifact", on: "2026-11-17T10:00:00Z", landing: "f00" }),
    ];
    const text = retroMarkdown(retro({ artifacts, commits }));
    assert.match(text, /No artifact of this week counts\.\n\n1 commit came besides:\n\n- Alone\n/);
    assert.match(text, /## Not counted\n\n- Taken back: RFC, reverted/);
  });

  it("is a Markdown file with room for one win and one lesson, everything from outside escaped", () => {
    const text = retroMarkdown(retro({ artifacts: [artifact({ on: "2026-11-17", title: hostile })] }));
    assert.match(text, /^# Retro, week 47\n\n16 November to 22 November 2026\. Asked for: /);
    assert.match(text, /## One win\n\n- Proposed, from what the week left: /);
    assert.match(text, /## One lesson\n\n-\n/);
    assert.doesNotMatch(text, /(?<!\\)<img|(?<!\\)\]\(javascript|\u202e/);
  });
});

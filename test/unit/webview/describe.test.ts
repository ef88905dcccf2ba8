import assert from "node:assert/strict";
import { describeChart, describeWeek, weeklyStanding } from "../../../src/webview/chart/describe.ts";
import { usedGroups } from "../../../src/webview/chart/groups.ts";
import { dayRange, weekName } from "../../../src/webview/day.ts";
import { held, week } from "./helpers.ts";

describe("words of the chart", () => {
  it("says what a week holds and how it stands", () => {
    assert.equal(
      describeWeek(week({ groups: held(1, 2), count: 3 })),
      "W43, 19 to 25 Oct: 3 artifacts (1 document, 2 changes); weekly artifact 3 of 1, kept",
    );
  });

  it("names the kinds where they are known", () => {
    const kinds = [
      { kind: "rfc", group: "documents", count: 1, towards: 1, text: "1 RFC" },
      { kind: "review", group: "withOthers", count: 2, towards: 0, text: "2 re\u0000views" },
    ] as const;
    const found = describeWeek(week({ groups: held(1, 0, 2), kinds }));
    assert.equal(found, "W43, 19 to 25 Oct: 3 artifacts (1 RFC, 2 re views); weekly artifact 1 of 1, kept");
  });

  it("says so when a week holds nothing", () => {
    const empty = week({ groups: held(0), count: 0, met: false });
    assert.equal(describeWeek(empty), "W43, 19 to 25 Oct: no artifacts; weekly artifact 0 of 1, not kept");
    assert.equal(weeklyStanding({ ...empty, state: "current" }), "0 of 1, not kept yet");
  });

  it("says neither bar nor numbers of weeks to come and of time off", () => {
    const standings = (["future", "time off"] as const).map((state) => weeklyStanding(week({ state, met: false })));
    assert.deepEqual(standings, ["to come", "time off"]);
    assert.equal(describeWeek(week({ state: "future", groups: held(0) })), "W43, 19 to 25 Oct: to come");
  });

  it("says nothing of a bar that no rung sets", () => {
    assert.equal(describeWeek(week({ need: 0 })), "W43, 19 to 25 Oct: 1 artifact (1 document)");
  });

  it("counts the whole chart", () => {
    const weeks = [week(), week({ groups: held(0, 4), met: false }), week({ met: false, state: "current" })];
    assert.match(describeChart(weeks), /: 6 over 3 weeks\. 1 of 2 weeks so far keep the weekly bar\./);
    assert.doesNotMatch(describeChart([week({ need: 0 })]), /weekly bar/);
  });

  it("lists the groups that hold something, in their order", () => {
    const used = usedGroups([week({ groups: held(0, 0, 1, 1) }), week({ groups: held(1) })]);
    assert.deepEqual(
      used.map(({ id }) => id),
      ["documents", "withOthers", "elsewhere"],
    );
  });
});

describe("days of the panel", () => {
  it("names the month once when both days are in it", () => {
    assert.equal(dayRange("2026-10-05", "2026-10-11"), "5 to 11 Oct");
    assert.equal(dayRange("2026-09-28", "2026-10-04"), "28 Sep to 4 Oct");
  });

  it("shows what is not a day, or not a week, as it came", () => {
    assert.equal(dayRange("soon", "2026-13-01"), "soon to 2026-13-01");
    assert.deepEqual(["2026-W07", "someday"].map(weekName), ["W07", "someday"]);
  });
});

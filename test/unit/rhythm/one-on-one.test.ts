import assert from "node:assert/strict";
import type { OwnCommit } from "../../../src/core/artifacts/own-commits.ts";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import {
  monthForOneOnOne,
  oneOnOne,
  oneOnOneMarkdown,
  periodForOneOnOne,
} from "../../../src/core/rhythm/one-on-one.ts";
import { artifact } from "../helpers/artifacts.ts";
import { criterion, ladder, now, period, progress, rule, rung } from "../helpers/progress.ts";
import { commit, hostile } from "./helper.ts";

const target = rung({
  criteria: [
    criterion(),
    criterion({ id: "reviews", expects: "Reviews", evidence: [rule({ anyOf: ["review"], atLeast: 3 })] }),
  ],
});

function prepared(artifacts: readonly Artifact[], commits: readonly OwnCommit[] = []) {
  const measured = progress(artifacts, { target });
  return oneOnOne({ month: period("2026-11"), artifacts, commits, ladder: ladder(), target, progress: measured, now });
}

describe("the 1:1", () => {
  it("is about this month, in its first week about the last one", () => {
    assert.equal(monthForOneOnOne("2026-12-07T10:00:00Z", "UTC").id, "2026-11");
    assert.equal(monthForOneOnOne("2026-12-08T10:00:00Z", "UTC").id, "2026-12");
    assert.equal(periodForOneOnOne(period("2026-11"), ladder()).id, "2026-Q4");
  });

  it("is fed by the month's artifacts, and by gaps of the ladder's own period, what shows nothing first", () => {
    const artifacts = [
      artifact({ on: "2026-11-10", title: "November's" }),
      artifact({ on: "2026-10-10", title: "October's", kind: "review" }),
    ];
    const { done, gaps } = prepared(artifacts);
    assert.deepEqual(
      done.evidence.map(({ title }) => title),
      ["November's"],
    );
    assert.deepEqual(gaps, [{ expects: "Reviews", text: "2 more reviews by 31 Dec" }]);
    assert.deepEqual(
      prepared(artifacts.slice(1)).gaps.map(({ expects }) => expects),
      [criterion().expects, "Reviews"],
    );
  });

  it("tells of commits of the month that belong to no artifact", () => {
    const commits = [
      commit({ title: "chore: tidy", on: "2026-11-05T10:00:00Z" }),
      commit({ title: "fix: drain", on: "2026-11-04T10:00:00Z" }),
      commit({ title: "October's", on: "2026-10-30T10:00:00Z" }),
    ];
    assert.match(oneOnOneMarkdown(prepared([], commits)), /2 commits came besides:\n\n- fix: drain\n- chore: tidy\n/);
  });

  it("asks about drafts that lie long, and about what was reverted this month", () => {
    const { waiting } = prepared([
      artifact({ on: "2026-10-20", status: "draft", title: "Lies long" }),
      artifact({ on: "2026-11-19", status: "draft", title: "Begun now" }),
      artifact({ on: "2026-11-05", status: "reverted", title: "Taken back" }),
    ]);
    assert.deepEqual(
      waiting.evidence.map(({ title }) => title),
      ["Taken back", "Lies long"],
    );
  });

  it("is three questions, each with room for an answer, everything from outside escaped", () => {
    const text = oneOnOneMarkdown(prepared([artifact({ on: "2026-11-10", title: hostile })]));
    assert.equal(text.match(/^## [123]\. .*\?$/gm)?.length, 3);
    assert.equal(text.match(/^\*My answer:\*$/gm)?.length, 3);
    assert.match(text, /^# 1:1, November 2026\n\nMid \(L2\), measured against Senior \(L3\)\./);
    assert.match(text, /- \*\*Reviews\*\*: 3 more reviews by 31 Dec/);
    assert.doesNotMatch(text, /(?<!\\)<img|(?<!\\)\]\(javascript|\u202e/);
  });
});

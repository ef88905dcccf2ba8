import assert from "node:assert/strict";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import {
  type LadderReviewInput,
  ladderReview,
  ladderReviewMarkdown,
  yearForLadder,
} from "../../../src/core/rhythm/ladder-review.ts";
import { artifact } from "../helpers/artifacts.ts";
import { anyRule, criterion, ladder, manual, period, rule, rung } from "../helpers/progress.ts";

const senior = rung({
  criteria: [
    criterion({ id: "rfcs", expects: "Writes RFCs", evidence: [rule({ reach: 3 })] }),
    criterion({ id: "reviews", expects: "Reviews", evidence: [anyRule(rule({ anyOf: ["review"] }), manual())] }),
    criterion({ id: "taste", expects: "Has taste", evidence: [manual("When did you not generate?")] }),
  ],
  weekly: { anyOf: ["architecture"], atLeast: 1, weeks: 0.5 },
});

function review(artifacts: readonly Artifact[], given: Partial<LadderReviewInput> = {}) {
  const input = { year: period("2026"), ladder: ladder({ rungs: [senior] }), timeOff: [], now: "2026-12-20T10:00:00Z" };
  return ladderReview({ ...input, artifacts, ...given });
}

describe("the ladder review", () => {
  it("is of this year, in its first half of the last one", () => {
    assert.equal(yearForLadder("2026-11-25T10:00:00Z", ladder(), "UTC").id, "2026");
    assert.equal(yearForLadder("2027-02-01T10:00:00Z", ladder(), "UTC").id, "2026");
    const fiscal = ladder({ period: { unit: "quarter", startMonth: 4 } });
    assert.equal(yearForLadder("2027-02-01T10:00:00Z", fiscal, "UTC").id, "2027");
  });

  it("names criteria that nothing showed in any period of the year, apart from those that only a person answers", () => {
    const [found] = review([artifact({ on: "2026-02-10", reach: 5 })]).rungs;
    assert.deepEqual(
      found?.neverShown.map(({ id }) => id),
      ["reviews"],
    );
    assert.deepEqual(
      found?.onlyManual.map(({ id }) => id),
      ["taste"],
    );
  });

  it("takes what did not count, or lies in another year, for nothing", () => {
    const found = review([
      artifact({ on: "2026-02-10", reach: 5, status: "reverted" }),
      artifact({ on: "2025-12-10", reach: 5 }),
    ]);
    assert.deepEqual(
      found.rungs[0]?.neverShown.map(({ id }) => id),
      ["rfcs", "reviews"],
    );
  });

  it("names the kinds that no criterion and no weekly artifact uses", () => {
    const found = review([
      artifact({ on: "2026-02-10", kind: "runbook", title: "The drain" }),
      artifact({ on: "2026-02-11", kind: "runbook", title: "The refill" }),
      artifact({ on: "2026-02-10", kind: "architecture" }),
    ]);
    assert.deepEqual(found.unusedKinds, [{ id: "runbook", words: "2 runbooks, for example The drain" }]);
    assert.ok(found.absentKinds.includes("strategies") && !found.absentKinds.includes("runbooks"));
    assert.ok(!found.absentKinds.includes("RFCs") && !found.absentKinds.includes("architectural improvements"));
  });

  it("knows that a rule without kinds uses all, and that a pull request is one whatever its kind", () => {
    const any = rung({ criteria: [criterion({ evidence: [rule({ anyOf: [] })] })] });
    const all = review([artifact({ on: "2026-02-10", kind: "runbook" })], { ladder: ladder({ rungs: [any] }) });
    assert.deepEqual([all.unusedKinds, all.absentKinds], [[], []]);
    const pulls = rung({ criteria: [criterion({ evidence: [rule({ anyOf: ["pull-request"] })] })] });
    const feature = artifact({ on: "2026-02-10", kind: "feature", viaPullRequest: true });
    assert.deepEqual(review([feature], { ladder: ladder({ rungs: [pulls] }) }).unusedKinds, []);
  });

  it("is a Markdown file with room for what to change", () => {
    const text = ladderReviewMarkdown(review([artifact({ on: "2026-02-10", kind: "runbook", title: "<img src=x>" })]));
    assert.match(text, /^# Ladder review, 2026\n/);
    assert.match(
      text,
      /## Senior \(L3\)\n\nSomething showed for 0 of 3 criteria\.\n\nNothing ever showed for:\n\n- Writes RFCs\n- Reviews\n/,
    );
    assert.match(text, /## What to change\n\n-\n$/);
    assert.doesNotMatch(text, /(?<!\\)<img/);
  });
});

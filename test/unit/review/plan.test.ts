import assert from "node:assert/strict";
import { artifact } from "../helpers/artifacts.ts";
import { criterion, rule, rung } from "../helpers/progress.ts";
import { review } from "../helpers/rich-review.ts";

const rfc = artifact({ on: "2026-10-12", reach: 7 });

describe("the plan", () => {
  it("says what to do about each gap, with a number and a day", () => {
    assert.deepEqual(review().plan, [
      "Mentors one or two engineers: 3 reviews a week until 31 Dec, 17 in all",
      "Owns a service or a domain; keeps it running: 2 runbooks or observability changes by 31 Dec",
      "Builds tools the team uses: 1 tool by 31 Dec, or 1 AI guidance file that 1 other person touched, by 31 Dec; for example: A shared prompt or editor rule",
    ]);
  });

  it("asks for weeks where enough of them are left", () => {
    const weekly = { anyOf: ["rfc"], atLeast: 1, weeks: 0.5 };
    const target = rung({ weekly, criteria: [] });
    assert.deepEqual(review({ artifacts: [rfc], measure: { target } }).plan, [
      "Weekly artifact: 1 RFC in 6 of the 7 weeks left before 31 Dec",
    ]);
    assert.deepEqual(review({ artifacts: [], measure: { target } }).plan, [
      "Weekly artifact: 1 RFC in each of the 7 weeks left before 31 Dec",
    ]);
    assert.deepEqual(
      review({ artifacts: [], measure: { target: rung({ weekly: { ...weekly, weeks: 1 }, criteria: [] }) } }).plan,
      [],
    );
  });

  it("says a thing once, though weekly artifact and criterion ask for it", () => {
    const weekly = { anyOf: ["rfc"], atLeast: 1, weeks: 0.5 };
    const evidence = [rule({ per: "week", weeks: 0.5 })];
    const target = rung({ weekly, criteria: [criterion({ expects: "Writes", evidence })] });
    assert.deepEqual(review({ artifacts: [rfc], measure: { target } }).plan, [
      "Writes: 1 RFC in 6 of the 7 weeks left before 31 Dec",
    ]);
  });

  it("leaves out the rules that hold", () => {
    const evidence = [rule(), rule({ anyOf: ["adr"] })];
    const target = rung({ criteria: [criterion({ expects: "Writes", evidence })] });
    assert.deepEqual(review({ artifacts: [rfc, artifact()], measure: { target } }).plan, ["Writes: 1 ADR by 31 Dec"]);
  });

  it("speaks of no rate in the last days", () => {
    const target = rung({
      criteria: [criterion({ expects: "Reviews", evidence: [rule({ anyOf: ["review"], atLeast: 40 })] })],
    });
    assert.deepEqual(review({ artifacts: [rfc], now: "2026-12-24T00:00:00Z", measure: { target } }).plan, [
      "Reviews: 40 reviews by 31 Dec",
    ]);
  });
});

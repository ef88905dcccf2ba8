import assert from "node:assert/strict";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { Rule } from "../../../src/core/ladder/types.ts";
import { shareOf } from "../../../src/core/progress/weeks.ts";
import { artifact, daily } from "../helpers/artifacts.ts";
import { anyRule, manual, measured, now, rule } from "../helpers/progress.ts";

const reviews = rule({ anyOf: ["review"], atLeast: 40 });
const review = { kind: "review" };
const rfc = artifact({ reach: 7 });
const after = { now: "2027-01-10T00:00:00Z" };

describe("the verdict on a criterion", () => {
  const cases: readonly (readonly [string, readonly Rule[], readonly Artifact[], string, string])[] = [
    ["all rules hold", [rule()], [rfc], "met", "1 of 1"],
    ["reach is asked for", [rule({ reach: 3 })], [rfc, artifact({ title: "B", reach: 4 })], "met", "2 of 1 · reach 11"],
    ["some of one rule", [rule({ atLeast: 2 })], [rfc], "partial", "1 of 2"],
    ["too few for a pace", [rule({ atLeast: 4 })], daily(3, "2026-10-01"), "partial", "3 of 4"],
    ["behind the pace", [reviews], daily(23, "2026-10-01", review), "partial", "23 of 40 · pace 39"],
    ["on pace", [reviews], daily(24, "2026-10-01", review), "partial", "24 of 40 · on pace"],
    ["one rule of two", [rule(), reviews], [rfc], "partial", "1 of 2 rules met"],
    ["nothing", [rule(), reviews], [], "none", "no evidence yet"],
    ["only own words", [manual()], [rfc], "manual", "yours to say"],
    ["own words beside a rule that holds", [rule(), manual()], [rfc], "met", "1 of 1"],
    ["own words beside a rule that does not", [rule(), manual()], [], "none", "no evidence yet"],
    ["one alternative", [anyRule(reviews, rule())], [rfc], "met", "1 of 1"],
    ["the nearest alternative", [anyRule(reviews, rule({ atLeast: 2 }))], [rfc], "partial", "1 of 2"],
    [
      "weeks as an alternative",
      [anyRule(reviews, rule({ per: "week", weeks: 0.5 }))],
      [rfc],
      "partial",
      "1 of 7 weeks",
    ],
    ["no alternative", [anyRule(reviews, rule())], [], "none", "no evidence yet"],
    ["own words as an alternative", [anyRule(rule(), manual())], [], "manual", "yours to say"],
    ["own words as an alternative not needed", [anyRule(rule(), manual())], [rfc], "met", "1 of 1"],
    [
      "own words as an alternative to too little",
      [anyRule(rule({ atLeast: 2 }), manual())],
      [rfc],
      "partial",
      "1 of 2",
    ],
  ];
  for (const [name, rules, artifacts, status, summary] of cases) {
    it(`${name}: ${status}, ${summary}`, () => {
      const found = measured(rules, artifacts);
      assert.deepEqual([found.status, found.summary], [status, summary]);
    });
  }

  it("says what came close, and counts it for nothing", () => {
    const [touched, alone] = [artifact({ reach: 2 }), artifact({ title: "B" })];
    const found = measured([rule({ reach: 3 })], [touched, alone]);
    assert.deepEqual([found.status, found.summary, found.evidence], ["partial", "0 of 1 · 2 came close", []]);
    assert.deepEqual(new Set(found.near), new Set([touched.id, alone.id]));
    assert.equal(found.rules[0]?.have, 0);
  });

  it("lists nothing as near once the rule holds, nor for own words, nor what is not meant", () => {
    assert.equal(measured([rule({ reach: 3 })], [rfc, artifact({ title: "B" })]).near, undefined);
    assert.equal(measured([anyRule(rule({ reach: 9 }), manual())], [rfc]).status, "manual");
    const others = [artifact({ kind: "adr" }), artifact({ status: "draft" }), artifact({ on: "2026-09-01" })];
    assert.equal(measured([rule({ reach: 3 })], others).status, "none");
    assert.equal(measured([rule({ assisted: true })], [rfc]).status, "none");
  });

  it("says no evidence, and no pace, once the period is over", () => {
    assert.equal(measured([rule()], [], after).summary, "no evidence");
    assert.equal(measured([reviews], daily(23, "2026-10-01", review), after).summary, "23 of 40");
  });

  it("speaks of no pace in the first week", () => {
    const early = { now: "2026-10-04T12:00:00Z" };
    assert.equal(measured([reviews], daily(3, "2026-10-01", review), early).summary, "3 of 40");
  });

  it("counts what was tied by hand to a criterion that nothing measures", () => {
    const talk = artifact({ kind: "note", criteria: ["writing-rfc"] });
    const found = measured([manual()], [talk]);
    assert.deepEqual([found.summary, found.evidence], ["yours to say · 1 artifact", [talk.id]]);
  });

  it("lists its evidence newest first, each once", () => {
    const [older, newer] = [artifact({ on: "2026-10-02" }), artifact({ on: "2026-11-02" })];
    const found = measured([rule(), rule({ atLeast: 3 })], [older, newer]);
    assert.deepEqual(found.evidence, [newer.id, older.id]);
  });
});

describe("the gap of a criterion", () => {
  const cases: readonly (readonly [string, Rule, readonly Artifact[]])[] = [
    ["17 more reviews by 31 Dec", reviews, daily(23, "2026-10-01", review)],
    ["1 more RFC that 3 others touched, by 31 Dec", rule({ reach: 3 }), []],
    [
      "2 more RFCs or design documents that 1 other person each touched, by 31 Dec",
      rule({ anyOf: ["rfc", "design-doc"], atLeast: 2, reach: 1 }),
      [],
    ],
    [
      "1 more feature with tests in api/** or web/** by 31 Dec",
      rule({ anyOf: ["feature"], withTests: true, paths: ["api/**", "web/**"] }),
      [],
    ],
    ["1 more plan written before the feature it is for, by 31 Dec", rule({ anyOf: ["plan"], before: "feature" }), []],
    ["1 more AI guidance file by 31 Dec", rule({ anyOf: ["ai-guidance"] }), []],
    ["2 more RFCs by 31 Dec", rule({ per: "month" }), [rfc]],
    ["7 more weeks with 1 RFC, by 31 Dec", rule({ per: "week", weeks: 0.5 }), []],
    ["13 more weeks with 1 RFC; 7 are left before 31 Dec", rule({ per: "week", weeks: 1 }), [rfc]],
    ["1 more RFC by 31 Dec, or 40 more reviews by 31 Dec", anyRule(rule(), reviews), []],
  ];
  for (const [text, asked, artifacts] of cases) {
    it(text, () => assert.equal(measured([asked], artifacts).rules[0]?.gap, text));
  }

  const past: readonly (readonly [string, Rule])[] = [
    ["1 RFC that 3 others touched was missing", rule({ reach: 3 })],
    ["40 reviews were missing", reviews],
    ["7 weeks with 1 RFC were missing", rule({ per: "week", weeks: 0.5 })],
  ];
  for (const [text, asked] of past) {
    it(`${text}, once the period is over`, () => assert.equal(measured([asked], [], after).rules[0]?.gap, text));
  }

  it("is absent when the rule holds, or when own words will do", () => {
    assert.equal(measured([rule()], [rfc]).rules[0]?.gap, undefined);
    assert.equal(measured([manual()], []).rules[0]?.gap, undefined);
    assert.equal(measured([anyRule(rule(), manual())], []).rules[0]?.gap, undefined);
  });
});

describe("the words for what came close", () => {
  const plan = artifact({ kind: "plan", plans: [] });
  const cases: readonly (readonly [string, Rule, readonly Artifact[]])[] = [
    ["1 RFC, which 1 other touched; it needs 3", rule({ reach: 3 }), [artifact({ reach: 1 })]],
    ["1 RFC, which nobody else touched; it needs 3", rule({ reach: 3 }), [artifact()]],
    [
      "2 RFCs and design documents, which at most 2 others touched; each needs 3",
      rule({ anyOf: ["rfc", "design-doc"], reach: 3 }),
      [artifact({ reach: 2 }), artifact({ kind: "design-doc", on: "2026-11-01" })],
    ],
    ["1 RFC, which came without tests", rule({ withTests: true }), [artifact()]],
    [
      "1 plan, which was not written before the feature it is for",
      rule({ anyOf: ["plan"], before: "feature" }),
      [plan],
    ],
    [
      "2 plans, which were not written before the features they are for",
      rule({ anyOf: ["plan"], before: "feature" }),
      [plan, artifact({ kind: "plan", title: "B" })],
    ],
    [
      "1 RFC, which came without tests, or which 1 other touched; it needs 2",
      rule({ withTests: true, reach: 2 }),
      [artifact({ reach: 1 })],
    ],
  ];
  for (const [text, asked, artifacts] of cases) {
    it(text, () => assert.equal(measured([asked], artifacts).rules[0]?.nearText, text));
  }
});

describe("the words of a rule", () => {
  const cases: readonly (readonly [string, Rule])[] = [
    ["1 RFC or design document that 3 others touched, per quarter", rule({ anyOf: ["rfc", "design-doc"], reach: 3 })],
    ["40 reviews per quarter", reviews],
    ["1 RFC in the period", rule({ per: "period" })],
    [
      "1 feature with tests a week, in 75 % of weeks",
      rule({ anyOf: ["feature"], withTests: true, per: "week", weeks: 0.75 }),
    ],
    ["2 RFCs a week, every week", rule({ atLeast: 2, per: "week", weeks: 1 })],
    ["1 RFC in a/**, b/**, c/** or 2 other patterns per quarter", rule({ paths: ["a/**", "b/**", "c/**", "d", "e"] })],
    ["3 artifacts per month", rule({ anyOf: [], atLeast: 3, per: "month" })],
    ["Who did you mentor?", manual("Who did you mentor?")],
    ["Say it in your own words.", manual()],
    ["2 AI-assisted features or RFCs per quarter", rule({ anyOf: ["feature", "rfc"], assisted: true, atLeast: 2 })],
    ["1 RFC per quarter, or an answer in your own words", anyRule(rule(), manual("Who did you mentor?"))],
  ];
  for (const [text, asked] of cases) it(text, () => assert.equal(measured([asked], []).rules[0]?.text, text));

  it("use the ladder's own names of kinds", () => {
    const ladder = {
      name: "L",
      period: { unit: "quarter", startMonth: 1 },
      dimensions: [],
      rungs: [],
      questions: [],
    } as const;
    const kinds = [{ id: "rfc", label: "Proposal", paths: [], exclude: [] }];
    const found = measured([rule({ atLeast: 2 })], [], { ladder: { ...ladder, kinds } });
    assert.equal(found.rules[0]?.text, "2 Proposals per quarter");
  });
});

describe("a share of weeks", () => {
  const weekly = rule({ per: "week", weeks: 0.75 });
  // One on the Wednesday of each of seven weeks, none in week 44: week 47 runs, and is kept.
  const sevenOfEight = [
    "2026-09-30",
    "2026-10-07",
    "2026-10-14",
    "2026-10-21",
    "2026-11-04",
    "2026-11-11",
    "2026-11-18",
  ];
  const artifacts = sevenOfEight.map((on) => artifact({ on }));

  it("is measured over the weeks so far, whole ones", () => {
    const found = measured([weekly], artifacts, { now });
    const { need, have, weeks, met } = found.rules[0] ?? {};
    assert.deepEqual([need, have, weeks, met, found.summary], [6, 7, 8, true, "7 of 8 weeks"]);
  });

  it("leaves out what does not count", () => {
    const drafts = artifacts.map((one) => artifact({ on: one.date, status: "draft" }));
    assert.deepEqual(measured([weekly], drafts).rules[0]?.evidence, []);
  });

  it("is rounded up, but not for the error of a fraction", () => {
    assert.deepEqual([shareOf(14, 0.75), shareOf(25, 0.28), shareOf(0, 1)], [11, 7, 0]);
  });

  it("leaves a week off out", () => {
    const timeOff = [{ from: "2026-10-26", to: "2026-10-30" }];
    assert.equal(measured([weekly], artifacts, { timeOff }).summary, "7 of 7 weeks");
  });
});

import assert from "node:assert/strict";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { Rule } from "../../../src/core/ladder/types.ts";
import type { MeasureInput } from "../../../src/core/progress/measure.ts";
import type { Review } from "../../../src/core/review/types.ts";
import { artifact, daily } from "../helpers/artifacts.ts";
import { anyRule, criterion, manual, now, period, rule, rung } from "../helpers/progress.ts";
import { review, richArtifacts, senior } from "../helpers/rich-review.ts";

const after = "2027-01-05T10:00:00Z";
const rfc = artifact({ on: "2026-10-12", reach: 7 });

/** The rule sentence of one criterion that has these rules. */
function sentence(rules: readonly Rule[], artifacts: readonly Artifact[], measure: Partial<MeasureInput> = {}): string {
  const target = rung({ criteria: [criterion({ evidence: rules, examples: ["A memo."] })] });
  const found = review({ artifacts, now: measure.now ?? now, measure: { target, ...measure } });
  return found.sections[0]?.criteria[0]?.rule ?? "";
}

function fact(found: Review, caption: RegExp): string | undefined {
  const match = found.facts.find((one) => caption.test(one.caption));
  return match && `${match.value} ${match.caption}`;
}

describe("the head of a review", () => {
  it("names the period, the rungs and the week", () => {
    const { title, subtitle, until, meta } = review();
    assert.equal(title, "Self-review, fourth quarter 2026");
    assert.equal(subtitle, "Mid (L2) against Senior (L3) · 1 Oct to 31 Dec, week 8 of 14 · 3 repositories");
    assert.deepEqual(
      [until, meta.drafted, meta.period, meta.repositories.length],
      ["31 December", "2026-11-22", "2026-Q4", 3],
    );
  });

  it("names no week and no last day once the period is over, and one rung at the top", () => {
    const { subtitle, until } = review({ now: after, measure: { rung: senior }, repositories: [{ name: "a" }] });
    assert.deepEqual([subtitle, until], ["Against Senior (L3) · 1 Oct to 31 Dec · 1 repository", undefined]);
  });

  it("says its facts in numbers", () => {
    assert.deepEqual(
      review().facts.map(({ value, caption }) => `${value} ${caption}`),
      [
        "1 of 5 criteria shown, 2 partly, 1 yours to say",
        "7 of 8 weeks with the weekly artifact",
        "41 artifacts: 4 documents, 14 pull requests, 23 other",
        "11 people reached by 2 documents, added up",
        "9 of 9 changes AI-assisted, in 2 of 8 weeks",
      ],
    );
  });

  it("says little of an empty quarter", () => {
    const empty = review({ artifacts: [], now: after });
    assert.deepEqual(
      empty.facts.map(({ value, caption }) => `${value} ${caption}`),
      ["0 of 5 criteria shown, 1 yours to say", "0 of 14 weeks with the weekly artifact", "0 artifacts in the period"],
    );
    assert.deepEqual([empty.evidence, empty.notCounted, empty.plan], [[], [], []]);
  });

  it("counts in the singular, and points where the rung asks for them", () => {
    const target = rung({ criteria: [criterion({ points: 3 })], threshold: 5 });
    const found = review({ artifacts: [artifact({ on: "2026-10-12", reach: 1 })], measure: { target } });
    assert.deepEqual(
      found.facts.map(({ value, caption }) => `${value} ${caption}`),
      [
        "1 of 1 criterion shown",
        "3 of 5 points of the rung",
        "1 of 7 weeks with an artifact",
        "1 artifact: 1 document",
        "1 person your document reached",
      ],
    );
  });

  it("says how many changes were assisted, of those that say it either way", () => {
    const changes = [...daily(3, "2026-10-05", { kind: "feature", assisted: true }), artifact({ assisted: false })];
    const draft = artifact({ title: "Draft", status: "draft", assisted: true });
    const found = review({ artifacts: [...changes, draft, artifact({ title: "RFC" })], now: after });
    assert.equal(fact(found, /assisted/), "3 of 4 changes AI-assisted, in 1 of 14 weeks");
    assert.equal(fact(review({ artifacts: [artifact({ assisted: false })] }), /assisted/), undefined);
  });

  it("lists problems that leave something out, not mere information", () => {
    const problem = { code: "x", message: "Cannot read /a. Check it.", severity: "error" } as const;
    const found = review({ problems: [problem, { ...problem, severity: "information", message: "fine" }] });
    assert.deepEqual(found.problems, ["Cannot read /a. Check it."]);
  });
});

describe("the sections of a review", () => {
  it("are the ladder's dimensions in its order, unnamed ones last, empty ones left out", () => {
    const dimensions = ["craft", "ai", "writing"];
    const criteria = dimensions.map((dimension) => criterion({ id: dimension, dimension }));
    const { sections } = review({ measure: { target: rung({ criteria }) } });
    assert.deepEqual(
      sections.map(({ title }) => title),
      ["Writing", "AI tools", "craft"],
    );
  });

  it("give every criterion its verdict and its question", () => {
    const found = review().sections.flatMap(({ criteria }) =>
      criteria.map(({ id, verdict, prompt = "" }) => [id, verdict, prompt]),
    );
    assert.deepEqual(found, [
      ["writing-rfc", "Met", ""],
      ["mentoring", "Partly", "Who did you mentor, and where is it written?"],
      ["owns", "Partly", ""],
      ["tools", "No evidence", ""],
      ["taste", "Yours to say", "What did you write by hand, and why?"],
    ]);
  });

  it("never show a salary", () => assert.doesNotMatch(JSON.stringify(review()), /150[.,]?000|salary/i));
});

describe("the sentence on a rule", () => {
  const reviews = rule({ anyOf: ["review"], atLeast: 40 });
  const review23 = daily(23, "2026-10-01", { kind: "review" });
  const weekly = rule({ per: "week", weeks: 0.5 });
  const pairs = rule({ atLeast: 2, per: "week", weeks: 0.5 });
  const cases: readonly (readonly [string, readonly Rule[], readonly Artifact[], Partial<MeasureInput>?])[] = [
    [
      "Needs 1 RFC or design document that 3 others touched, this quarter. There is 1.",
      [rule({ anyOf: ["rfc", "design-doc"], reach: 3 })],
      [rfc],
    ],
    ["Needs 40 reviews this quarter. There are 23, which is on pace for 39.", [reviews], review23],
    ["Needs 40 reviews in the quarter. There were 23.", [reviews], review23, { now: after }],
    ["Needs 1 RFC in the quarter. There was 1.", [rule()], [rfc], { now: after }],
    ["Needs 1 RFC this quarter. None was found yet. Would show it: A memo.", [rule()], []],
    ["Needs 1 RFC in the quarter. None was found. Would show it: A memo.", [rule()], [], { now: after }],
    ["Needs 1 RFC a month, 3 in the quarter. There is 1.", [rule({ per: "month" })], [rfc]],
    [
      "Needs 40 reviews a quarter. There are 23 in the month.",
      [reviews],
      review23,
      { period: period("2026-10"), now: "2026-10-31T00:00:00Z" },
    ],
    [
      "Needs 1 RFC this period. There is 1.",
      [rule({ per: "period" })],
      [rfc],
      { period: period("2026-10-01..2026-12-01") },
    ],
    ["Needs 1 RFC a week, in 50 % of weeks. 1 of 7 weeks so far has it.", [weekly], [rfc]],
    ["Needs 1 RFC a week, in 50 % of weeks. 1 of 14 weeks has it.", [weekly], [rfc], { now: after }],
    [
      "Needs 1 RFC a week, in 50 % of weeks. No week is over yet. Would show it: A memo.",
      [weekly],
      [],
      { now: "2026-10-01T00:00:00Z" },
    ],
    [
      "Needs 1 RFC this quarter (there is 1), or 40 reviews this quarter (none was found yet), or an answer in your own words.",
      [anyRule(rule(), reviews, manual())],
      [rfc],
    ],
    ["Needs 1 RFC this quarter (none was found yet), or an answer in your own words.", [anyRule(rule(), manual())], []],
    [
      "Needs 1 RFC that 3 others touched, in the quarter. There was 1 RFC, which 1 other touched; it needs 3.",
      [rule({ reach: 3 })],
      [artifact({ reach: 1 })],
      { now: after },
    ],
    [
      "Needs 2 RFCs that 3 others each touched, this quarter. There is 1, besides 1 RFC, which nobody else touched; it needs 3.",
      [rule({ reach: 3, atLeast: 2 })],
      [rfc, artifact({ title: "B" })],
    ],
    [
      "Needs 1 RFC or tool with tests this quarter (there is 1 RFC, which came without tests), or an answer in your own words.",
      [anyRule(rule({ anyOf: ["rfc", "tool"], withTests: true }), manual())],
      [rfc],
    ],
    ["Needs 2 RFCs a week, in 50 % of weeks. 1 in all; no week has 2.", [pairs], [rfc], { now: after }],
    ["Needs 2 RFCs a week, in 50 % of weeks. 1 in all; no week so far has 2.", [pairs], [rfc]],
    ["No rule counts artifacts for this.", [manual("Say.")], [rfc]],
    [
      "No rule counts artifacts for this; 1 artifact is tied to it.",
      [manual()],
      [artifact({ criteria: ["writing-rfc"] })],
    ],
    [
      "Needs 1 RFC this quarter. There is 1. Needs 40 reviews this quarter. None was found yet.",
      [rule(), manual(), reviews],
      [rfc],
    ],
  ];
  for (const [text, rules, artifacts, measure] of cases) {
    it(text, () => assert.equal(sentence(rules, artifacts, measure), text));
  }
});

describe("the evidence of a review", () => {
  const found = review();

  it("is what counts in the period, newest first", () => {
    assert.equal(found.evidence.length, 41);
    assert.deepEqual(
      found.evidence.map(({ date }) => date),
      found.evidence
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
  });

  it("is worded for people", () => {
    const { id, kindLabel, kindPlural, group, date, day, role, reach, commit } =
      found.evidence.find(({ kind }) => kind === "rfc") ?? {};
    assert.deepEqual(
      [kindLabel, kindPlural, group, date, day, role, reach],
      ["RFC", "RFCs", "documents", "2026-10-12", "12 Oct", "author", 7],
    );
    assert.deepEqual([id, commit?.length], [rfc.id, 10]);
  });

  it("shows the commit that bears its title", () => {
    const merged = artifact({ kind: "feature", on: "2026-10-12", shown: "5".repeat(40) });
    const [shown] = review({ artifacts: [merged] }).evidence;
    assert.equal(shown?.commit, "5".repeat(10));
  });

  it("lists apart what does not count, with the reason", () => {
    assert.deepEqual(
      found.notCounted.map(({ title, reason }) => `${title}: ${reason}`),
      [
        "Budget for retries: The default branch does not have it yet.",
        "Parallel payouts: It was reverted on 6 Nov.",
        "Payout report: Dated 29 Sep, before the period starts: it counts for week 40 only.",
      ],
    );
  });

  it("gives a reason that is a sentence", () => {
    const reasons = ["not on the default branch yet", "reverted by 4f1c2d9 on 2026-11-06", "It was removed."];
    const drafts = reasons.map((reason) => artifact({ title: reason, status: "draft", reason }));
    assert.deepEqual(
      review({ artifacts: drafts })
        .notCounted.map(({ reason }) => reason)
        .sort(),
      ["It was removed.", "Not on the default branch yet.", "Reverted by 4f1c2d9 on 2026-11-06."],
    );
  });

  it("leaves out what lies in no week of the period", () => {
    const early = artifact({ on: "2026-09-27" });
    const { evidence, notCounted } = review({ artifacts: [early] });
    assert.deepEqual([evidence, notCounted], [[], []]);
  });

  it("holds everything that a criterion or a week refers to", () => {
    const known = new Set([...found.evidence, ...found.notCounted].map(({ id }) => id));
    const referred = [
      ...found.sections.flatMap(({ criteria }) => criteria.flatMap(({ evidence }) => evidence)),
      ...found.weekly.weeks.flatMap(({ artifacts }) => artifacts),
    ];
    assert.deepEqual(
      referred.filter((id) => !known.has(id)),
      [],
    );
  });

  it("never offers an address that is not http(s)", () => {
    const { evidence } = review({
      artifacts: [artifact({ url: "command:evil" }), artifact({ title: "B", url: "https://example.org/x" })],
    });
    assert.deepEqual(
      evidence.map(({ url }) => url).filter((url) => url !== undefined),
      ["https://example.org/x"],
    );
  });

  it("is cleaned of what text can hide", () => {
    const { evidence } = review({
      artifacts: [artifact({ title: "\u202e\u0000" }), artifact({ title: "a\nb", repository: "r\u202e" })],
    });
    assert.deepEqual(evidence.map(({ title, repository }) => `${title} in ${repository}`).sort(), [
      "RFC in acme/platform",
      "a b in r",
    ]);
  });

  it("is not told apart when all of it is other", () => {
    assert.equal(fact(review({ artifacts: [artifact({ kind: "ticket" })] }), /^artifact/), "1 artifact in the period");
  });

  it("falls into groups that add up", () => {
    assert.match(
      fact(review({ artifacts: [...richArtifacts(), artifact({ kind: "ticket", on: "2026-11-01" })] }), /^artifacts/) ??
        "",
      /^42 artifacts: 4 documents, 14 pull requests, 24 other$/,
    );
  });
});

describe("the days at the edges of the weeks", () => {
  const q2 = { period: period("2026-Q2"), now: after };
  const edges = (on: readonly string[], measure: Partial<MeasureInput>) =>
    review({ artifacts: on.map((day) => artifact({ on: day, title: day })), measure, now: after }).weekly.edges;

  it("are told, for what falls into a week of the next period", () => {
    assert.deepEqual(edges(["2026-06-29", "2026-06-30", "2026-06-28"], q2), [
      "2 artifacts of 29 and 30 June fall into W27, which belongs to the next period.",
    ]);
  });

  it("are told, for what falls into a week of the previous period", () => {
    assert.deepEqual(edges(["2027-01-01"], { period: period("2027-Q1"), now: after }), [
      "1 artifact of 1 January falls into W53, which belongs to the previous period.",
    ]);
  });

  it("are not spoken of when nothing lies there", () => assert.equal(edges(["2026-06-28"], q2), undefined));
});

describe("the sentence on the weeks", () => {
  it("says what there is when no week has enough", () => {
    const target = rung({ weekly: { anyOf: ["rfc"], atLeast: 2, weeks: 0.5 }, criteria: [] });
    assert.equal(
      review({ artifacts: [rfc], measure: { target } }).weekly.text,
      "Needs 2 RFCs a week, in 50 % of weeks. 1 in all; no week so far has 2.",
    );
  });

  it("has the rule and the number", () => {
    assert.equal(
      review().weekly.text,
      "Needs 1 RFC, design document, architectural improvement or feature a week, in 75 % of weeks. 7 of 8 weeks so far have it.",
    );
    assert.equal(
      review({ artifacts: [rfc], measure: { target: rung() } }).weekly.text,
      "1 of 7 weeks so far has an artifact.",
    );
    assert.equal(
      review({ measure: { period: period("2026-10-05..2026-10-06") } }).weekly.text,
      "The period holds no whole week.",
    );
  });
});

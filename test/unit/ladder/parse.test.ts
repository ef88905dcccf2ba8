import assert from "node:assert/strict";
import { ladderFileNames } from "../../../src/core/ladder/locations.ts";
import { codesOf, criteriaOf, firstRung, ladderOf, oneRule, oneRung, rulesOf } from "./helper.ts";

const whole = `
version: 1
name: Platform ladder
period: { unit: half, startMonth: 4 }
kinds:
  rfc: { label: Proposal, paths: ["rfcs/**/*.md"], exclude: ["**/0000-template.md"] }
  talk:
dimensions: { scope: Scope, writing: { label: Written word, weight: 30 }, ai: }
rungs:
  - id: senior
    level: L3
    title: Senior
    scope: Owns a service
    salary: { currency: USD, from: 150000, to: 200000 }
    weekly: { anyOf: [rfc, architecture], atLeast: 2, weeks: 0.75 }
    threshold: 12
    criteria:
      - id: writing-rfc
        dimension: writing
        expects: Writes RFCs
        weight: 2
        points: 3
        evidence:
          - { anyOf: [rfc, talk], atLeast: 1, per: quarter, reach: 3, paths: ["a/**"], withTests: true, assisted: true, before: feature }
          - { manual: true, prompt: Who read it? }
          - anyRule: [{ anyOf: review, atLeast: 40 }, { manual: true }]
    examples: { writing-rfc: ["One that moved a team"] }
review:
  questions:
    - What did you ship?
    - { id: others, question: Who grew?, dimensions: [scope], kinds: review, maxLength: 500 }
`;

describe("parseLadder", () => {
  it("reads every field of the format", () => {
    const ladder = ladderOf(whole);
    const evidence = [
      {
        type: "artifacts",
        anyOf: ["rfc", "talk"],
        atLeast: 1,
        per: "quarter",
        reach: 3,
        paths: ["a/**"],
        withTests: true,
        assisted: true,
        before: "feature",
      },
      { type: "manual", prompt: "Who read it?" },
      {
        type: "any",
        rules: [
          { type: "artifacts", anyOf: ["review"], atLeast: 40, per: "period" },
          { type: "manual", prompt: "What shows this, and where is it written?" },
        ],
      },
    ];
    assert.deepEqual(ladder, {
      name: "Platform ladder",
      period: { unit: "half", startMonth: 4 },
      kinds: [
        { id: "rfc", label: "Proposal", paths: ["rfcs/**/*.md"], exclude: ["**/0000-template.md"] },
        { id: "talk", paths: [], exclude: [] },
      ],
      dimensions: [
        { id: "scope", label: "Scope" },
        { id: "writing", label: "Written word", weight: 30 },
        { id: "ai", label: "ai" },
      ],
      rungs: [
        {
          id: "senior",
          level: "L3",
          title: "Senior",
          next: [],
          scope: "Owns a service",
          salary: { currency: "USD", from: 150000, to: 200000 },
          weekly: { anyOf: ["rfc", "architecture"], atLeast: 2, weeks: 0.75 },
          threshold: 12,
          criteria: [
            {
              id: "writing-rfc",
              dimension: "writing",
              expects: "Writes RFCs",
              weight: 2,
              points: 3,
              evidence,
              examples: ["One that moved a team"],
            },
          ],
        },
      ],
      questions: [
        { id: "what-did-you-ship", question: "What did you ship?", dimensions: [], kinds: [] },
        { id: "others", question: "Who grew?", dimensions: ["scope"], kinds: ["review"], maxLength: 500 },
      ],
    });
  });

  it("fills in what is left out", () => {
    const ladder = ladderOf("version: 1\nrungs: [{ id: a, weekly: { anyOf: rfc } }]");
    assert.equal(ladder.name, "Career ladder");
    assert.deepEqual(ladder.period, { unit: "quarter", startMonth: 1 });
    assert.deepEqual(firstRung(ladder), {
      id: "a",
      title: "a",
      next: [],
      weekly: { anyOf: ["rfc"], atLeast: 1, weeks: 1 },
      criteria: [],
    });
  });

  it("calls a rung without a title by its level", () => {
    assert.equal(firstRung(ladderOf(oneRung("level: L7"))).title, "L7");
  });

  it("asks the person about a criterion without evidence, and about one that is a text", () => {
    const ladder = ladderOf(oneRung("criteria: [Is kind, { expects: Is calm, evidence: [] }]"));
    const shown = criteriaOf(ladder, "a").map(({ id, expects, evidence }) => [id, expects, evidence[0]?.type]);
    assert.deepEqual(shown, [
      ["is-kind", "Is kind", "manual"],
      ["is-calm", "Is calm", "manual"],
    ]);
  });

  it("groups criteria that stand under their dimensions", () => {
    const ladder = ladderOf(oneRung("criteria: { scope: [Owns it], ai: [{ expects: Uses it }] }"));
    assert.deepEqual(
      criteriaOf(ladder, "a").map(({ dimension }) => dimension),
      ["scope", "ai"],
    );
    assert.deepEqual(ladder.dimensions, [
      { id: "scope", label: "Scope" },
      { id: "ai", label: "AI tools" },
    ]);
  });

  it("puts a criterion without a dimension under General", () => {
    const ladder = ladderOf(`dimensions: { scope: Scope }\n${oneRung("criteria: [Is kind]")}`);
    assert.deepEqual(ladder.dimensions.at(-1), { id: "general", label: "General" });
  });

  it("takes names that look like numbers as they are written", () => {
    const ladder = ladderOf(
      "version: 1\nname: 2026\nrungs:\n  - { id: 3, level: 3.10, title: 007, next: 0x10 }\n  - id: 0x10",
    );
    const { id, level, title, next } = firstRung(ladder);
    assert.deepEqual([ladder.name, id, level, title, next], ["2026", "3", "3.10", "007", ["0x10"]]);
  });

  it("gives a share of weeks its span", () => {
    const [rule] = rulesOf(ladderOf(oneRule("{ anyOf: rfc, weeks: 0.5 }")));
    assert.deepEqual(rule, { type: "artifacts", anyOf: ["rfc"], atLeast: 1, per: "week", weeks: 0.5 });
  });

  it("reads a text among the rules as a kind or as a question", () => {
    const rules = rulesOf(ladderOf(oneRule("rfc, Who was helped?")));
    assert.deepEqual(rules, [
      { type: "artifacts", anyOf: ["rfc"], atLeast: 1, per: "period" },
      { type: "manual", prompt: "Who was helped?" },
    ]);
  });

  it("leaves out a flag that is false", () => {
    const [rule] = rulesOf(ladderOf(oneRule("{ anyOf: rfc, withTests: false, assisted: false, manual: false }")));
    assert.deepEqual(rule, { type: "artifacts", anyOf: ["rfc"], atLeast: 1, per: "period" });
  });

  it("counts an empty value as not written", () => {
    assert.deepEqual(firstRung(ladderOf(oneRung("level:", "scope: ~", "criteria:"))), {
      id: "a",
      title: "a",
      next: [],
      criteria: [],
    });
  });

  it("follows aliases and merge keys", () => {
    const text = oneRung("weekly: &w { anyOf: [rfc], atLeast: 2 }", "criteria: [&c Is kind]");
    const ladder = ladderOf(`${text}\n  - { id: b, weekly: { <<: *w, atLeast: 3 }, criteria: [*c] }`);
    assert.deepEqual(ladder.rungs[1]?.weekly, { anyOf: ["rfc"], atLeast: 3, weeks: 1 });
    assert.equal(criteriaOf(ladder, "b")[0]?.expects, "Is kind");
  });

  it("reads a byte order mark, Windows line ends and any script", () => {
    const ladder = ladderOf(
      `\uFEFF${oneRung('title: "シニア 🧗"', "criteria: [コードを書く]").replaceAll("\n", "\r\n")}`,
    );
    assert.equal(firstRung(ladder).title, "シニア 🧗");
    assert.equal(criteriaOf(ladder, "a")[0]?.id, "コードを書く");
  });

  it("is read from the four places where people put such files", () => {
    assert.deepEqual(ladderFileNames, ["ladder.yaml", "ladder.yml", ".ladder.yaml", ".github/ladder.yaml"]);
  });

  it("makes ids that no written id has", () => {
    const ladder = ladderOf(oneRung("criteria: [Is kind, { id: is-kind, expects: Other }, Is kind, '!']"));
    assert.deepEqual(
      criteriaOf(ladder, "a").map(({ id }) => id),
      ["is-kind-2", "is-kind", "is-kind-3", "criterion"],
    );
  });

  it("cuts ids that it makes at a word", () => {
    const sentence = "Knows how to write the very long sentences that ladders are made of";
    const [criterion] = criteriaOf(ladderOf(oneRung(`criteria: [${sentence}, ${"x".repeat(99)}]`)), "a");
    assert.equal(criterion?.id, "knows-how-to-write-the-very-long-sentences-that");
  });

  it("gives no ladder for a file without one", () => {
    assert.deepEqual(codesOf("# nothing yet\n"), ["empty-file"]);
    assert.deepEqual(codesOf(""), ["empty-file"]);
    assert.deepEqual(codesOf("~"), ["empty-file"]);
    assert.deepEqual(codesOf("- version: 1"), ["not-a-map"]);
    assert.deepEqual(codesOf("ladder"), ["not-a-map"]);
  });
});

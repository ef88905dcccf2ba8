import assert from "node:assert/strict";
import { builtInKinds } from "../../../src/core/artifacts/kinds.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import type { Rule } from "../../../src/core/ladder/types.ts";
import { builtInLadder } from "../../../src/ladders/built-in.ts";
import { shippedLadders } from "../../../src/ladders/index.ts";

const known = new Set(builtInKinds.map(({ id }) => id));
const flat = (rules: readonly Rule[]): readonly Rule[] =>
  rules.flatMap((rule) => (rule.type === "any" ? flat(rule.rules) : [rule]));

for (const { id, text } of shippedLadders) {
  describe(`the shipped ladder ${id}`, () => {
    const { ladder, problems } = parseLadder(text);
    const rungs = ladder?.rungs ?? [];
    const criteria = rungs.flatMap((rung) => rung.criteria);

    it("has no problems", () => assert.deepEqual(problems, []));

    it("has evidence for every criterion: kinds that are recognised, or a question", () => {
      for (const rule of criteria.flatMap(({ evidence }) => flat(evidence))) {
        if (rule.type === "artifacts") assert.ok(rule.anyOf.every((kind) => known.has(kind)));
        else assert.match(rule.type === "manual" ? (rule.prompt ?? "") : "", /\?$/);
      }
    });

    it("has an example for every criterion, and no sentence ends with a full stop", () => {
      for (const { id: name, examples, expects } of criteria) {
        assert.ok(examples.length > 0, name);
        for (const sentence of [expects, ...examples]) assert.match(sentence, /^[A-Z].*[^.!]$/);
      }
    });

    it("leads from rung to rung", () => {
      assert.deepEqual(
        rungs.map(({ next }) => next[0]),
        [...rungs.slice(1).map((rung) => rung.id), undefined],
      );
    });

    it("covers all four dimensions on every rung but a start", () => {
      for (const rung of rungs.filter((one) => one.id !== "start")) {
        assert.deepEqual(
          new Set(rung.criteria.map(({ dimension }) => dimension)),
          new Set(["scope", "writing", "ai", "artifact"]),
          rung.id,
        );
        assert.ok(rung.weekly, rung.id);
      }
    });

    it("explains itself in comments and stays within 120 columns", () => {
      assert.match(text, /^# A ladder /);
      assert.deepEqual(
        text.split("\n").filter((line) => line.length > 120 && !/prompt:|expects:|^ *- [A-Z]/.test(line)),
        [],
      );
    });
  });
}

describe("the built-in ladder", () => {
  it("is the one of five rungs, with its pay bands", () => {
    const { rungs } = builtInLadder();
    assert.deepEqual(
      rungs.map(({ level, title, salary }) => [level, title, salary?.from, salary?.to]),
      [
        ["L1", "Junior", 60000, 95000],
        ["L2", "Mid", 100000, 145000],
        ["L3", "Senior", 150000, 200000],
        ["L4", "Staff", 210000, 280000],
        ["L5", "Principal", 290000, undefined],
      ],
    );
  });

  it("asks a senior engineer for one RFC that three others touched, and for forty reviews", () => {
    const senior = builtInLadder().rungs.find(({ id }) => id === "senior");
    const rule = (criterion: string) => senior?.criteria.find(({ id }) => id === criterion)?.evidence[0];
    assert.deepEqual(rule("writing-rfc"), {
      type: "artifacts",
      anyOf: ["rfc", "design-doc"],
      atLeast: 1,
      per: "quarter",
      reach: 3,
    });
    assert.deepEqual(rule("scope-mentoring"), { type: "artifacts", anyOf: ["review"], atLeast: 40, per: "quarter" });
    assert.deepEqual(senior?.weekly, { anyOf: ["rfc", "architecture"], atLeast: 1, weeks: 0.75 });
  });
});

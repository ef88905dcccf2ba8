import assert from "node:assert/strict";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { criteriaOf, firstRung, oneRule, oneRung, restOf, rulesOf } from "./helper.ts";

const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

describe("what is left of a ladder with errors", () => {
  it("has the criteria beside a broken one", () => {
    const ladder = restOf(oneRung("criteria: [{ id: c, expects: x }, { id: d }, { id: e, expects: z }]"));
    assert.deepEqual(ids(criteriaOf(ladder, "a")), ["c", "e"]);
  });

  it("has the rungs beside a broken one", () => {
    const ladder = restOf("version: 1\nrungs: [{ id: a }, 7, { title: X }, { id: b }]");
    assert.deepEqual(ids(ladder.rungs), ["a", "b"]);
  });

  it("leads up past a broken rung", () => {
    assert.deepEqual(firstRung(restOf("version: 1\nrungs: [{ id: a }, { title: X }, { id: b }]")).next, ["b"]);
  });

  it("has a criterion with a broken rule, and asks the person instead of making it easier", () => {
    const ladder = restOf(oneRule("{ anyOf: rfc }, { anyOf: adr, atLeast: 0 }"));
    const [rule, another] = rulesOf(ladder);
    assert.match(rule?.type === "manual" ? (rule.prompt ?? "") : "", /error in the rules/);
    assert.equal(another, undefined);
  });

  it("has the alternatives beside a broken one", () => {
    const [rule] = rulesOf(restOf(oneRule("{ anyRule: [rfc, { anyOf: [] }, { per: week }] }")));
    assert.deepEqual(rule, { type: "any", rules: [{ type: "artifacts", anyOf: ["rfc"], atLeast: 1, per: "period" }] });
  });

  it("has no weekly artifact and no pay band that would be half a guess", () => {
    const rung = firstRung(restOf(oneRung("weekly: { anyOf: rfc, atLeast: 0 }", "salary: { currency: x, from: 1 }")));
    assert.deepEqual([rung.weekly, rung.salary], [undefined, undefined]);
  });

  it("has what stands beside a broken optional value", () => {
    const ladder = restOf(oneRung("criteria: [{ id: c, expects: x, weight: heavy, points: 2 }]"));
    assert.equal(criteriaOf(ladder, "a")[0]?.points, 2);
    assert.equal(criteriaOf(ladder, "a")[0]?.weight, undefined);
  });

  it("has the globs beside a broken one", () => {
    const ladder = restOf(`${oneRung()}\nkinds: { rfc: { paths: [/a, "b/**", ../c, "d/*"] } }`);
    assert.deepEqual(ladder.kinds[0]?.paths, ["b/**", "d/*"]);
  });

  it("keeps a kind that nobody knows, so that its rule is not met by others", () => {
    const [rule] = rulesOf(restOf(oneRule("{ anyOf: [nothing-known] }")));
    assert.deepEqual(rule, { type: "artifacts", anyOf: ["nothing-known"], atLeast: 1, per: "period" });
  });

  it("has the first of two with one id", () => {
    const ladder = restOf("version: 1\nrungs: [{ id: a, title: First }, { id: a, title: Second }, { id: b }]");
    assert.deepEqual(
      ladder.rungs.map(({ title }) => title),
      ["First", "b"],
    );
  });

  it("has the first of two values of one key", () => {
    assert.equal(firstRung(restOf(oneRung("title: First", "title: Second"))).title, "First");
  });

  it("has the way up that leads in no circle", () => {
    const ladder = restOf("version: 1\nrungs: [{ id: a, next: [b, c] }, { id: b, next: [a, c] }, { id: c }]");
    assert.deepEqual(
      ladder.rungs.map(({ next }) => next),
      [["b", "c"], ["c"], []],
    );
  });

  it("has the first of several documents", () => {
    assert.equal(restOf("version: 1\nname: First\nrungs: [{ id: a }]\n---\nname: Second").name, "First");
  });

  it("is nothing when no rung is left, the syntax is broken or the version is newer", () => {
    for (const text of ["version: 1\nrungs: [7]", "version: 1\nrungs: [{ id: a }", "version: 2\nrungs: [{ id: a }]"]) {
      assert.equal(parseLadder(text).ladder, undefined);
    }
  });
});

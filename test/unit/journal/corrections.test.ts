import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { applyCorrections } from "../../../src/core/journal/corrections.ts";
import type { Corrections } from "../../../src/core/journal/types.ts";
import { artifact, corrections, keyOf } from "./helper.ts";

const apply = (artifacts: readonly Artifact[], all: Readonly<Record<string, Corrections>>) =>
  applyCorrections(artifacts, corrections(all));
const [a, b, c] = [artifact("a"), artifact("b"), artifact("c")];

describe("applyCorrections", () => {
  it("changes kind, title and criteria, and says which", () => {
    const [changed] = apply([a], { a: { kind: "adr", title: "Another", criteria: ["writing"] } });
    assert.deepEqual(
      [changed?.kind, changed?.title, changed?.criteria, changed?.corrected],
      ["adr", "Another", ["writing"], ["kind", "title", "criteria"]],
    );
  });
  it("lets an excluded artifact count no more, with the reason", () => {
    const [changed] = apply([a], { a: { excluded: "a copy of ours" } });
    assert.deepEqual([changed?.counts, changed?.reason], [false, "excluded: a copy of ours"]);
  });
  it("removes what is not mine", () => assert.deepEqual(apply([a, b], { a: { mine: false } }), [b]));
  it("leaves the others as they are", () => assert.equal(apply([a, b], { a: { mine: false } })[0], b));
  it("merges an artifact into another, which has the evidence of both", () => {
    const part = { ...a, reach: 4, criteria: ["x"], url: "https://acme.dev/a" };
    const [kept, ...rest] = apply([part, { ...b, reach: 1, criteria: ["y"] }], { a: { merged: b.id } });
    assert.deepEqual(
      [kept?.id, kept?.reach, kept?.criteria, kept?.url, rest],
      [b.id, 4, ["y", "x"], "https://acme.dev/a", []],
    );
  });
  it("follows a merge through another one", () => {
    const all = apply([a, b, c], { a: { merged: b.id }, b: { merged: c.id } });
    assert.deepEqual(
      all.map(({ id }) => id),
      [c.id],
    );
  });
  it("loses nothing on a circle, nor by a merge into what is not there", () => {
    const circle = { a: { merged: b.id }, b: { merged: a.id }, c: { merged: keyOf("gone") } };
    assert.deepEqual(
      apply([a, b, c], circle).map(({ id }) => id),
      [a.id, b.id, c.id],
    );
  });
});

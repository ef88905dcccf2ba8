import assert from "node:assert/strict";
import { dimensionLabel } from "../../../src/core/ladder/dimension-label.ts";
import { findRung, rungsCalled, targetRungs } from "../../../src/core/ladder/rungs.ts";
import { firstRung, ladderOf } from "./helper.ts";

const ladder = ladderOf(`
version: 1
dimensions: { writing: Written word }
rungs:
  - { id: mid, level: L2, title: Engineer }
  - { id: senior, level: L3, title: Senior, next: [staff, lead] }
  - { id: staff, level: L4, title: Staff Engineer, next: [] }
  - { id: lead, level: L4, title: Lead, next: [] }
  - { id: L3, level: L9, title: Senior, track: odd }`);

describe("findRung", () => {
  for (const [name, id] of [
    ["mid", "mid"],
    ["MID", "mid"],
    [" l2 ", "mid"],
    ["staff engineer", "staff"],
    ["L3", "L3"],
    ["l3", "L3"],
    ["L9", "L3"],
  ] as const) {
    it(`takes ${JSON.stringify(name)} for ${id}`, () => assert.equal(findRung(ladder, name)?.id, id));
  }

  it("does not choose between rungs of one level or title", () => {
    assert.equal(findRung(ladder, "L4"), undefined);
    assert.deepEqual(
      rungsCalled(ladder, "L4").map(({ id }) => id),
      ["staff", "lead"],
    );
    assert.equal(findRung(ladder, "Senior")?.id, "senior");
  });

  it("takes an id as it is written before one in other capitals", () => {
    const { id } = findRung(ladderOf("version: 1\nrungs: [{ id: x, next: [] }, { id: X }]"), "X") ?? {};
    assert.equal(id, "X");
  });

  it("finds nothing for a name that nobody has, or for none", () => {
    for (const name of ["", "  ", "ceo", "constructor"]) assert.equal(findRung(ladder, name), undefined);
  });
});

describe("targetRungs", () => {
  it("lists all rungs above, nearest first", () => {
    assert.deepEqual(
      targetRungs(ladder, firstRung(ladder)).map(({ id }) => id),
      ["senior", "staff", "lead"],
    );
  });

  it("is the rung itself when there is none above", () => {
    const top = findRung(ladder, "lead");
    assert.deepEqual(top && targetRungs(ladder, top), [top]);
  });
});

describe("dimensionLabel", () => {
  it("is the ladder's label, else the id", () => {
    assert.equal(dimensionLabel(ladder, "writing"), "Written word");
    assert.equal(dimensionLabel(ladder, "toString"), "toString");
  });
});

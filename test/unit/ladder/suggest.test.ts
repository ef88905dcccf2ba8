import assert from "node:assert/strict";
import { didYouMean, suggest } from "../../../src/core/ladder/suggest.ts";

const keys = ["anyOf", "atLeast", "per", "weeks", "reach", "paths"];

describe("suggest", () => {
  for (const [word, meant] of [
    ["atLest", "atLeast"],
    ["ATLEAST", "atLeast"],
    ["anyfo", "anyOf"],
    ["pre", "per"],
    ["pathes", "paths"],
    ["week", "weeks"],
  ] as const) {
    it(`takes ${word} for ${meant}`, () => assert.equal(suggest(word, keys), meant));
  }

  it("does not guess at what is not near", () => {
    for (const word of ["", "colour", "x", "z".repeat(1000)]) assert.equal(suggest(word, keys), undefined);
  });

  it("makes a sentence, or nothing", () => {
    assert.equal(didYouMean("rech", keys), " Did you mean reach?");
    assert.equal(didYouMean("colour", keys), "");
  });
});

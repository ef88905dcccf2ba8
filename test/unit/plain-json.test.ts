import assert from "node:assert/strict";
import fc from "fast-check";
import { plainJson, plainJsonPieces } from "../../src/core/plain-json.ts";

describe("plain JSON in pieces", () => {
  it("is the same text when it is put together", () => {
    const value = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
    fc.assert(
      fc.property(value, (one) => assert.equal([...plainJsonPieces(one)].join(""), plainJson(one))),
      {
        numRuns: 25,
      },
    );
  });

  it("leaves out what is not there, as JSON does", () => {
    const value = { a: undefined, b: [], c: [{ d: undefined, e: ["\u202e"] }, "f\ng"], h: {} };
    assert.equal([...plainJsonPieces(value)].join(""), plainJson(value));
    assert.equal([...plainJsonPieces({ a: undefined })].join(""), "{}");
  });

  it("gives the items of a list one by one", () => {
    assert.ok([...plainJsonPieces({ list: [1, 2, 3] })].length > 3);
  });
});

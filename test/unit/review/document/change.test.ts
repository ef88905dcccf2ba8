import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { changeOf } from "../../../../src/core/review/document/change.ts";

const pieces = fc.array(fc.constantFrom("a", "b", "\n", "\r\n", "\r", "😀", "😁", "🐀", "\ud83d", "\ude00"));
const text = pieces.map((list) => list.join(""));
/** Where an editor puts no edit: it takes the whole character instead. */
const half = /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/;

describe("what was done to a text", () => {
  it("makes the one of the other, and cuts no character in half", () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeOf(before, after);
        assert.equal(before.slice(0, change.start) + change.text + before.slice(change.end), after);
        for (const at of [change.start, change.end])
          assert.doesNotMatch(before.slice(Math.max(0, at - 1), at + 1), half);
      }),
      { numRuns: 2000 },
    ));

  it("is the whole of a picture that became another with the same first half", () => {
    assert.deepEqual(changeOf("I 😀 it", "I 😁 it"), { start: 2, end: 4, text: "😁" });
  });
});

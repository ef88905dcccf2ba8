import assert from "node:assert/strict";
import fc from "fast-check";
import { countWords, hasLetter, joinWords, joinWordsAndStops, lettersIn, longWordsIn } from "../../src/core/letters.ts";

/** Letters, digits and marks of several scripts, with what stands between them. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aZ09 .-_'’!éßǅ中文ж١²Ⅷ𝒳😀\u0301\n".split("")) }),
  fc.string({ unit: "binary-ascii" }),
  fc.string({ unit: "binary" }),
);

const holds = (is: (text: string) => void): void => fc.assert(fc.property(texts, is), { numRuns: 2000 });

describe("letters of every script", () => {
  it("are joined", () => {
    holds((text) => {
      assert.equal(joinWords(text, "-"), text.replace(/[^\p{L}\p{N}]+/gu, "-"));
      assert.equal(joinWordsAndStops(text, " "), text.replace(/[^\p{L}\p{N}.]+/gu, " "));
    });
  });

  it("are found", () => {
    holds((text) => {
      assert.deepEqual(lettersIn(text), text.match(/\p{L}+/gu) ?? []);
      assert.deepEqual(longWordsIn(text, 4), text.match(/[\p{L}\d]{4,}/gu) ?? []);
      assert.equal(hasLetter(text), /\p{L}/u.test(text));
    });
  });

  it("are counted as words", () => {
    holds((text) => assert.equal(countWords(text), (text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? []).length));
  });
});

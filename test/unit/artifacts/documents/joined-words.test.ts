import assert from "node:assert/strict";
import fc from "fast-check";
import { joinedWords } from "../../../../src/core/artifacts/documents/joined-words.ts";

/** The same words, said by a pattern that is too slow for long ones. */
const pattern = /(?<![\w%+\u00a1-\uffff])[\w%+\u00a1-\uffff]+(?:[-./]+[\w%+\u00a1-\uffff]+)+/g;

describe("the joined words of a text", () => {
  it("are paths, file names and numbered names, without the sentence around them", () => {
    const text = "See ./docs/adr/0007-queue.md (RFC-7), or ../a.b... e.g. über-uns; no--dash - alone. v1.";
    const words = ["docs/adr/0007-queue.md", "RFC-7", "a.b", "e.g", "über-uns", "no--dash"];
    assert.deepEqual([...joinedWords(text)], words);
  });

  it("are those that the pattern finds", () => {
    const units = ["a", "B", "7", "_", "%", "+", "é", "\u3042", "-", ".", "/", " ", "\n", "(", "\u00a0", "~"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units), { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        assert.deepEqual([...joinedWords(text)], text.match(pattern) ?? []);
      }),
      { numRuns: 5000 },
    );
  });

  it("are found in long texts of every kind without looking back over them", () => {
    for (const unit of ["a", "-", "a-", "-a", "./", ".a/", "a ", "--a", " -"]) {
      let read = 0;
      for (const word of joinedWords(unit.repeat(300_000))) read += word.length;
      assert.ok(read <= 300_000 * unit.length);
    }
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { mergedWords } from "../../../../src/core/review/document/merge.ts";

const base = "One line.\nTwo lines.\nThree lines.";

describe("words that two changed at once", () => {
  const cases: Readonly<Record<string, readonly [mine: string, theirs: string, merged: string]>> = {
    "only mine": [`${base} More.`, base, `${base} More.`],
    "only theirs": [base, `${base} More.`, `${base} More.`],
    "the same by both": [`${base} More.`, `${base} More.`, `${base} More.`],
    "apart, mine first": [
      "1 line.\nTwo lines.\nThree lines.",
      `${base} More.`,
      "1 line.\nTwo lines.\nThree lines. More.",
    ],
    "apart, theirs first": [
      `${base} More.`,
      "1 line.\nTwo lines.\nThree lines.",
      "1 line.\nTwo lines.\nThree lines. More.",
    ],
    "in one place": ["Mine.", "Theirs.", "Theirs.\n\nMine."],
    "mine, of what theirs deleted": [`${base} More.`, "", `${base} More.`],
  };
  for (const [name, [mine, theirs, merged]] of Object.entries(cases)) {
    it(`are one text: ${name}`, () => assert.equal(mergedWords(base, mine, theirs), merged));
  }

  it("keep both of what two began in an empty field", () => {
    assert.equal(mergedWords("", "Mine.", "Theirs."), "Theirs.\n\nMine.");
  });

  it("lose nothing that either typed, wherever", () => {
    const typing = fc.record({ at: fc.nat(60), words: fc.stringMatching(/^[a-z]{3,9}$/) });
    const typed = (text: string, { at, words }: { readonly at: number; readonly words: string }) =>
      `${text.slice(0, at)}[${words}]${text.slice(at)}`;
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), typing, typing, (text, mine, theirs) => {
        const merged = mergedWords(text, typed(text, mine), typed(text, theirs));
        for (const { words } of [mine, theirs]) assert.ok(merged.includes(`[${words}]`), merged);
      }),
    );
  });
});

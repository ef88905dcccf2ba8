import assert from "node:assert/strict";
import { joinChoices } from "../../../../src/core/review/document/choices.ts";
import { noChoices } from "../../../../src/core/review/writing.ts";

describe("choices of several documents", () => {
  it("take out what any of them does, and keep the later note", () => {
    const first = { ...noChoices, excluded: ["a", "b"], notes: { c: "Old.", d: "Stays." } };
    const second = { ...noChoices, excluded: ["b"], notes: { c: "New." } };
    assert.deepEqual(joinChoices([first, second]), { excluded: ["a", "b"], notes: { c: "New.", d: "Stays." } });
    assert.deepEqual(joinChoices([]), { excluded: [], notes: {} });
  });
});

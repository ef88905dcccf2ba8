import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { TextSet } from "../../../src/core/history/text-set.ts";

describe("a set of texts", () => {
  const texts = Array.from({ length: 5000 }, (_, i) => `2026-10-01\0ada${i}@example.com\0change ${i % 7}`);

  for (const expected of [0, 100, 5000, 20_000])
    it(`has what was added, and nothing else, when ${expected} were expected`, () => {
      const set = new TextSet(expected);
      for (const text of texts) set.add(text);
      assert.ok(texts.every((text) => set.has(text)));
      assert.equal(texts.some((text) => set.has(`${text}.`)) || set.has(""), false);
    });

  it("goes on from what another one saved", () => {
    const [first, second] = [new TextSet(), new TextSet()];
    for (const text of texts.slice(0, 2000)) first.add(text);
    assert.equal(second.saved(), "");
    const more = new TextSet(0, first.saved());
    for (const text of texts.slice(2000)) more.add(text);
    const all = new TextSet(0, more.saved());
    assert.ok(texts.every((text) => more.has(text) && all.has(text)));
    assert.equal(texts.some((text) => all.has(`${text}.`)) || all.has(""), false);
    assert.deepEqual([first.size, more.size, all.size], [2000, 5000, 5000]);
  });
});

import assert from "node:assert/strict";
import * as fc from "fast-check";
import { CommitTable } from "../../../src/core/history/commit-table.ts";
import { TextSet } from "../../../src/core/history/text-set.ts";

const hashOf = (n: number, length = 40): string => (n * 2654435761).toString(16).padStart(length, "f");

describe("the table of commits", () => {
  it("gives back hashes, places and parents, as a map of them would", () => {
    for (const length of [40, 64]) {
      const table = new CommitTable();
      const count = 5000;
      for (let n = 0; n < count; n++) table.add(hashOf(n, length), [hashOf(n + 1, length), hashOf(n + 7, length)]);
      assert.equal(table.size, count);
      for (const n of [0, 1, 2047, 2048, count - 8]) {
        assert.equal(table.placeOf(hashOf(n, length)), n);
        assert.equal(table.hashAt(n), hashOf(n, length));
        assert.deepEqual([table.parentCount(n), table.parentAt(n, 0), table.parentAt(n, 1)], [2, n + 1, n + 7]);
        assert.equal(table.parentAt(n, 2), -1);
      }
    }
  });

  it("knows no commit that was only named as a parent, nor one of another length", () => {
    const table = new CommitTable();
    table.add(hashOf(1), [hashOf(2)]);
    assert.deepEqual([table.placeOf(hashOf(2)), table.placeOf(hashOf(1, 64)), table.placeOf("")], [-1, -1, -1]);
    assert.equal(table.parentAt(0, 0), -1);
    assert.equal(table.parentCount(0), 1);
  });
});

describe("a set of texts", () => {
  it("holds what was added and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), (texts) => {
        const [out, ...inside] = texts;
        const set = new TextSet();
        for (const text of inside) set.add(text);
        assert.ok(inside.every((text) => set.has(text)));
        assert.equal(set.has(out ?? ""), false);
      }),
    );
  });

  it("grows, and tells a hundred thousand texts that differ little apart", () => {
    const set = new TextSet();
    for (let n = 0; n < 50_000; n++) set.add(`subject ${n}`);
    for (let n = 0; n < 100_000; n += 7) assert.equal(set.has(`subject ${n}`), n < 50_000);
  });
});

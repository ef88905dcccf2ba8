import assert from "node:assert/strict";
import fc from "fast-check";
import { CommitStore } from "../../../src/core/history/commit-store.ts";
import { CommitTable } from "../../../src/core/history/commit-table.ts";
import { PackedCommits } from "../../../src/core/history/packed-commits.ts";
import type { Commit } from "../../../src/core/history/types.ts";
import { MemoryRepository } from "../helpers/memory-repository.ts";
import { commit } from "./commit.ts";

const text = fc.string({ unit: "binary", maxLength: 40 });
const plain = { noNullPrototype: true };
const person = fc.record({ name: text, email: text }, plain);
const anyCommit: fc.Arbitrary<Commit> = fc.record(
  {
    hash: text,
    parents: fc.array(text, { maxLength: 3 }),
    author: person,
    authored: text,
    committer: person,
    committed: text,
    subject: text,
    body: text,
    trailers: fc.array(fc.record({ key: text, value: text }, plain), { maxLength: 2 }),
  },
  plain,
);

describe("packed commits", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.array(anyCommit, { maxLength: 4 }), (commits) => {
        const packed = new PackedCommits();
        for (const one of commits) packed.add(one);
        assert.deepEqual(
          commits.map((_, n) => packed.at(n)),
          commits,
        );
        assert.equal(packed.at(commits.length), undefined);
      }),
      { numRuns: 25 },
    );
  });

  it("may be larger than a page, and stand between others", () => {
    const packed = new PackedCommits();
    const all = ["first", "ü".repeat(400_000), "last"].map((subject) => commit({ subject }));
    for (const one of all) packed.add(one);
    assert.deepEqual([packed.at(0), packed.at(1), packed.at(2)], all);
  });
});

/** What a store of so many bytes gives of twenty commits, and how many of them it had to read again. */
async function stored(most: number) {
  const table = new CommitTable();
  const read: string[] = [];
  const reader = new MemoryRepository();
  reader.commitsAt = async function* (hashes) {
    for (const hash of hashes) {
      read.push(hash);
      yield commit({ hash, subject: hash });
    }
  };
  const store = new CommitStore(reader, most);
  for (let n = 0; n < 20; n++) {
    const hash = n.toString(16).padStart(40, "0");
    const one = commit({ hash, subject: hash });
    table.add(one.hash, one.parents);
    store.add(one);
  }
  const places = Int32Array.from({ length: 20 }, (_, n) => 19 - n);
  const found: Commit[] = [];
  for await (const some of store.inOrder(table, places).read([0, 5, 19])) found.push(...some);
  return { subjects: found.map(({ subject }) => Number.parseInt(subject, 16)), read: read.length };
}

describe("a store of commits", () => {
  it("gives them in the order asked for, held as they are, packed, or read again", async () => {
    assert.deepEqual(await stored(1e6), { subjects: [19, 14, 0], read: 0 });
    assert.deepEqual(await stored(8_000), { subjects: [19, 14, 0], read: 0 });
    assert.deepEqual(await stored(2000), { subjects: [19, 14, 0], read: 3 });
  });
});

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { contentOf, hasTests, linesOf } from "../../../../src/core/artifacts/changes/content.ts";
import type { FileChange } from "../../../../src/core/history/types.ts";

const change = (status: FileChange["status"], path: string, rest: Partial<FileChange> = {}): FileChange => ({
  status,
  path,
  mode: "100644",
  blob: "1",
  before: "2",
  ...rest,
});
const content = (...commits: readonly (readonly FileChange[])[]) =>
  contentOf(commits).map(({ path, from, isNew, isGone, added }) => ({ path, from, isNew, isGone, added }));

describe("what a change did in all", () => {
  it("adds up the lines of a file over its commits", () => {
    const once = change("modified", "a.ts", { added: 3, removed: 1 });
    assert.deepEqual(content([once], [once]), [
      { path: "a.ts", from: undefined, isNew: false, isGone: false, added: 6 },
    ]);
    assert.equal(linesOf(contentOf([[once], [once]])), 8);
    assert.equal(linesOf(contentOf([[change("modified", "a.bin")]])), undefined);
  });

  it("takes a file that was added and moved for a new one", () => {
    const moved = content([change("added", "a.ts")], [change("renamed", "b.ts", { from: "a.ts" })]);
    assert.deepEqual(
      moved.map((f) => [f.path, f.isNew]),
      [["b.ts", true]],
    );
  });

  it("remembers where a file was before it was moved twice, and forgets a move there and back", () => {
    const twice = [[change("renamed", "b.ts", { from: "a.ts" })], [change("renamed", "c.ts", { from: "b.ts" })]];
    assert.deepEqual(
      content(...twice).map((f) => [f.path, f.from]),
      [["c.ts", "a.ts"]],
    );
    const back = content(...twice, [change("renamed", "a.ts", { from: "c.ts" })]);
    assert.deepEqual(
      back.map((f) => [f.path, f.from]),
      [["a.ts", undefined]],
    );
  });

  it("leaves out what was added and deleted again", () => {
    assert.deepEqual(content([change("added", "a.ts")], [change("deleted", "a.ts")]), []);
  });

  it("finds tests only among what is kept", () => {
    assert.equal(hasTests(contentOf([[change("modified", "a.ts"), change("added", "a.test.ts")]])), true);
    assert.equal(hasTests(contentOf([[change("modified", "a.ts"), change("deleted", "a.test.ts")]])), false);
    assert.equal(hasTests(contentOf([[change("deleted", "a.ts"), change("added", "a.test.ts")]])), false);
  });
});

import assert from "node:assert/strict";
import { insideOnly, staysInside } from "../../../src/core/history/inside.ts";
import type { FileChange } from "../../../src/core/history/types.ts";

const changed = (path: string, from?: string): FileChange => ({
  status: from === undefined ? "added" : "renamed",
  path,
  ...(from === undefined ? {} : { from }),
  mode: "100644",
  blob: "b",
  before: "0",
});

describe("paths of a tree", () => {
  for (const path of ["docs/a.md", ".github/x", "a..b/c", "..."])
    it(`${path} stays inside`, () => assert.ok(staysInside(path)));
  for (const path of ["../a.md", "docs/../../a.md", "/etc/x", "a//b", "./a", "a/.", ""])
    it(`${JSON.stringify(path)} does not`, () => assert.ok(!staysInside(path)));

  it("leaves out what leads out, under either name, and keeps the rest", () => {
    const commit = { hash: "c", changes: [changed("a.md"), changed("../b.md"), changed("c.md", "../c.md")] };
    assert.deepEqual(insideOnly(commit).changes, [changed("a.md")]);
  });
});

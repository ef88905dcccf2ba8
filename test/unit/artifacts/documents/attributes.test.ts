import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { foreignPaths } from "../../../../src/core/artifacts/documents/attributes.ts";

const text = `
# comment
*.md text
vendor-docs/** linguist-vendored
/api/** linguist-generated=true
*.gen.md linguist-generated
vendor-docs/ours/** -linguist-vendored
docs/kept/** linguist-vendored=false
[attr]x linguist-vendored
( linguist-vendored
`;

describe("paths that the repository marks as foreign", () => {
  const isForeign = foreignPaths(text);
  for (const path of ["vendor-docs/adr/0001-x.md", "api/rfcs/x.md", "deep/down/x.gen.md"]) {
    it(`are ${path}`, () => assert.equal(isForeign(path), true));
  }
  for (const path of ["vendor-docs/ours/x.md", "docs/api/x.md", "docs/kept/x.md", "README.md"]) {
    it(`are not ${path}`, () => assert.equal(isForeign(path), false));
  }
  it("are none by what is for the count of languages alone", () => {
    for (const rules of [
      "* linguist-vendored\n*.go linguist-vendored=false\n",
      "*.md linguist-vendored",
      "**/* linguist-generated",
    ])
      assert.equal(foreignPaths(rules)("designs/queue.md"), false, rules);
    assert.equal(foreignPaths("*.js linguist-vendored")("lib/queue.js"), true);
    assert.equal(foreignPaths("docs/** linguist-vendored\n* -linguist-vendored")("docs/queue.md"), false);
  });
  it("are found in bounded time, whatever the patterns", () => {
    const hostile = foreignPaths(`${"*a".repeat(200)}b linguist-vendored\n`.repeat(1_000));
    assert.equal(hostile(`docs/${"a".repeat(2_000)}.md`), false);
  });
  it("are none without attributes", () => assert.equal(foreignPaths("")("a.md"), false));
});

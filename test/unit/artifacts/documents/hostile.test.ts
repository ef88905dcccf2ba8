import assert from "node:assert/strict";
import { foreignPaths } from "../../../../src/core/artifacts/documents/attributes.ts";
import { citationIndex } from "../../../../src/core/artifacts/documents/citations.ts";
import { fieldsOf } from "../../../../src/core/artifacts/documents/fields.ts";
import { proseOf } from "../../../../src/core/artifacts/documents/prose.ts";
import { matchesPath, readPathPattern } from "../../../../src/core/artifacts/path-pattern.ts";

/** So many that a pattern which searches anew from each place would not finish within the suite's limit. */
const size = 400_000;
const spaces = " ".repeat(size);

describe("a document that was written to cost time", () => {
  for (const line of [
    `status${spaces}x`,
    `${spaces}status: x`,
    `status: a${spaces}x`,
    `|${spaces}x`,
    `| status${spaces}x`,
    `| status |${spaces}x`,
    `status: ${"*".repeat(size)}`,
  ])
    it(`states nothing in ${JSON.stringify(line.slice(0, 20))}… that is not read at once`, () => {
      assert.ok(fieldsOf([line, line]).size <= 1);
      assert.ok(fieldsOf(["| status", line]).size <= 1);
      assert.ok(fieldsOf(["status: x", `  ${line}`]).size <= 1);
    });

  for (const begun of ["<", "<a ", "[a](", "](", "https:"])
    it(`has no words in a line of nothing but ${JSON.stringify(begun)}`, () => {
      const { words } = proseOf([begun.repeat(size / begun.length), "Three words here."]);
      assert.ok(words >= 3);
    });

  it("cites nothing in a word longer than a person writes", () => {
    const index = citationIndex([{ id: "bus", kind: "rfc", paths: ["rfcs/0007-bus.md"] }]);
    for (const unit of ["a", "a-", "-", "/", "é"]) assert.equal(index.citedIn(unit.repeat(size)).size, 0);
    assert.equal(index.citedIn(`${"a".repeat(1000)} as rfcs/0007-bus.md says`).size, 1);
  });

  it("states what the start of a long line does", () => {
    assert.deepEqual(fieldsOf([`status: accepted${spaces}x`]).get("status"), ["accepted"]);
    assert.deepEqual(fieldsOf([`| status | accepted ${" ".repeat(100)}|  `]).get("status"), ["accepted"]);
  });
});

describe("a pattern of paths that was written to cost time", () => {
  it("is read at once", () => {
    const slashes = "/".repeat(size);
    assert.equal(matchesPath(readPathPattern(`a${slashes}b`), ["a"]), false);
    assert.equal(matchesPath(readPathPattern(`a${slashes}`), ["a", "b"]), true);
    assert.equal(matchesPath(readPathPattern(slashes), ["a", "b"]), true);
  });

  it("says nothing in a line longer than a person writes", () => {
    const judge = (line: string) => foreignPaths(`${line}\n`)("a.md");
    assert.equal(judge(`a.md${" ".repeat(900)} linguist-generated`), true);
    assert.equal(judge(`a.md${spaces} linguist-generated`), false);
  });
});

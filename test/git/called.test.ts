import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { makeRepository } from "./helpers.ts";
import { readerOf } from "./reading.ts";

describe("called", () => {
  it("finds commits by their first digits, and nothing by what is no hash or no commit", async () => {
    const repo = await makeRepository();
    const first = await repo.commit({ message: "one", files: { "a.md": "a\n" } });
    const second = await repo.commit({ message: "two\n\nwith a body", files: { "a.md": "b\n" } });
    const tree = (await repo.run(["rev-parse", "HEAD^{tree}"])).trim();
    const asked = [first, second.slice(0, 7), tree.slice(0, 12), "0badc0ffee", "main", "HEAD", "--all", "abc", ""];
    const found = await readerOf(repo).called(asked);
    assert.deepEqual(
      [...found].map(([hash, commit]) => [hash, commit.hash, commit.subject]),
      [
        [first, first, "one"],
        [second.slice(0, 7), second, "two"],
      ],
    );
  });

  it("runs nothing for an empty list", async () => {
    assert.equal((await readerOf(await makeRepository()).called([])).size, 0);
  });
});

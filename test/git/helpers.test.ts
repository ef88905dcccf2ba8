import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { ada, grace, makeRepository } from "./helpers.ts";

describe("the repository builder", () => {
  it("commits as anyone, at any date, with the message to the byte", async () => {
    const repo = await makeRepository();
    await repo.commit({
      author: grace,
      date: "2026-07-02T10:00:00+05:30",
      message: "one\n\nòl\n",
      files: { "a b.md": "x" },
    });
    assert.equal(
      await repo.run(["log", "--format=%an %aI %cn%n%B"]),
      "Grace Hopper 2026-07-02T10:00:00+05:30 Grace Hopper\none\n\nòl\n\n",
    );
    repo.dispose();
    assert.equal(existsSync(repo.folder), false);
  });

  it("renames, deletes, merges with files of its own, and clones", async () => {
    const repo = await makeRepository();
    await repo.commit({ files: { "a.md": "one\n", "b.md": "two\n" } });
    await repo.branch("topic");
    await repo.commit({ rename: { "a.md": "c/a.md" }, files: { "b.md": null } });
    await repo.checkout("main");
    await repo.merge("topic", { author: ada, files: { "evil.md": "three\n" } });
    const copy = await repo.clone({ depth: 1 });
    assert.deepEqual((await copy.run(["ls-tree", "-r", "--name-only", "HEAD"])).trim().split("\n"), [
      "c/a.md",
      "evil.md",
    ]);
    assert.equal((await copy.run(["rev-list", "--count", "HEAD"])).trim(), "1");
  });
});

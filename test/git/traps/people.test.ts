import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { collectedOf } from "../collecting.ts";
import { rfc } from "../documents-helpers.ts";
import { ada, github, grace, linus } from "../helpers.ts";
import { leftOut, pullRequest, rfcs, rfcsOf, shown, started } from "./helpers.ts";

const code = { "src/retry.ts": "retry\n".repeat(20), "test/retry.test.ts": "test\n".repeat(20) };

describe("traps of real histories: who it was", () => {
  it("trap 6: a maintainer who imports documents is not their author", async () => {
    const repo = await started();
    await repo.commit({ author: ada, message: "Code\n", files: { "src/a.ts": "1\n" } });
    const head = "- **Author(s)**: Ada Lovelace (@ada)\n";
    const files = Object.fromEntries([1, 2, 3].map((n) => [`seps/${n}-idea-${n}.md`, rfc(`Idea ${n}`, head)]));
    await repo.commit({ author: grace, message: "Migrate proposals\n", files });
    assert.equal((await rfcsOf(repo, ada)).length, 3);
    assert.deepEqual(await shown(repo, grace), []);
    assert.equal((await leftOut(repo, grace))[0], "seps/1-idea-1.md: Names Ada Lovelace as its author");
  });

  it("trap 10: a merged branch is its author's and not the merger's", async () => {
    const repo = await started();
    await pullRequest(repo, { author: ada, merger: grace, files: code });
    assert.deepEqual(await shown(repo, ada), ["feature Retry failed calls"]);
    assert.deepEqual(await shown(repo, grace), []);
  });

  it("trap 10: a merge of main into a branch is nothing, also when it solved a conflict", async () => {
    const repo = await started();
    await repo.branch("topic");
    await repo.commit({ author: grace, message: "Tune\n", files: { "src/main.ts": "ours\n" } });
    await repo.checkout("main");
    await repo.commit({
      author: ada,
      message: "Retry (#1)\n",
      committer: github,
      files: { "src/main.ts": "theirs\n" },
    });
    await repo.checkout("topic");
    await repo.merge("main", { author: linus, message: "Merge branch 'main'\n", files: { "src/main.ts": "both\n" } });
    await repo.checkout("main");
    await repo.merge("topic", { author: linus, message: "Merge pull request #2 from grace/topic\n\nTune\n" });
    assert.deepEqual(await shown(repo, grace), ["pull-request Tune"]);
    assert.deepEqual([await shown(repo, ada), await shown(repo, linus)], [["pull-request Retry"], []]);
  });

  it("trap 14: two addresses of a mailmap are one person", async () => {
    const repo = await started();
    await repo.commit({ author: linus, files: { ".mailmap": `Ada Lovelace <${ada.email}> <old@example.com>\n` } });
    const before = { name: "Ada Byron", email: "old@example.com" };
    await repo.commit({ author: before, files: rfcs("rfcs/0007-durable-queue.md") });
    assert.deepEqual(await rfcsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
  });

  it("trap 14: without a mailmap an address of the same name is offered, and not taken", async () => {
    const repo = await started();
    await repo.commit({ author: ada, files: { "src/a.ts": "1\n" } });
    const other = { name: ada.name, email: "ada@home.example" };
    await repo.commit({ author: other, files: rfcs("rfcs/0007-durable-queue.md") });
    assert.deepEqual(await rfcsOf(repo, ada), []);
    const { problems } = await collectedOf(repo, ada);
    assert.match(problems.map((p) => p.message).join("\n"), /ada@home\.example/);
  });

  const assisted = "Co-Authored-By: Claude <noreply@anthropic.com>";
  for (const [line, expected] of [
    [assisted, true],
    ["Co-authored-by: Dario Talbot <dario@anthropic.com>", false],
    ["Co-authored-by: Claude Monet <claude@example.com>", false],
    ["Assisted-by: Grace Hopper <grace@example.com>", false],
    ["Reviewed-by: GitLab Duo <gitlab-duo@gitlab.com>", false],
  ] as const) {
    it(`trap 15: ${line.replace(/<.*/, "…")} means ${expected ? "an AI tool" : "no AI tool"}`, async () => {
      const repo = await started();
      await repo.commit({ author: ada, committer: github, message: `Retry (#1)\n\n${line}\n`, files: code });
      const { artifacts } = await collectedOf(repo, ada);
      assert.deepEqual(
        artifacts.map((a) => a.assisted),
        [expected],
      );
    });
  }

  it("trap 16: a cherry-picked twin is the same change", async () => {
    const repo = await started();
    await repo.branch("release/1");
    await repo.checkout("main");
    const hash = await repo.commit({ author: ada, committer: github, message: "Retry (#1)\n", files: code });
    await repo.checkout("release/1");
    await repo.cherryPick(hash, { committer: grace });
    await repo.checkout("main");
    await repo.merge("release/1", { author: grace, message: "Merge branch 'release/1' into main\n" });
    assert.deepEqual(await shown(repo, ada), ["feature Retry"]);
    assert.deepEqual(await shown(repo, grace), []);
  });

  it("trap 17: a co-author whom only a trailer names has the document too", async () => {
    const repo = await started();
    const message = `RFC\n\nCo-authored-by: ${grace.name} <${grace.email}>\n`;
    await repo.commit({ author: ada, message, files: rfcs("rfcs/0007-durable-queue.md") });
    assert.deepEqual(await shown(repo, ada), ["rfc rfcs/0007-durable-queue.md"]);
    assert.deepEqual(await shown(repo, grace), ["rfc rfcs/0007-durable-queue.md co-author"]);
  });
}).timeout(20_000);

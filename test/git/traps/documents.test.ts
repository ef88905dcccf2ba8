import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { rfc } from "../documents-helpers.ts";
import { ada, grace, linus } from "../helpers.ts";
import { leftOut, pullRequest, rfcs, rfcsOf, shown, started } from "./helpers.ts";

describe("traps of real histories: documents that move, come twice or go", () => {
  it("trap 1: the merger gives the number, and the document stays its author's", async () => {
    const repo = await started();
    await pullRequest(repo, { author: ada, merger: grace, files: rfcs("rfcs/0000-durable-queue.md") });
    await repo.commit({
      author: grace,
      message: "RFC 7\n",
      rename: { "rfcs/0000-durable-queue.md": "rfcs/0007-durable-queue.md" },
    });
    assert.deepEqual(await rfcsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
    assert.deepEqual(await shown(repo, grace), []);
  });

  it("trap 2: one commit moves all documents, and none becomes its author's", async () => {
    const repo = await started();
    const numbers = Array.from({ length: 40 }, (_, i) => String(i + 1).padStart(4, "0"));
    const paths = numbers.map((n) => `rfcs/${n}-topic-number-${n}.md`);
    await repo.commit({ author: ada, files: rfcs(...paths.slice(0, 25)) });
    await repo.commit({ author: grace, files: rfcs(...paths.slice(25)) });
    await repo.commit({ author: linus, message: "Move\n", rename: { rfcs: "docs/rfcs" } });
    const counts = [ada, grace, linus].map(async (who) => (await rfcsOf(repo, who)).length);
    assert.deepEqual(await Promise.all(counts), [25, 15, 0]);
  });

  it("trap 3: a rename and its revert leave one document, and its author", async () => {
    const repo = await started();
    await repo.commit({ author: ada, files: rfcs("rfcs/0007-durable-queue.md") });
    const moved = await repo.commit({ author: linus, message: "Move\n", rename: { rfcs: "peps" } });
    const date = "2026-07-03T09:00:00Z";
    await repo.run(["-c", "user.name=Linus", `-c`, `user.email=${linus.email}`, "revert", "--no-edit", moved], {
      env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
    assert.deepEqual(await rfcsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
    assert.deepEqual(await shown(repo, linus), []);
  });

  it("trap 4: a document that only the merge holds is the branch's author's", async () => {
    const repo = await started();
    await repo.branch("topic");
    await repo.commit({ author: ada, message: "Queue\n", files: { "src/queue.ts": "1\n" } });
    await repo.checkout("main");
    await repo.merge("topic", { author: grace, files: rfcs("rfcs/0007-durable-queue.md") });
    assert.deepEqual(await rfcsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
    assert.deepEqual(await shown(repo, grace), []);
  });

  it("trap 7: a copy and a translation are nobody's new document", async () => {
    const repo = await started();
    const path = "rfcs/0007-durable-queue.md";
    const text = rfc("Durable queue");
    await repo.commit({ author: ada, files: { [path]: text } });
    await repo.commit({ author: grace, files: { [`docs/en-copy/${path}`]: text } });
    await repo.commit({ author: linus, files: { "docs/zh/rfcs/0007-durable-queue.md": rfc("持久队列") } });
    assert.deepEqual(await rfcsOf(repo, ada), [path]);
    assert.deepEqual([await shown(repo, grace), await shown(repo, linus)], [[], []]);
    assert.deepEqual(await leftOut(repo, linus), ["docs/zh/rfcs/0007-durable-queue.md: A translation"]);
  });

  it("trap 11: a reverted document does not count, says so, and counts again when that is reverted", async () => {
    const repo = await started();
    const revert = (day: string): Promise<string> =>
      repo.run(["-c", "user.name=Grace", "-c", `user.email=${grace.email}`, "revert", "--no-edit", "HEAD"], {
        env: { GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
      });
    await repo.commit({ author: ada, message: "RFC\n", files: { "rfcs/0007-queue.md": rfc("Durable queue") } });
    await revert("2026-07-02T09:00:00Z");
    assert.deepEqual(await shown(repo, ada), ["rfc RFC 7: Durable queue reverted"]);
    await revert("2026-07-03T09:00:00Z");
    assert.deepEqual(await rfcsOf(repo, ada), ["rfcs/0007-queue.md"]);
    assert.deepEqual(await shown(repo, grace), []);
  });
}).timeout(20_000);

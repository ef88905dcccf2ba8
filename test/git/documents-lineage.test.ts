import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { documentsOf, onlyDocument, pathsOf, rfc } from "./documents-helpers.ts";
import { ada, grace, linus, makeRepository, type TestRepository } from "./helpers.ts";

async function start(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.commit({ author: linus, message: "start\n", files: { "main.c": "int main;\n" } });
  return repo;
}

/** Ada's RFC on a branch, merged by Grace. */
async function merged(repo: TestRepository, path = "rfcs/0000-durable-queue.md"): Promise<string> {
  await repo.branch("queue");
  const first = await repo.commit({
    author: ada,
    message: "RFC: durable queue\n",
    files: { [path]: rfc("Durable queue") },
  });
  await repo.checkout("main");
  await repo.merge("queue", { author: grace, message: "Merge pull request #7 from ada/queue\n" });
  return first;
}

describe("documents of a generated repository", () => {
  it("keep their author when the merge itself renames", async () => {
    const repo = await start();
    await repo.branch("queue");
    const first = await repo.commit({ author: ada, files: { "rfcs/0000-durable-queue.md": rfc("Durable queue") } });
    await repo.checkout("main");
    await repo.merge("queue", {
      author: grace,
      rename: { "rfcs/0000-durable-queue.md": "rfcs/0007-durable-queue.md" },
    });
    assert.equal((await onlyDocument(repo, ada)).commit, first);
    assert.deepEqual(await pathsOf(repo, grace), []);
  });

  it("survive a move with changes that git gives up on", async () => {
    const repo = await start();
    await repo.config("diff.renameLimit", "1");
    const names = ["first-topic", "second-topic", "third-topic"];
    for (const name of names) await repo.commit({ author: ada, files: { [`rfcs/0000-${name}.md`]: rfc(name) } });
    const files = Object.fromEntries(
      names.flatMap((name, i) => [
        [`rfcs/0000-${name}.md`, null],
        [`docs/rfcs/000${i + 1}-${name}.md`, rfc(`Quite another text about the ${name} subject`)],
      ]),
    );
    await repo.commit({ author: linus, message: "convert\n", files });
    assert.equal((await documentsOf(repo, ada)).artifacts.length, 3);
    assert.deepEqual(await pathsOf(repo, linus), []);
  });

  it("move between folders that say their status, by a bot", async () => {
    const repo = await start();
    const bot = { name: "tools[bot]", email: "9+tools[bot]@users.noreply.github.com" };
    await repo.commit({
      author: ada,
      files: { "accepted/0007-durable-queue.md": rfc("Durable queue", "status: accepted\n") },
    });
    await repo.commit({ author: bot, rename: { accepted: "withdrawn" } });
    const document = await onlyDocument(repo, ada);
    assert.deepEqual(
      [document.path, document.status, document.counts],
      ["withdrawn/0007-durable-queue.md", "rejected", true],
    );
  });

  it("are one when a cherry-pick and a copy bring them twice", async () => {
    const repo = await start();
    await repo.branch("release");
    const first = await repo.commit({ author: ada, files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    await repo.checkout("main");
    await repo.cherryPick(first, { committer: grace });
    await repo.commit({ author: grace, files: { "docs/rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    assert.deepEqual(await pathsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
    assert.deepEqual(await pathsOf(repo, grace), []);
  });

  it("are one when two branches bring the same path", async () => {
    const repo = await start();
    await repo.branch("one");
    await repo.commit({ author: ada, files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    await repo.checkout("main");
    await repo.branch("two");
    await repo.commit({ author: grace, files: { "rfcs/0007-durable-queue.md": rfc("Queue that lasts") } });
    await repo.checkout("main");
    await repo.merge("one", { author: linus });
    await repo.merge("two", {
      author: linus,
      files: { "rfcs/0007-durable-queue.md": rfc("Durable queue that lasts") },
    });
    assert.deepEqual(await pathsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
    assert.deepEqual(await pathsOf(repo, grace), []);
  });

  it("are not taken for work by who merges main into a branch", async () => {
    const repo = await start();
    await repo.branch("topic");
    await repo.commit({ author: grace, files: { "topic.c": "int t;\n" } });
    await repo.checkout("main");
    await merged(repo);
    await repo.checkout("topic");
    await repo.merge("main", { author: grace, message: "Merge branch 'main' into topic\n" });
    await repo.checkout("main");
    await repo.merge("topic", { author: grace });
    assert.deepEqual(await pathsOf(repo, grace), []);
    assert.deepEqual(await pathsOf(repo, ada), ["rfcs/0000-durable-queue.md"]);
  });

  it("land when the default branch gets them, whenever they were written", async () => {
    const repo = await start();
    await repo.branch("old");
    await repo.commit({
      author: ada,
      date: "2025-11-20T23:30:00-08:00",
      committed: "2026-06-30T09:00:00+00:00",
      files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") },
    });
    await repo.checkout("main");
    await repo.merge("old", { author: grace, date: "2026-07-02T09:00:00+02:00" });
    const document = await onlyDocument(repo, ada, "2026-07-01T00:00:00Z");
    assert.deepEqual([document.date, document.landed], ["2025-11-20T23:30:00-08:00", "2026-07-02T09:00:00+02:00"]);
  });

  it("that were there before the window are none of it, moved or changed", async () => {
    const repo = await makeRepository();
    const early = { date: "2026-02-01T09:00:00Z" };
    await repo.commit({
      author: grace,
      ...early,
      files: { "adr/0001-use-postgres.md": rfc("Use Postgres"), "adr/0002-use-kafka.md": rfc("Use Kafka") },
    });
    await repo.commit({
      author: ada,
      message: "move\n",
      rename: { "adr/0001-use-postgres.md": "docs/adr/0001-use-postgres.md" },
    });
    await repo.commit({ author: ada, message: "edit\n", files: { "adr/0002-use-kafka.md": rfc("Use Kafka, always") } });
    assert.deepEqual((await documentsOf(repo, ada, "2026-07-01T00:00:00Z")).artifacts, []);
  });

  it("are drafts on a local branch", async () => {
    const repo = await start();
    await repo.branch("queue");
    await repo.commit({ author: ada, files: { "rfcs/0000-durable-queue.md": rfc("Durable queue") } });
    await repo.checkout("main");
    const document = await onlyDocument(repo, ada);
    assert.deepEqual([document.status, document.counts, document.path], ["draft", false, "rfcs/0000-durable-queue.md"]);
  });

  it("are one when the branch that was squashed is still there", async () => {
    const repo = await start();
    await repo.branch("queue");
    await repo.commit({ author: ada, files: { "rfcs/0000-durable-queue.md": rfc("Durable") } });
    await repo.commit({ author: ada, files: { "rfcs/0000-durable-queue.md": rfc("Durable queue") } });
    await repo.checkout("main");
    await repo.squash("queue", { author: ada, committer: grace, message: "RFC: durable queue (#7)\n" });
    const document = await onlyDocument(repo, ada);
    assert.deepEqual([document.status, document.pullRequest], ["merged", 7]);
  });
}).timeout(20_000);

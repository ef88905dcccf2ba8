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
  it("keep their author when the merger gives the number", async () => {
    const repo = await start();
    const first = await merged(repo);
    await repo.commit({
      author: grace,
      message: "RFC 7\n",
      rename: { "rfcs/0000-durable-queue.md": "rfcs/0007-durable-queue.md" },
    });
    const document = await onlyDocument(repo, ada);
    assert.deepEqual([document.path, document.commit, document.role], ["rfcs/0007-durable-queue.md", first, "author"]);
    assert.deepEqual(await pathsOf(repo, grace), []);
  });

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

  it("are the branch's author's when only the merge holds them", async () => {
    const repo = await start();
    await repo.branch("queue");
    const work = await repo.commit({ author: ada, message: "queue\n", files: { "queue.c": "int q;\n" } });
    await repo.checkout("main");
    await repo.merge("queue", { author: grace, files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    assert.equal((await onlyDocument(repo, ada)).commit, work);
    assert.deepEqual(await pathsOf(repo, grace), []);
  });

  it("survive a move of all of them", async () => {
    const repo = await start();
    const paths = Array.from({ length: 40 }, (_, i) => `rfcs/${String(i + 1).padStart(4, "0")}-topic-number-${i}.md`);
    const textsOf = (some: readonly string[]) => Object.fromEntries(some.map((path) => [path, rfc(path)]));
    await repo.commit({ author: ada, files: textsOf(paths.slice(0, 20)) });
    await repo.commit({ author: grace, files: textsOf(paths.slice(20)) });
    await repo.commit({
      author: linus,
      message: "move\n",
      rename: Object.fromEntries(paths.map((p) => [p, `docs/${p}`])),
    });
    assert.equal((await pathsOf(repo, ada)).length, 20);
    assert.equal((await pathsOf(repo, grace)).length, 20);
    assert.deepEqual(await pathsOf(repo, linus), []);
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

  it("survive a rename and its revert", async () => {
    const repo = await start();
    const first = await merged(repo, "rfcs/0007-durable-queue.md");
    const moved = await repo.commit({ author: linus, message: "move\n", rename: { rfcs: "peps" } });
    await repo.run(["-c", "user.name=Linus", "-c", "user.email=linus@example.org", "revert", "--no-edit", moved]);
    const document = await onlyDocument(repo, ada);
    assert.deepEqual([document.path, document.commit, document.counts], ["rfcs/0007-durable-queue.md", first, true]);
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

  it("are not added by the boundary of a shallow clone", async () => {
    const repo = await start();
    await repo.commit({ author: ada, files: { "rfcs/0001-first-thing.md": rfc("First thing") } });
    await repo.commit({ author: ada, message: "boundary\n", files: { "main.c": "int x;\n" } });
    await repo.commit({ author: ada, files: { "rfcs/0002-second-thing.md": rfc("Second thing") } });
    const shallow = await repo.clone({ depth: 2 });
    assert.deepEqual(await pathsOf(shallow, ada), ["rfcs/0002-second-thing.md"]);
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

  it("do not count once git revert took them away, and count again when it is reverted", async () => {
    const repo = await start();
    const revert = (what: string): Promise<string> =>
      repo.run(["-c", "user.name=G", "-c", "user.email=g@example.com", "revert", "--no-edit", what], {
        env: { GIT_AUTHOR_DATE: "2026-07-02T09:00:00Z", GIT_COMMITTER_DATE: "2026-07-02T09:00:00Z" },
      });
    await repo.commit({ author: ada, message: "RFC\n", files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    await revert("HEAD");
    const reverted = await onlyDocument(repo, ada);
    assert.deepEqual([reverted.status, reverted.counts, reverted.path], ["reverted", false, undefined]);
    await revert("HEAD");
    assert.deepEqual(await pathsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
  });
}).timeout(20_000);

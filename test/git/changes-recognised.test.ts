import assert from "node:assert/strict";
import { changeArtifacts } from "../../src/core/artifacts/changes/collect.ts";
import { commitsToRead, readLanded } from "../../src/core/artifacts/changes/landed.ts";
import type { Artifact } from "../../src/core/artifacts/types.ts";
import { weekOf } from "../../src/core/calendar/week.ts";
import { createIdentity } from "../../src/core/history/identity.ts";
import type { FileChange } from "../../src/core/history/types.ts";
import { landings } from "../unit/helpers/landings.ts";
import { ada, github, grace, linus, makeRepository, type TestRepository, type Who } from "./helpers.ts";
import { all, readerOf } from "./reading.ts";

/** The change artifacts of one person, as git itself gives the history. */
async function changesBy(repo: TestRepository, me: Who = ada): Promise<readonly Artifact[]> {
  const reader = readerOf(repo);
  const repository = await reader.facts();
  const tip = repository.defaultBranch?.tip ?? "";
  const landed = readLanded(landings(await all(reader.commits({ include: [tip], exclude: [] })), tip), repository);
  const drafts = [];
  for (const head of repository.heads) {
    const commits = await all(reader.commits({ include: [head.tip], exclude: [tip] }));
    drafts.push({ branch: head.name, commits });
  }
  const identity = createIdentity({ emails: [me.email], identities: [] });
  const files = new Map<string, readonly FileChange[]>();
  const hashes = commitsToRead(landed, drafts, identity);
  for (const { hash, changes } of await all(reader.changesOf(hashes))) files.set(hash, changes);
  return changeArtifacts({
    repository,
    landed,
    drafts,
    changesOf: (hash) => files.get(hash),
    identity,
    documents: [],
    ladderKinds: [],
    weekOf: (iso) => weekOf(iso, "UTC"),
  });
}

const summary = (artifacts: readonly Artifact[]) =>
  artifacts.map(({ kind, title, status }) => `${kind} ${title} ${status}`);
const lines = (word: string, count = 20) => Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join("");

async function started(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.commit({ author: linus, message: "Initial commit\n", files: { "src/main.ts": lines("main") } });
  return repo;
}

/** A branch of Ada's with code and tests. */
async function topic(repo: TestRepository, name = "topic"): Promise<void> {
  await repo.branch(name, "main");
  await repo.commit({ message: "Add retries\n", files: { [`src/${name}.ts`]: lines(name) } });
  await repo.commit({ message: "Test retries\n", files: { [`test/${name}.test.ts`]: lines("test") } });
  await repo.checkout("main");
}

describe("changes recognised in real repositories", () => {
  it("keeps the id of a change that was rebased", async () => {
    const repo = await started();
    await topic(repo);
    const before = await changesBy(repo);
    await repo.commit({ author: linus, message: "Other\n", files: { "src/other.ts": "x\n" } });
    await repo.checkout("topic");
    await repo.run(["rebase", "--quiet", "main"], { env: { GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: ada.email } });
    await repo.checkout("main");
    await repo.merge("topic", { author: grace });
    const after = await changesBy(repo);
    assert.deepEqual([before.map((a) => a.status), after.map((a) => a.status)], [["draft"], ["merged"]]);
    assert.deepEqual(
      after.map((a) => a.id),
      before.map((a) => a.id),
    );
  });

  it("does not show a squashed branch as a draft as long as it is kept", async () => {
    const repo = await started();
    await topic(repo);
    await repo.squash("topic", { committer: github, message: "Retries (#4)\n" });
    assert.deepEqual(summary(await changesBy(repo)), ["feature Retries merged"]);
  });

  it("shows a branch that has not landed as a draft that does not count", async () => {
    const repo = await started();
    await topic(repo);
    const [draft, ...rest] = await changesBy(repo);
    assert.deepEqual(rest, []);
    assert.equal(`${draft?.kind} ${draft?.status} ${draft?.counts}`, "feature draft false");
  });

  it("says that a change was reverted, and restores it with the revert of the revert", async () => {
    const repo = await started();
    const hash = await repo.commit({ message: "Add retries (#1)\n", committer: github, files: { "src/a.ts": "a\n" } });
    const env = {
      GIT_AUTHOR_NAME: "G",
      GIT_AUTHOR_EMAIL: grace.email,
      GIT_COMMITTER_NAME: "G",
      GIT_COMMITTER_EMAIL: grace.email,
    };
    await repo.run(["revert", "--no-edit", hash], { env });
    assert.deepEqual(summary(await changesBy(repo)), ["pull-request Add retries reverted"]);
    await repo.run(["revert", "--no-edit", "HEAD"], { env });
    assert.deepEqual(summary(await changesBy(repo)), ["pull-request Add retries merged"]);
    assert.deepEqual(await changesBy(repo, grace), []);
  });

  it("knows the author by the mailmap", async () => {
    const repo = await started();
    await repo.commit({
      author: linus,
      message: "Map\n",
      files: { ".mailmap": `Ada Lovelace <${ada.email}> <old@example.com>\n` },
    });
    const author = { name: "ada", email: "old@example.com" };
    await repo.commit({ author, committer: github, message: "Add retries (#1)\n", files: { "src/a.ts": "a\n" } });
    assert.deepEqual(summary(await changesBy(repo)), ["pull-request Add retries merged"]);
  });

  it("takes a move of many files for architecture", async () => {
    const repo = await started();
    const names = Array.from({ length: 12 }, (_, i) => `f${i}.ts`);
    await repo.commit({
      author: linus,
      message: "Files\n",
      files: Object.fromEntries(names.map((n) => [`src/${n}`, lines(n)])),
    });
    const rename = Object.fromEntries(names.map((n, i) => [`src/${n}`, `lib/${i % 2 === 0 ? "core" : "shell"}/${n}`]));
    await repo.commit({ committer: github, message: "Give core and shell their folders (#2)\n", rename });
    assert.deepEqual(summary(await changesBy(repo)), ["architecture Give core and shell their folders merged"]);
  });

  it("gives each branch of an octopus to its author", async () => {
    const repo = await started();
    await topic(repo, "one");
    await repo.branch("two");
    await repo.commit({ author: grace, message: "Add two\n", files: { "src/two.ts": "2\n" } });
    await repo.checkout("main");
    await repo.merge(["one", "two"], { author: linus, message: "Merge branches 'one' and 'two'\n" });
    assert.deepEqual(summary(await changesBy(repo)), ["feature Add retries merged"]);
    assert.deepEqual(summary(await changesBy(repo, grace)), ["pull-request Add two merged"]);
  });
}).timeout(20_000);

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { readChanged } from "../../src/core/cache/changed.ts";
import { mostNew } from "../../src/core/cache/most-new.ts";
import type { ChangedCommit, RepositoryReader } from "../../src/core/history/types.ts";
import { askForBytes } from "../../src/git/ask.ts";
import { isBranch } from "../../src/git/new-commits.ts";
import { openAhead } from "../../src/git/opening.ts";
import { gitProgram } from "../../src/git/program.ts";
import { readerAt } from "../../src/git/reader.ts";
import { makeRepository, type TestRepository, temporaryFolder } from "./helpers.ts";
import { all, lines, readerOf } from "./reading.ts";

/** What is asked in two questions otherwise. */
async function apart(reader: RepositoryReader, from: string, to: string): Promise<ChangedCommit[]> {
  const commits = await all(reader.commits({ include: [to], exclude: [from] }));
  const changes = new Map((await all(reader.changesOf(commits.map((c) => c.hash)))).map((one) => [one.hash, one]));
  return commits.map((commit) => ({ commit, changes: changes.get(commit.hash) ?? assert.fail(commit.hash) }));
}

const together = (reader: RepositoryReader, from: string, to: string): Promise<ChangedCommit[]> =>
  all(reader.changedCommits({ include: [to], exclude: [from] }));

/** A history in which every separator of git's output stands in a message or a name; gives its first commit. */
async function withEverything(): Promise<{ repo: TestRepository; first: string }> {
  const repo = await makeRepository();
  const first = await repo.commit({ files: { "a.md": "a\nb\nc\n", "gone.md": "1\n" } });
  const header = `commit ${"1".repeat(40)}`;
  await repo.commit({ message: `${header}\n\n:100644 100644 x y M\n\n3\t1\ta.md\n`, files: { [header]: "x\n" } });
  await repo.commit({ message: "moved", rename: { "a.md": "docs/a b.md" }, files: { "gone.md": null } });
  await repo.commit({ message: "" });
  await repo.branch("topic", "main");
  await repo.commit({ message: "topic\n\nReviewed-by: Bo <bo@example.com>", files: { bin: Uint8Array.of(0, 1) } });
  await repo.checkout("main");
  await repo.commit({ message: "beside", files: { "b.md": "b\n" } });
  await repo.merge("topic", { message: "Merge topic" });
  return { repo, first };
}

describe("commits with what they changed", () => {
  it("are what commits and their changes are apart", async () => {
    const { repo, first } = await withEverything();
    const reader = readerOf(repo);
    const found = await together(reader, first, await repo.head());
    assert.deepEqual(found, await apart(reader, first, await repo.head()));
    assert.equal(found.length, 6);
    assert.equal(found.filter(({ changes }) => changes.changes.length === 0).length, 1);
  });

  it("are none where nothing came", async () => {
    const { repo } = await withEverything();
    assert.deepEqual(await together(readerOf(repo), await repo.head(), await repo.head()), []);
  });
});

describe("new commits whose contents are missing", () => {
  it("are read without them", async () => {
    const repo = await makeRepository();
    const first = await repo.commit({ files: { "a.ts": "a\nb\n" } });
    await repo.commit({ message: "two", files: { "a.ts": "a\nc\n" } });
    const blob = await repo.head("HEAD:a.ts");
    await repo.commit({ message: "three", files: { "b.ts": "b\n" } });
    rmSync(join(repo.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const range = { include: [await repo.head()], exclude: [first] };
    await assert.rejects(all(readerOf(repo).changedCommits(range)), { code: "missing-objects" });
    const found = await readChanged(readerOf(repo), range, undefined);
    assert.deepEqual(
      found?.map(({ commit, changes }) => [commit.subject, lines(changes.changes)]),
      [
        ["three", ["added b.ts"]],
        ["two", ["modified a.ts"]],
      ],
    );
  });
});

describe("what a branch got, asked ahead", () => {
  const ahead = async (repo: TestRepository, tip: string, name = "main") =>
    await openAhead(repo.folder, { env: repo.env, last: { name, tip } });

  it("answers the question that comes, once", async () => {
    const { repo, first } = await withEverything();
    const opening = await ahead(repo, first);
    const tip = await repo.head();
    // What comes after it was asked is not in it.
    assert.ok(((await opening.newSince(first)) ?? assert.fail()).includes(`commit ${tip}`));
    assert.equal(await opening.newSince(first), undefined);
    const reader = readerAt(await ahead(repo, first));
    assert.deepEqual(await together(reader, first, tip), await apart(reader, first, tip));
  });

  it("is not taken for another range, or where the branch stands elsewhere by then", async () => {
    const { repo, first } = await withEverything();
    const tip = await repo.head();
    for (const [from, to] of [
      [first, await repo.head("main~1")],
      [await repo.head("main~2"), tip],
    ] as const) {
      const reader = readerAt(await ahead(repo, first));
      assert.deepEqual(await together(reader, from, to), await apart(readerOf(repo), from, to));
    }
  });

  it("is asked again where a remote's branch and the local one went apart", async () => {
    const { repo, first } = await withEverything();
    await repo.run(["update-ref", "refs/remotes/origin/main", await repo.head("main~1")]);
    await repo.commit({ message: "only here", files: { "c.md": "c\n" } });
    const remote = await repo.head("refs/remotes/origin/main");
    const reader = readerAt(await ahead(repo, first));
    assert.deepEqual(await together(reader, first, remote), await apart(readerOf(repo), first, remote));
  });

  it("is of the whole repository, from whatever folder in it", async () => {
    const { repo, first } = await withEverything();
    await repo.run(["config", "diff.relative", "true"]);
    const opening = await openAhead(join(repo.folder, "docs"), { env: repo.env, last: { name: "main", tip: first } });
    const tip = await repo.head();
    assert.deepEqual(await together(readerAt(opening), first, tip), await apart(readerOf(repo), first, tip));
  });

  it("gives the latest of too many", async () => {
    const { repo, first } = await withEverything();
    for (let n = 0; n < mostNew; n += 1) await repo.commit({ message: `${n}` });
    const reader = readerAt(await ahead(repo, first));
    assert.equal((await together(reader, first, await repo.head())).length, mostNew + 1);
    assert.equal(
      await readChanged(readerOf(repo), { include: [await repo.head()], exclude: [first] }, undefined),
      undefined,
    );
  });

  it("is no answer where it is too large, though git had said it all before it was stopped", async () => {
    const { repo } = await withEverything();
    const place = {
      root: repo.folder,
      folder: repo.folder,
      env: repo.env,
      program: await gitProgram(repo.folder, repo.env),
    };
    const asked = async (largest: number) => {
      const answer = askForBytes(place, ["rev-parse", "HEAD"], { largest });
      // Nothing is read before git has ended.
      for (let n = 0; n < 5; n += 1) spawnSync("git", ["log", "--all"], { cwd: repo.folder, env: repo.env });
      return (await answer).code;
    };
    assert.equal(await asked(41), 0);
    assert.notEqual(await asked(40), 0);
  });

  it("is told to nobody where there is no repository, or nobody asks any more", async () => {
    const tip = "1".repeat(40);
    const nowhere = await openAhead(temporaryFolder(), { last: { name: "main", tip } });
    assert.equal(await nowhere.newSince(tip), undefined);
    const { repo, first } = await withEverything();
    const opening = await ahead(repo, first);
    opening.stop();
    assert.equal(await opening.newSince(first), undefined);
    assert.equal((await together(readerAt(opening), first, await repo.head())).length, 6);
  });

  it("hinders nothing where the branch and its commit are gone", async () => {
    const { repo, first } = await withEverything();
    const reader = readerAt(await ahead(repo, "1".repeat(40), "no-such-branch"));
    assert.equal((await reader.facts()).defaultBranch?.tip, await repo.head());
    assert.equal((await together(reader, first, await repo.head())).length, 6);
  });

  it("is asked of what can be a branch only", () => {
    const tip = "1".repeat(40);
    assert.ok(isBranch({ name: "release/1.x", tip }));
    for (const name of ["", "a b", "a..b", "a^", "a~1", "a:b", "a@{1}", "--all\n--exec", "*", 7])
      assert.ok(!isBranch({ name, tip }), String(name));
    for (const value of [undefined, null, "main", { name: "main" }, { name: "main", tip: "--all" }])
      assert.ok(!isBranch(value));
  });
}).timeout(20_000);

import assert from "node:assert/strict";
import { join } from "node:path";
import { makeRepository, temporaryFolder } from "./helpers.ts";
import { all, ending, readerOf } from "./reading.ts";

describe("the facts of a repository", () => {
  it("with no commits: no default branch, an empty history", async () => {
    const repo = await makeRepository();
    const facts = await readerOf(repo).facts();
    assert.deepEqual(facts, { folder: repo.folder, name: "repo", heads: [], shallow: [], emails: [] });
    assert.deepEqual(await all(readerOf(repo).commits({ include: [], exclude: [] })), []);
  });

  it("with no remote: the usual branch, and the others as heads, the latest first", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    await repo.branch("older");
    const older = await repo.commit();
    await repo.branch("newer");
    const newer = await repo.commit();
    const facts = await readerOf(repo).facts();
    assert.deepEqual(facts.defaultBranch, { name: "main", tip });
    assert.deepEqual(facts.heads, [
      { name: "newer", tip: newer },
      { name: "older", tip: older },
    ]);
  });

  it("takes HEAD's branch when no branch has a usual name", async () => {
    const repo = await makeRepository({ branch: "prod/live" });
    const tip = await repo.commit();
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "prod/live", tip });
  });

  it("with a detached HEAD: the default branch stays, HEAD is a head", async () => {
    const repo = await makeRepository();
    const first = await repo.commit();
    const tip = await repo.commit();
    await repo.checkout(first);
    const facts = await readerOf(repo).facts();
    assert.deepEqual([facts.defaultBranch, facts.heads], [{ name: "main", tip }, [{ name: "HEAD", tip: first }]]);
  });

  it("detached with no branch at all", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    await repo.run(["checkout", "--quiet", "--detach"]);
    await repo.run(["branch", "-D", "main"]);
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "HEAD", tip });
  });

  it("follows the remote's HEAD to an unusual name", async () => {
    const upstream = await makeRepository({ branch: "live" });
    const tip = await upstream.commit();
    const repo = await upstream.clone();
    await repo.branch("main");
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "live", tip });
  });

  it("takes the local tip when it contains the remote's, else the remote's", async () => {
    const upstream = await makeRepository();
    await upstream.commit();
    const repo = await upstream.clone();
    const ahead = await repo.commit();
    assert.equal((await readerOf(repo).facts()).defaultBranch?.tip, ahead);
    const pushed = await upstream.commit({ message: "other" });
    await repo.run(["fetch", "--quiet"]);
    const facts = await readerOf(repo).facts();
    assert.equal(facts.defaultBranch?.tip, pushed);
    assert.deepEqual(facts.heads, [{ name: "main", tip: ahead }]);
  });

  it("takes upstream's tip where the fork lags behind", async () => {
    const upstream = await makeRepository();
    await upstream.commit();
    const repo = await upstream.clone();
    const newer = await upstream.commit();
    await repo.run(["remote", "add", "upstream", upstream.folder]);
    await repo.run(["fetch", "--quiet", "upstream"]);
    assert.equal((await readerOf(repo).facts()).defaultBranch?.tip, newer);
  });

  it("in a bare repository takes HEAD's branch", async () => {
    const repo = await makeRepository({ branch: "live" });
    const tip = await repo.commit();
    await repo.run(["branch", "main"]);
    const bare = await repo.clone({ bare: true });
    const facts = await readerOf(bare).facts();
    assert.deepEqual(facts.defaultBranch, { name: "live", tip });
    assert.equal(facts.folder, bare.folder);
  });

  const longAfter = "2026-11-01T09:00:00Z";

  it("in a bare repository takes HEAD's branch, and not a remote's that stood still long since", async () => {
    const repo = await makeRepository();
    const older = await repo.commit();
    const tip = await repo.commit({ date: longAfter });
    const bare = await repo.clone({ bare: true });
    await bare.run(["update-ref", "refs/remotes/origin/master", older]);
    assert.deepEqual((await readerOf(bare).facts()).defaultBranch, { name: "main", tip });
    await bare.run(["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/master"]);
    assert.deepEqual((await readerOf(bare).facts()).defaultBranch, { name: "master", tip: older });
  });

  it("goes on with a branch that the remote renamed, where the old one was never cleared away", async () => {
    const upstream = await makeRepository({ branch: "master" });
    const old = await upstream.commit();
    const repo = await upstream.clone();
    await upstream.run(["branch", "--quiet", "-m", "main"]);
    await repo.run(["fetch", "--quiet"]);
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "master", tip: old });
    const tip = await upstream.commit({ date: longAfter });
    await repo.run(["fetch", "--quiet"]);
    await repo.commit();
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "main", tip });
  });

  it("goes on with a branch that upstream renamed, where the fork has the old one", async () => {
    const upstream = await makeRepository({ branch: "master" });
    await upstream.commit();
    const repo = await (await upstream.clone()).clone();
    await upstream.run(["branch", "--quiet", "-m", "main"]);
    const tip = await upstream.commit({ date: longAfter });
    await repo.run(["remote", "add", "upstream", upstream.folder]);
    await repo.run(["fetch", "--quiet", "upstream"]);
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "main", tip });
  });

  it("keeps to master where main is something else, or only a little ahead of it", async () => {
    const upstream = await makeRepository({ branch: "master" });
    const tip = await upstream.commit();
    await upstream.branch("main");
    await upstream.commit();
    await upstream.checkout("master");
    const repo = await upstream.clone();
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "master", tip });
    const next = await upstream.commit();
    await upstream.checkout("main");
    await upstream.commit({ date: longAfter });
    await repo.run(["fetch", "--quiet"]);
    assert.deepEqual((await readerOf(repo).facts()).defaultBranch, { name: "master", tip: next });
  });

  it("reads a worktree, a submodule, and a folder inside a repository like the repository", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit({ files: { "docs/a.md": "a", ".mailmap": "Ada <ada@example.com>\n" } });
    const tree = join(temporaryFolder(), "tree");
    await repo.run(["worktree", "add", "--quiet", "-b", "topic", tree]);
    const holder = await makeRepository();
    await holder.run(["-c", "protocol.file.allow=always", "submodule", "add", "--quiet", repo.folder, "sub"]);
    for (const folder of [tree, join(holder.folder, "sub"), join(repo.folder, "docs")]) {
      const reader = readerOf(repo, folder);
      assert.equal((await reader.facts()).defaultBranch?.tip, tip);
      const range = { include: [tip], exclude: [] };
      assert.equal((await all(reader.changesTo(ending(".md"), range))).length, 1);
      assert.equal((await all(reader.commits(range)))[0]?.author.name, "Ada");
      assert.equal((await reader.blobsAt(tip, ["docs/a.md"])).size, 1);
    }
  });

  it("reads a SHA-256 repository", async () => {
    const repo = await makeRepository({ objectFormat: "sha256" });
    await repo.commit({ message: "a", files: { "a.md": "a" } });
    const tip = await repo.commit({ message: "b", rename: { "a.md": "b.md" } });
    const reader = readerOf(repo);
    assert.equal((await reader.facts()).defaultBranch?.tip, tip);
    const [first, second] = await all(reader.changesTo(ending(".md"), { include: [tip], exclude: [] }));
    assert.deepEqual([first?.changes[0]?.status, second?.changes[0]?.status], ["added", "renamed"]);
    assert.equal((await reader.texts([second?.changes[0]?.blob ?? ""], 10)).size, 1);
  });

  it("knows the remote and my addresses from the configuration, without credentials", async () => {
    const repo = await makeRepository();
    await repo.run(["config", "--global", "user.email", "me@home.example"]);
    await repo.config("user.email", "me@work.example");
    await repo.config("author.email", "me@work.example");
    await repo.config("remote.fork.url", "git@github.com:me/service.git");
    await repo.config("remote.origin.url", "https://me:secret@git.example/acme/service.git");
    const facts = await readerOf(repo).facts();
    assert.deepEqual([facts.name, facts.webUrl], ["acme/service", "https://git.example/acme/service"]);
    assert.deepEqual(facts.emails, ["me@work.example", "me@home.example"]);
    await repo.config("url.git@git.example:.insteadOf", "work:");
    await repo.config("remote.origin.url", "work:acme/other");
    assert.equal((await readerOf(repo).facts()).webUrl, "https://git.example/acme/other");
  });

  it("bounds the heads to 200", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    await repo.commit();
    const refs = Array.from({ length: 250 }, (_, i) => `create refs/heads/topic/${i} ${tip}\n`).join("");
    await repo.run(["update-ref", "--stdin"], { input: refs });
    assert.equal((await readerOf(repo).facts()).heads.length, 199);
  });
}).timeout(20_000);

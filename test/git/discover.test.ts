import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onePerHistory } from "../../src/git/common-folder.ts";
import { discoverRepositories } from "../../src/git/discover.ts";
import { makeRepository, temporaryFolder } from "./helpers.ts";

/** A folder that looks like a repository, which is all that finding one needs. */
function fake(...parts: string[]): string {
  const folder = join(...parts);
  for (const name of ["objects", "refs"]) mkdirSync(join(folder, ".git", name), { recursive: true });
  writeFileSync(join(folder, ".git/HEAD"), "ref: refs/heads/main\n");
  return folder;
}

describe("finding repositories", () => {
  it("finds the enclosing one, nested ones and bare ones, nearest first", async () => {
    const top = fake(temporaryFolder(), "top");
    const [inner, deep] = [fake(top, "packages/inner"), fake(top, "a/b/deep")];
    const bare = await makeRepository({ bare: true });
    assert.deepEqual(await discoverRepositories([join(top, "packages"), top]), [top, inner, deep]);
    assert.deepEqual(await discoverRepositories([join(bare.folder, "..")]), [bare.folder]);
    assert.deepEqual(await discoverRepositories([top], { depth: 2 }), [top, inner]);
  });

  it("skips hidden folders, other people's code and what is excluded", async () => {
    const top = temporaryFolder();
    for (const name of ["node_modules/x", ".hidden/x", "vendor/x", "left/out"]) fake(top, name);
    const kept = fake(top, "kept");
    assert.deepEqual(await discoverRepositories([top], { exclude: [join(top, "left")] }), [kept]);
  });

  it("survives loops of symbolic links, and follows a link to a repository once", async () => {
    const top = temporaryFolder();
    const kept = fake(top, "kept");
    symlinkSync(top, join(top, "kept", "loop"));
    symlinkSync(kept, join(top, "link"));
    symlinkSync(join(top, "nowhere"), join(top, "broken"));
    assert.deepEqual(await discoverRepositories([top], { depth: 6 }), [kept]);
  });

  it("takes worktrees of one repository once", async () => {
    const repo = await makeRepository();
    await repo.commit();
    const tree = join(temporaryFolder(), "tree");
    await repo.run(["worktree", "add", "--quiet", "-b", "topic", tree]);
    assert.deepEqual(await discoverRepositories([tree, repo.folder]), [tree]);
    assert.deepEqual(await onePerHistory([repo.folder, tree, "/nowhere"]), [repo.folder, "/nowhere"]);
  });

  it("takes a submodule as a repository of its own, and a stale .git file as none", async () => {
    const [repo, holder] = [await makeRepository(), await makeRepository()];
    await repo.commit();
    await holder.run(["-c", "protocol.file.allow=always", "submodule", "add", "--quiet", repo.folder, "sub"]);
    mkdirSync(join(holder.folder, "stale"));
    writeFileSync(join(holder.folder, "stale/.git"), "gitdir: /nowhere/at/all\n");
    assert.deepEqual(await discoverRepositories([holder.folder]), [holder.folder, join(holder.folder, "sub")]);
  });

  it("reports a folder that cannot be read, and goes on", async () => {
    const top = temporaryFolder();
    const kept = fake(top, "kept");
    const problems: string[] = [];
    const missing = join(top, "missing");
    const found = await discoverRepositories([missing, top], {
      onProblem: ({ code, where }) => problems.push(`${code} ${where}`),
    });
    assert.deepEqual([found, problems], [[kept], [`folder-missing ${missing}`]]);
    chmodSync(top, 0o755);
  });

  it("stops when asked to", async () => {
    await assert.rejects(
      discoverRepositories([temporaryFolder()], { signal: AbortSignal.abort(new Error("stop")) }),
      /stop/,
    );
  });

  it("takes a committed git folder that leads to a device for no repository: git would never come back from it", async () => {
    const folder = temporaryFolder();
    for (const name of ["objects", "refs"]) mkdirSync(join(folder, "lib", name), { recursive: true });
    writeFileSync(join(folder, "lib", "HEAD"), "ref: refs/heads/main\n");
    symlinkSync("/dev/zero", join(folder, "lib", "commondir"));
    assert.deepEqual(await discoverRepositories([folder]), []);
  });
}).timeout(20_000);

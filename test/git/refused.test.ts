import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { RepositoryError } from "../../src/core/history/types.ts";
import { failure } from "../../src/git/failure.ts";
import { openAhead } from "../../src/git/opening.ts";
import { unreadable } from "../../src/git/place.ts";
import { openRepository, readerAt } from "../../src/git/reader.ts";
import { fakeGit, makeRepository, type TestRepository, temporaryFolder } from "./helpers.ts";
import { all, ending, readerOf } from "./reading.ts";

async function refused(reading: Promise<unknown>, folder: string): Promise<RepositoryError> {
  const error = await reading.then(
    () => assert.fail("should be refused"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RepositoryError, String(error));
  assert.equal(error.folder, folder);
  assert.ok(error.message.startsWith(`${folder}: `), error.message);
  return error;
}

describe("a repository that cannot be read", () => {
  it("git is missing", async () => {
    const repo = await makeRepository();
    const error = await refused(readerOf(repo, repo.folder, { PATH: temporaryFolder() }).facts(), repo.folder);
    assert.equal(error.code, "git-missing");
    assert.match(error.message, /git is not installed.*https:\/\/git-scm\.com\/downloads/);
  });

  it("git is too old", async () => {
    const repo = await makeRepository();
    const error = await refused(
      readerOf(repo, repo.folder, { PATH: fakeGit("echo git version 2.30.9") }).facts(),
      repo.folder,
    );
    assert.equal(error.code, "git-too-old");
    assert.match(error.message, /git 2\.31 or newer is needed, and version 2\.30 is installed/);
  });

  it("git cannot be started", async () => {
    const repo = await makeRepository();
    const git = fakeGit("");
    chmodSync(join(git, "git"), 0o644);
    assert.equal((await refused(readerOf(repo, repo.folder, { PATH: git }).facts(), repo.folder)).code, "git-failed");
  });

  it("the folder is missing, or is a file", async () => {
    const folder = join(temporaryFolder(), "gone");
    assert.equal((await refused(openRepository(folder).facts(), folder)).code, "folder-missing");
    writeFileSync(folder, "");
    assert.equal((await refused(openRepository(folder).facts(), folder)).code, "not-a-folder");
  });

  it("the folder is no repository", async () => {
    const folder = temporaryFolder();
    const error = await refused(openRepository(folder).facts(), folder);
    assert.equal(error.code, "not-a-repository");
  });

  it("the folder is somebody else's: the message has the command, and nothing is changed", async () => {
    const repo = await makeRepository({ name: 'it\'s "mine"' });
    const error = await refused(
      readerOf(repo, repo.folder, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" }).facts(),
      repo.folder,
    );
    assert.equal(error.code, "dubious-ownership");
    assert.match(error.message, /run: git config --global --add safe\.directory /);
    assert.equal(await repo.run(["config", "--global", "--get-all", "safe.directory"]).catch(() => ""), "");
  });

  it("the repository is broken: every method says so", async () => {
    const repo = await makeRepository();
    await repo.commit({ files: { "a.md": "a" } });
    const tip = await repo.commit({ files: { "b.md": "b" } });
    const parent = await repo.head("HEAD~1");
    rmSync(join(repo.folder, ".git/objects", parent.slice(0, 2)), { recursive: true });
    const reader = readerOf(repo);
    const range = { include: [tip], exclude: [] };
    const readings = [
      () => all(reader.commits(range)),
      () => all(reader.changesTo(ending(".md"), range)),
      () => all(reader.writersOf({ folder: "docs", range, most: 9 })),
      () => reader.lastBefore(tip, "2000-01-01T00:00:00Z"),
    ];
    for (const reading of readings) {
      const error = await refused(reading(), repo.folder);
      assert.equal(error.code, "corrupt-repository");
      assert.match(error.message, /Check it with: git -C .* fsck/);
    }
  });

  it("its configuration is broken", async () => {
    const repo = await makeRepository();
    writeFileSync(join(repo.folder, ".git/config"), "[core\n");
    assert.equal((await refused(readerOf(repo).facts(), repo.folder)).code, "bad-configuration");
  });

  it("asked ahead: told to those who ask for the facts", async () => {
    const folder = temporaryFolder();
    const reader = readerAt(await openAhead(folder));
    assert.equal((await refused(reader.facts(), folder)).code, "not-a-repository");
    const env = { PATH: temporaryFolder() };
    assert.equal((await refused(readerAt(await openAhead(folder, { env })).facts(), folder)).code, "git-missing");
  });

  it("a repository that was no repository at first is read once it is one", async () => {
    const folder = temporaryFolder();
    const reader = openRepository(folder);
    await refused(reader.facts(), folder);
    const repo = await makeRepository();
    await repo.run(["init", "--quiet", folder]);
    assert.equal((await reader.facts()).defaultBranch, undefined);
  });

  it("knows git's words for the rest", () => {
    const codeFor = (stderr: string) => failure("/x", { code: 128, stderr }).code;
    assert.equal(codeFor("fatal: cannot use bare repository '/x' (safe.bareRepository is 'explicit')"), "bare-refused");
    assert.equal(codeFor("fatal: unknown repository extension found:\n\trefstorage"), "unsupported-repository");
    assert.equal(codeFor("fatal: unable to access '.git/config': Permission denied"), "unreadable-folder");
    assert.equal(codeFor("fatal: unrecognized argument: --diff-merges=first-parent"), "git-too-old");
    assert.equal(codeFor("fatal: could not fetch 778c from promisor remote"), "missing-objects");
    assert.equal(codeFor("fatal: bad object HEAD"), "corrupt-repository");
    const missing: NodeJS.ErrnoException = Object.assign(new Error("no"), { code: "EACCES" });
    assert.equal(unreadable("/x", missing).code, "unreadable-folder");
  });

  it("keeps control characters of git's answer out of the message", () => {
    const { message } = failure("/x", { code: 128, stderr: `fatal: bad \x1b[31mthing\u202e ${"y".repeat(5000)}\n` });
    assert.doesNotMatch(message, /[\p{Cc}\p{Cf}]/u);
    assert.ok(message.length < 400);
  });
}).timeout(20_000);

/** A `git` whose `log` (or another command) first writes its process id, then does this; everything else is the real one. */
async function gitThat(
  repo: TestRepository,
  script: string,
  command = "log",
): Promise<{ readonly path: string; readonly pid: () => Promise<number> }> {
  const file = join(temporaryFolder(), "pid");
  const real = join((await repo.run(["--exec-path"])).trim(), "git");
  const path = fakeGit(
    `case " $* " in *" ${command} "*) echo $$ > '${file}'; ${script};; *) exec '${real}' "$@";; esac`,
  );
  return {
    path: `${path}:${process.env.PATH}`,
    pid: async () => Number(await until(() => existsSync(file) && readFileSync(file, "utf8").trim())),
  };
}

async function until<T>(found: () => T): Promise<T> {
  for (let tries = 0; tries < 500; tries++) {
    const value = found();
    if (value) return value;
    await setTimeout(10);
  }
  throw new Error("never happened");
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

describe("stopping", () => {
  it("throws the signal's reason and kills git while it works", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    const git = await gitThat(repo, "exec sleep 60");
    const controller = new AbortController();
    const reading = all(
      readerOf(repo, repo.folder, { PATH: git.path }).commits({ include: [tip], exclude: [] }, controller.signal),
    );
    const pid = await git.pid();
    controller.abort(new Error("enough"));
    await assert.rejects(reading, /enough/);
    assert.ok(isGone(pid));
  });

  it("does the same while git is asked a short question", async () => {
    const repo = await makeRepository();
    const git = await gitThat(repo, "exec sleep 60", "config");
    const controller = new AbortController();
    const reading = readerOf(repo, repo.folder, { PATH: git.path }).facts(controller.signal);
    const pid = await git.pid();
    controller.abort(new Error("enough"));
    await assert.rejects(reading, /enough/);
    // It is one of several questions, and whichever is stopped first says so.
    assert.ok(await until(() => isGone(pid)));
  });

  it("kills git when the reader of a stream has enough", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    const git = await gitThat(repo, "while :; do printf 'x\\0x\\0x\\0x\\0'; done");
    const stream = readerOf(repo, repo.folder, { PATH: git.path }).commits({ include: [tip], exclude: [] });
    for await (const _commit of stream) break;
    const pid = await git.pid();
    assert.ok(await until(() => isGone(pid)));
  });

  it("starts nothing once it was told to stop", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    const [reader, signal] = [readerOf(repo), AbortSignal.abort(new Error("stop"))];
    await assert.rejects(all(reader.commits({ include: [tip], exclude: [] }, signal)), /stop/);
    await assert.rejects(reader.facts(signal), /stop/);
  });
}).timeout(20_000);

import assert from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerInFile } from "../../src/git/answer-in-file.ts";
import { ask } from "../../src/git/ask.ts";
import type { GitPlace } from "../../src/git/child.ts";
import { readTexts } from "../../src/git/objects.ts";
import { gitProgram } from "../../src/git/program.ts";
import { makeRepository, type TestRepository, temporaryFolder } from "./helpers.ts";

async function placeOf({ folder, env }: TestRepository): Promise<GitPlace> {
  return { root: folder, folder, env, program: await gitProgram(folder, env) };
}

/** A git that does what the lines say instead. */
async function withGit(...lines: readonly string[]): Promise<GitPlace> {
  const program = join(temporaryFolder(), "git");
  writeFileSync(program, ["#!/bin/sh", ...lines].join("\n"));
  chmodSync(program, 0o755);
  return { ...(await placeOf(await makeRepository())), program };
}

const own = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`ladderlog-${process.pid}-`));

describe("an answer in a file", () => {
  it("is what git says, complains of and ends with, and reads what it is given", async () => {
    const place = await withGit("cat", "echo oh >&2", "exit 3");
    const answer = await answerInFile(place, [], { stdin: Buffer.from("as it is\n") });
    assert.deepEqual(
      { ...answer, stdout: answer?.stdout.toString() },
      { code: 3, stderr: "oh\n", stdout: "as it is\n" },
    );
    assert.deepEqual(own(), []);
  });

  it("is stopped when it grows too large, and is no answer then", async () => {
    const place = await withGit("while echo more; do :; done");
    const answer = await answerInFile(place, [], { largest: 1000 });
    assert.equal(answer?.code, null);
    assert.equal(answer.stdout.length, 1000);
  }).timeout(10_000);

  it("is stopped when nobody waits for it any more", async () => {
    const place = await withGit("exec sleep 60");
    const stop = new AbortController();
    const answer = answerInFile(place, [], { signal: stop.signal });
    stop.abort(new Error("enough"));
    await assert.rejects(answer, /enough/);
  }).timeout(10_000);

  it("is asked for in another way where the disk has no room", async () => {
    const place = await withGit(
      "if [ -f /dev/fd/1 ]; then echo 'fatal: write failure on standard output: No space left on device' >&2; exit 128; fi",
      "echo through a pipe",
    );
    assert.equal(await answerInFile(place, [], {}), undefined);
    assert.deepEqual(await ask(place, []), { code: 0, stderr: "", stdout: "through a pipe\n" });
  });

  it("is asked for in another way where git could not even complain, or was killed", async () => {
    for (const end of ["exit 128", "kill -25 $$"]) {
      const place = await withGit(`if [ -f /dev/fd/1 ]; then ${end}; fi`, "echo through a pipe");
      assert.equal((await ask(place, [])).stdout, "through a pipe\n", end);
    }
    const place = await withGit("exit 1");
    assert.deepEqual(await ask(place, []), { code: 1, stderr: "", stdout: "" });
  });

  it("is not asked for by who was stopped before", async () => {
    const mark = join(temporaryFolder(), "mark");
    const place = await withGit(`touch '${mark}'`);
    await assert.rejects(answerInFile(place, [], { signal: AbortSignal.abort(new Error("enough")) }), /enough/);
    assert.equal(existsSync(mark), false);
  });

  it("is asked for in another way where there is no folder for it", async () => {
    const place = await placeOf(await makeRepository());
    const before = process.env.TMPDIR;
    process.env.TMPDIR = join(temporaryFolder(), "nowhere");
    try {
      assert.equal(await answerInFile(place, ["--version"], {}), undefined);
      assert.match((await ask(place, ["--version"])).stdout, /^git version/);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  it("says what is wrong when git cannot be started", async () => {
    const place = { ...(await placeOf(await makeRepository())), program: join(temporaryFolder(), "git") };
    await assert.rejects(answerInFile(place, [], {}), { code: "git-missing" });
    assert.deepEqual(own(), []);
  });

  it("holds texts of a few objects, however large they are together", async () => {
    const repo = await makeRepository();
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(600_000));
    await repo.commit({ files: Object.fromEntries(texts.map((text, index) => [`${index}.md`, text])) });
    const blobs = (await repo.run(["rev-parse", "HEAD:0.md", "HEAD:1.md", "HEAD:2.md"])).trim().split("\n");
    const place = await placeOf(repo);
    for (const some of [blobs.slice(0, 1), blobs]) {
      const found = await readTexts(place, some, 1_000_000);
      assert.deepEqual(
        [...found],
        some.map((blob, index) => [blob, texts[index]]),
      );
    }
  });
}).timeout(30_000);

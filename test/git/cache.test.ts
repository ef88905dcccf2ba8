import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileCache } from "../../src/cache/file-cache.ts";
import { cacheFolder } from "../../src/cache/folder.ts";
import { makeRepository, temporaryFolder } from "./helpers.ts";
import { readerOf } from "./reading.ts";

const windows = process.platform === "win32";

describe("the cache's folder", () => {
  const on = (platform: string, env = {}, home = "/home/ana") => cacheFolder({ platform, home, env });

  it("is where the system keeps what can be made again", () => {
    assert.equal(on("linux"), "/home/ana/.cache/ladderlog");
    assert.equal(on("linux", { XDG_CACHE_HOME: "/c" }), "/c/ladderlog");
    assert.equal(on("darwin"), "/home/ana/Library/Caches/ladderlog");
    assert.equal(on("win32", { LOCALAPPDATA: "C:\\L" }), "C:\\L\\ladderlog\\Cache");
  });

  it("can be named, and switched off", () => {
    assert.equal(on("linux", { LADDERLOG_CACHE: "off" }), undefined);
    assert.equal(on("linux", { LADDERLOG_CACHE: "/tmp/c" }), join("/tmp/c"));
    assert.equal(on("linux", {}, ""), undefined);
  });
});

describe("the cache", () => {
  const one = "1".repeat(16);

  it("gives back what was put, to the same program and no other", async () => {
    const folder = join(temporaryFolder(), "results");
    await new FileCache(folder, one).put("key", { a: [1] });
    assert.deepEqual(await new FileCache(folder, one).get("key"), { value: { a: [1] }, beside: "" });
    assert.equal(await new FileCache(folder, "2".repeat(16)).get("key"), undefined);
    assert.equal(await new FileCache(folder, one).get("other"), undefined);
  });

  it("is the user's alone", async () => {
    if (windows) return;
    const folder = join(temporaryFolder(), "results");
    mkdirSync(folder, { mode: 0o755 });
    chmodSync(folder, 0o755);
    await new FileCache(folder, one).put("key", 1);
    const modes = [folder, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => statSync(path).mode);
    assert.deepEqual(
      modes.map((mode) => mode & 0o777),
      [0o700, 0o600],
    );
  });

  it("has nothing where a file is broken, and none where the folder cannot be", async () => {
    const folder = join(temporaryFolder(), "results");
    const cache = new FileCache(folder, one);
    await cache.put("key", 1);
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), "{");
    assert.equal(await cache.get("key"), undefined);
    const inFile = join(temporaryFolder(), "file");
    writeFileSync(inFile, "");
    await new FileCache(join(inFile, "results"), one).put("key", 1);
  });

  it("keeps what lies beside a result, and both at one time", async () => {
    const cache = new FileCache(join(temporaryFolder(), "results"), one);
    const beside = { text: "\n \u2028 é \ud83d\ude80" };
    await cache.put("key", beside, JSON.stringify(beside));
    const found = await cache.get("key");
    assert.deepEqual([found?.value, JSON.parse(found?.beside ?? "")], [beside, beside]);
    await cache.put("key", 1);
    assert.deepEqual(await cache.get("key"), { value: 1, beside: "" });
  });

  it("has nothing where a result cannot be put into words", async () => {
    const cache = new FileCache(join(temporaryFolder(), "results"), one);
    const tooLong = {
      toJSON() {
        throw new RangeError("Invalid string length");
      },
    };
    await cache.put("key", tooLong);
    assert.equal(await cache.get("key"), undefined);
  });

  it("keeps 128 entries, those used last", async () => {
    const folder = join(temporaryFolder(), "results");
    const cache = new FileCache(folder, one);
    await cache.put("oldest", 1);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1, 1);
    const others = ["package-lock.json", "exp-1.json", "1.json.bak"];
    for (const name of others) writeFileSync(join(folder, name), "{}");
    for (let i = 0; i < 128; i += 1) await cache.put(`key ${i}`, i);
    const found = readdirSync(folder);
    assert.equal(found.length, 128 + others.length);
    assert.ok(
      others.every((name) => found.includes(name)),
      "what is somebody else's stays",
    );
    assert.equal(await cache.get("oldest"), undefined);
    assert.equal((await cache.get("key 0"))?.value, 0);
  });
});

describe("the stamp of a repository", () => {
  it("changes with the configuration and the mailmap, and not with commits", async () => {
    const repo = await makeRepository();
    await repo.commit({ message: "one", files: { a: "1\n" } });
    const stamps = [await readerOf(repo).stamp?.()];
    await repo.commit({ message: "two", files: { a: "2\n" } });
    stamps.push(await readerOf(repo).stamp?.());
    assert.equal(stamps[1], stamps[0]);
    writeFileSync(join(repo.folder, ".mailmap"), "Ada <ada@example.com> <old@example.com>\n");
    stamps.push(await readerOf(repo).stamp?.());
    await repo.run(["config", "diff.renames", "false"]);
    stamps.push(await readerOf(repo).stamp?.());
    assert.equal(new Set(stamps).size, 3);
  });

  it("is none where commits are replaced, or a mailmap comes from elsewhere", async () => {
    const repo = await makeRepository();
    const first = await repo.commit({ message: "one", files: { a: "1\n" } });
    const second = await repo.commit({ message: "two", files: { a: "2\n" } });
    await repo.run(["replace", second, first]);
    assert.equal(await readerOf(repo).stamp?.(), undefined);
    await repo.run(["replace", "--delete", second]);
    assert.notEqual(await readerOf(repo).stamp?.(), undefined);
    await repo.run(["config", "mailmap.file", "people"]);
    assert.equal(await readerOf(repo).stamp?.(), undefined);
  });
});

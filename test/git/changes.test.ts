import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { makeRepository, type TestRepository } from "./helpers.ts";
import { all, changesTo, lines, readerOf } from "./reading.ts";

const text = (from: number, count = 30) => Array.from({ length: count }, (_, i) => `line ${from + i}\n`).join("");

async function changesOfHead(repo: TestRepository) {
  const [found] = await all(readerOf(repo).changesOf([await repo.head()]));
  return found?.changes ?? [];
}

describe("reading changes", () => {
  it("follows renames after missing contents, however far before them the last wanted change was", async () => {
    const repo = await makeRepository();
    const others = async (from: number): Promise<void> => {
      for (let n = from; n < from + 20; n += 1) await repo.commit({ message: `${n}`, files: { "x.ts": text(n) } });
    };
    await repo.commit({ message: "doc", files: { "plan.md": text(1), "code.ts": text(500) } });
    await others(100);
    const blob = await repo.head("HEAD:code.ts");
    await repo.commit({ message: "hole", rename: { "code.ts": "other.ts" }, files: { "other.ts": text(499) } });
    await others(200);
    const moved = { rename: { "plan.md": "docs/plan.md" }, files: { "docs/plan.md": `${text(1)}more\n` } };
    await repo.commit({ message: "moved", ...moved });
    rmSync(join(repo.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const found = await changesTo(repo, ".md");
    assert.deepEqual(found, ["doc: added plan.md", "moved: renamed plan.md > docs/plan.md"]);
  });

  it("gives status, path, mode, object ids and line counts", async () => {
    const repo = await makeRepository();
    await repo.commit({
      files: { "a b.md": "one\ntwo\n", "ü\tx\n.md": "x\n", bin: Uint8Array.of(0, 1), "gone.md": "1\n2\n" },
    });
    await repo.commit({
      files: { "a b.md": "one\nzwei\ndrei\n", "ü\tx\n.md": "y\n", bin: Uint8Array.of(0, 2), "gone.md": null },
      symlinks: { link: "a b.md" },
    });
    const changes = await changesOfHead(repo);
    assert.deepEqual(
      changes.map(({ status, path, mode, added, removed }) => [status, path, mode, added, removed]),
      [
        ["modified", "a b.md", "100644", 2, 1],
        ["modified", "bin", "100644", undefined, undefined],
        ["deleted", "gone.md", "000000", 0, 2],
        ["added", "link", "120000", 1, 0],
        ["modified", "ü\tx\n.md", "100644", 1, 1],
      ],
    );
    assert.equal(changes[0]?.blob, await repo.head("HEAD:a b.md"));
    assert.equal(changes[0]?.before, await repo.head("HEAD~1:a b.md"));
    assert.equal(changes[2]?.blob, "0".repeat(40));
  });

  it("follows renames with their counts, and type changes", async () => {
    const repo = await makeRepository();
    await repo.commit({ files: { "a.md": text(1), "b.md": text(100), "c.md": "x\n" } });
    await repo.commit({
      rename: { "a.md": "x/a1.md", "b.md": "x/b\t1.md" },
      files: { "x/a1.md": `${text(1)}more\n`, "c.md": null },
      symlinks: { "c.md": "x" },
    });
    assert.deepEqual(
      (await changesOfHead(repo)).map(({ status, from, path, added }) => [status, from, path, added]),
      [
        ["type-changed", undefined, "c.md", 1],
        ["renamed", "a.md", "x/a1.md", 1],
        ["renamed", "b.md", "x/b\t1.md", 0],
      ],
    );
  });

  it("gives exactly the commits asked for, in that order, empty ones and roots too", async () => {
    const repo = await makeRepository();
    const root = await repo.commit({ files: { "a.md": "a\n" } });
    const empty = await repo.commit();
    const last = await repo.commit({ files: { "b.md": "b\n" } });
    const found = await all(readerOf(repo).changesOf([empty, last, root]));
    assert.deepEqual(
      found.map(({ hash, changes }) => [hash, changes.length]),
      [
        [empty, 0],
        [last, 1],
        [root, 1],
      ],
    );
  });

  it("reads a merge against its first parent, with what only the merge itself changed", async () => {
    const repo = await makeRepository();
    await repo.commit({ files: { "a.md": "a\n" } });
    await repo.branch("topic");
    await repo.commit({ files: { "b.md": "b\n" } });
    await repo.checkout("main");
    await repo.commit({ files: { "c.md": "c\n" } });
    await repo.merge("topic", { files: { "evil.md": "e\n" } });
    assert.deepEqual(lines(await changesOfHead(repo)), ["added b.md", "added evil.md"]);
  });

  it("gives changes to wanted paths parents first: plain commits, and merges of the first-parent line only", async () => {
    const repo = await makeRepository();
    await repo.commit({ message: "root", files: { "a.md": "a\n", "x.ts": "x\n" } });
    await repo.branch("topic");
    await repo.commit({ message: "code", files: { "y.ts": "y\n" } });
    await repo.commit({ message: "doc", files: { "docs/b.md": "b\n" }, date: "2020-01-01T00:00:00Z" });
    await repo.checkout("main");
    await repo.commit({ message: "main", files: { "a.md": "aa\n" } });
    await repo.checkout("topic");
    await repo.merge("main", { message: "update" });
    await repo.checkout("main");
    await repo.merge("topic", { message: "land", files: { "evil.MD": "e\n" } });
    assert.deepEqual((await changesTo(repo, ".md")).toSorted(), [
      "doc: added docs/b.md",
      "land: added docs/b.md",
      "main: modified a.md",
      "root: added a.md",
    ]);
    assert.deepEqual(await changesTo(repo, ".MD"), ["land: added evil.MD"]);
    assert.equal((await changesTo(repo, ".md"))[0], "root: added a.md");
  });

  it("judges a merge by what it brought, not by what its branch lacked", async () => {
    const repo = await makeRepository();
    await repo.commit({ message: "root", files: { "a.ts": "a\n" } });
    await repo.branch("docs");
    await repo.commit({ message: "doc", files: { "b.md": "b\n" } });
    await repo.branch("code", "main");
    await repo.commit({ message: "code", files: { "c.ts": "c\n" } });
    await repo.checkout("main");
    await repo.merge("docs", { message: "land docs" });
    await repo.merge("code", { message: "land code" });
    assert.deepEqual(await changesTo(repo, ".md"), ["doc: added b.md", "land docs: added b.md"]);
  });

  it("keeps what a side branch did and undid, which history simplification would hide", async () => {
    const repo = await makeRepository();
    await repo.commit({ message: "root", files: { "a.ts": "a\n" } });
    await repo.branch("topic");
    await repo.commit({ message: "add", files: { "b.md": "b\n" } });
    await repo.commit({ message: "remove", files: { "b.md": null } });
    await repo.checkout("main");
    await repo.commit({ message: "other", files: { "a.ts": "aa\n" } });
    await repo.merge("topic", { message: "land" });
    assert.deepEqual(await changesTo(repo, ".md"), ["add: added b.md", "remove: deleted b.md"]);
  });

  it("follows a mass move of a thousand documents that were edited too", async () => {
    const repo = await makeRepository();
    const names = Array.from({ length: 1000 }, (_, i) => `${i}.md`);
    const body = (i: number, end: string) =>
      `# Document ${i}\n\n${Array.from({ length: 12 }, (_, n) => `Sentence ${i * 31 + n} of it.\n`).join("")}${end}\n`;
    await repo.commit({ files: Object.fromEntries(names.map((name, i) => [name, body(i, "a")])) });
    const move = Object.fromEntries(names.map((name, i) => [name, `text/${String(i).padStart(4, "0")}-n.md`]));
    await repo.commit({
      rename: move,
      files: Object.fromEntries(Object.values(move).map((name, i) => [name, body(i, "b")])),
    });
    const changes = await changesOfHead(repo);
    assert.equal(
      changes.filter(({ status, from, path }) => status === "renamed" && move[from ?? ""] === path).length,
      1000,
    );
  }).timeout(60_000);

  it("leaves out the boundary of a shallow clone, which seems to add everything", async () => {
    const repo = await makeRepository();
    for (const name of ["a", "b", "c", "d"]) await repo.commit({ message: name, files: { [`${name}.md`]: name } });
    const shallow = await repo.clone({ depth: 2 });
    assert.deepEqual(await changesTo(shallow, ".md"), ["d: added d.md"]);
    const boundary = await shallow.head("HEAD~1");
    assert.deepEqual((await readerOf(shallow).facts()).shallow, [boundary]);
    assert.deepEqual(await all(readerOf(shallow).changesOf([boundary])), []);
  });

  it("reads a partial clone as far as it goes: exact renames, no line counts for what is not there", async () => {
    const repo = await makeRepository();
    await repo.config("uploadpack.allowFilter", "true");
    await repo.commit({ message: "one", files: { "a.md": text(1) } });
    await repo.commit({ message: "edit", files: { "a.md": text(2) } });
    await repo.commit({ message: "exact", rename: { "a.md": "b.md" } });
    await repo.commit({ message: "inexact", rename: { "b.md": "c.md" }, files: { "c.md": text(3) } });
    const partial = await repo.clone({ bare: true, args: ["--filter=blob:none"] });
    assert.deepEqual(await changesTo(partial, ".md"), [
      "one: added a.md",
      "edit: modified a.md",
      "exact: renamed a.md > b.md",
      "inexact: deleted b.md, added c.md",
    ]);
    const found = await all(readerOf(partial).changesOf([await partial.head()]));
    assert.deepEqual(
      found[0]?.changes.map(({ added }) => added),
      [undefined, undefined],
    );
  });

  it("reads on where single contents are missing, with counts wherever it can", async () => {
    const repo = await makeRepository();
    for (let i = 0; i < 30; i++) await repo.commit({ message: `${i}`, files: { "a.md": text(i) } });
    const blob = await repo.head("HEAD~28:a.md");
    rmSync(join(repo.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const hashes = (await repo.run(["rev-list", "--reverse", "HEAD"])).trim().split("\n");
    const found = await all(readerOf(repo).changesOf(hashes));
    assert.deepEqual(
      found.map(({ hash }) => hash),
      hashes,
    );
    const counted = found.map(({ changes }) => changes[0]?.added !== undefined);
    assert.deepEqual(
      counted,
      hashes.map((_, i) => i < 1 || i >= 9),
    );
    assert.equal((await changesTo(repo, ".md")).length, 30);
  });
}).timeout(20_000);

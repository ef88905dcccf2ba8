import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, it } from "mocha";
import { listDocuments, readDocument, writeDocument } from "../../src/journal/documents.ts";
import { readJournal } from "../../src/journal/read.ts";
import { redraftDocument } from "../../src/journal/redraft.ts";
import { temporaryFolder } from "./helpers.ts";

describe("documents of the journal", () => {
  let folder = "";
  beforeEach(() => {
    folder = temporaryFolder();
  });
  const retro = (text: string, basedOn?: string) =>
    writeDocument(folder, { kind: "retro", name: "2026-W47", text, ...(basedOn === undefined ? {} : { basedOn }) });
  const read = () => readDocument(folder, "retro", "2026-W47");

  it("are Markdown files in a folder of their kind, for this user alone", async () => {
    const { file, created } = await retro("# Week 47\n");
    assert.deepEqual([file, created], [join(folder, "retros", "2026-W47.md"), true]);
    assert.equal(await readFile(file, "utf8"), "# Week 47\n");
    if (process.platform !== "win32") assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(join(folder, "retros")), ["2026-W47.md"]);
  });
  it("are noted in the journal, once", async () => {
    await retro("one");
    const { recorded } = await readJournal(folder);
    assert.deepEqual(
      recorded.documents.map(({ kind, name, path }) => [kind, name, path]),
      [["retro", "2026-W47", "retros/2026-W47.md"]],
    );
  });
  it("are left alone when they exist", async () => {
    await retro("the person's words");
    assert.deepEqual(await retro("a new draft"), {
      file: join(folder, "retros", "2026-W47.md"),
      created: false,
      written: false,
    });
    assert.equal(await read(), "the person's words");
  });
  it("are replaced only while they hold what the caller knows", async () => {
    await retro("draft");
    assert.equal((await retro("draft, filled in", "draft")).written, true);
    assert.equal((await retro("another", "draft")).written, false);
    assert.equal(await read(), "draft, filled in");
  });
  it("are made once when two programs make them", async () => {
    const results = await Promise.all(["a", "b", "c"].map((text) => retro(text)));
    assert.equal(results.filter(({ created }) => created).length, 1);
  });
  it("are replaced once when several programs replace the same text", async () => {
    for (let round = 0; round < 10; round++) {
      const before = (await read()) ?? "";
      if (round === 0) await retro(before);
      const texts = ["a", "b", "c"].map((text) => `${round}${text}`);
      const results = await Promise.all(texts.map((text) => retro(text, before)));
      const won = texts.filter((_, index) => results[index]?.written);
      assert.deepEqual(won, [await read()]);
    }
    assert.deepEqual(await readdir(join(folder, "retros")), ["2026-W47.md"]);
  });
  it("keep what an editor saved while a replacement was written", async () => {
    const { file } = await retro("draft");
    const lock = `${file}.lock`;
    await writeFile(lock, "");
    const replacing = retro("drafted anew", "draft");
    while (!(await readdir(join(folder, "retros"))).some((name) => name.endsWith(".tmp")));
    await writeFile(file, "the person's words");
    await rm(lock);
    assert.deepEqual([(await replacing).written, await read()], [false, "the person's words"]);
  });
  it("wait for no program that was killed", async () => {
    const { file } = await retro("draft");
    await writeFile(`${file}.lock`, "");
    const results = await Promise.all([retro("a", "draft"), retro("b", "draft")]);
    assert.equal(results.filter(({ written }) => written).length, 1);
    assert.deepEqual(await readdir(join(folder, "retros")), ["2026-W47.md"]);
  });
  it("are drafted again from what somebody saved meanwhile, and left to who saves all the time", async () => {
    const { file } = await retro("draft");
    const saves = ["draft, filled in"];
    const drafted = await redraftDocument(folder, "retro", "2026-W47", async (before) => {
      for (const text of saves.splice(0)) await writeFile(file, text);
      return `${before}, anew`;
    });
    assert.deepEqual([drafted, await read()], [true, "draft, filled in, anew"]);
    let count = 0;
    const busy = await redraftDocument(folder, "retro", "2026-W47", async (before) => {
      await writeFile(file, String(++count));
      return `${before}, anew`;
    });
    assert.deepEqual([busy, await read()], [false, String(count)]);
  });
  it("are drafted for the first time from nothing", async () => {
    assert.equal(await redraftDocument(folder, "retro", "2026-W47", async (before) => `${before}draft`), true);
    assert.equal(await read(), "draft");
  });
  it("are refused when they are not UTF-8, and keep their bytes", async () => {
    const { file } = await retro("draft");
    const bytes = Buffer.from("caf\u00e9", "latin1");
    await writeFile(file, bytes);
    await assert.rejects(read(), /is not UTF-8 text\. Save it as UTF-8/);
    assert.equal((await retro("drafted anew", bytes.toString("utf8"))).written, false);
    assert.deepEqual(await readFile(file), bytes);
  });
  it("are listed kind by kind, without what is none", async () => {
    await retro("x");
    await writeDocument(folder, { kind: "daily", name: "2026-11-25", text: "x" });
    await writeFile(join(folder, "daily", "notes.txt"), "");
    await mkdir(join(folder, "daily", "2026-11-26.md"));
    assert.deepEqual(
      (await listDocuments(folder)).map(({ kind, name }) => `${kind} ${name}`),
      ["daily 2026-11-25", "retro 2026-W47"],
    );
    assert.deepEqual(await listDocuments(join(folder, "none")), []);
  });
  it("do not lead out of the folder", async function () {
    await assert.rejects(writeDocument(folder, { kind: "daily", name: "../../x", text: "" }), /cannot be the name/);
    if (process.platform === "win32") this.skip();
    const outside = temporaryFolder();
    await symlink(outside, join(folder, "daily"));
    await assert.rejects(writeDocument(folder, { kind: "daily", name: "2026-11-25", text: "" }), /symbolic link/);
    assert.deepEqual(await readdir(outside), []);
  });
  it("say what to do when they cannot be written", async () => {
    await writeFile(join(folder, "retros"), "");
    await assert.rejects(retro("x"), /cannot be written \(ENOTDIR\).+try again/);
  });
});

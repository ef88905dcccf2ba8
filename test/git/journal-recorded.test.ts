import assert from "node:assert/strict";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, it } from "mocha";
import { daysToRead } from "../../src/core/calendar/bounds.ts";
import { periodAt } from "../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../src/core/collect.ts";
import { appendCorrection } from "../../src/journal/append.ts";
import { readJournal } from "../../src/journal/read.ts";
import { recordReading } from "../../src/journal/record.ts";
import { builtInLadder } from "../../src/ladders/built-in.ts";
import { ada, grace, makeRepository, type TestRepository, temporaryFolder } from "./helpers.ts";
import { readerOf } from "./reading.ts";

const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";
const period = periodAt("2026-07-01", "quarter", 1, "UTC");

describe("a reading kept in the journal", () => {
  let journal = "";
  let repo: TestRepository;
  const lines = async () => (await readFile(join(journal, "journal.jsonl"), "utf8")).split("\n").length - 1;

  /** Reads these repositories with the journal, and keeps it: what a face does. */
  async function read(...repositories: readonly TestRepository[]) {
    const { artifacts, recorded } = await readJournal(journal, "UTC", daysToRead(period));
    const collection = await collectArtifacts({
      readers: repositories.map((one) => readerOf(one)),
      ...{
        ladder: builtInLadder(),
        period,
        identities: [ada.email],
        onlyIdentities: true,
        elsewhere: artifacts,
        recorded,
      },
    });
    assert.ok(collection.reading);
    const { problems } = await recordReading(collection.reading, recorded.snapshots, journal);
    assert.deepEqual(problems, []);
    return collection.artifacts.map(
      ({ title, unreachable }) => `${title}${unreachable === true ? " (unreachable)" : ""}`,
    );
  }

  beforeEach(async () => {
    journal = temporaryFolder();
    repo = await makeRepository();
    await repo.config("user.name", grace.name);
    await repo.config("user.email", grace.email);
    await repo.commit({ author: grace, date: "2026-06-01T10:00:00+00:00", files: { "README.md": "# Service\n" } });
    await repo.commit({ date: "2026-07-06T10:00:00+00:00", files: { "rfcs/0001-bus.md": rfc } });
  });

  it("is whole where it is more than is written at a time", async () => {
    const { artifacts } = await collectArtifacts({
      ...{ readers: [readerOf(repo)], ladder: builtInLadder(), period, identities: [ada.email], onlyIdentities: true },
    });
    const [artifact] = artifacts;
    assert.ok(artifact);
    const repository = { name: "service" };
    const many = Array.from({ length: 2_300 }, (_, n) => ({
      repository,
      artifact: { ...artifact, id: n.toString(16).padStart(16, "0") },
    }));
    const { problems } = await recordReading({ by: ada.email, recognised: many, withdrawn: [] }, [], journal);
    assert.deepEqual(problems, []);
    const written = (await readFile(join(journal, "journal.jsonl"), "utf8")).trimEnd().split("\n");
    assert.deepEqual(
      written.map((line) => JSON.parse(line).key),
      many.map((one) => one.artifact.id),
    );
  });

  it("is written once, and again only when something changed", async () => {
    await read(repo);
    assert.equal(await lines(), 1);
    await read(repo);
    assert.equal(await lines(), 1);
    await repo.commit({
      date: "2026-07-07T10:00:00+00:00",
      message: "move",
      rename: { "rfcs/0001-bus.md": "rfcs/0002-bus.md" },
    });
    await read(repo);
    assert.equal(await lines(), 2);
  });

  it("stands when the repository is gone", async () => {
    await read(repo);
    await rm(repo.folder, { recursive: true });
    assert.deepEqual(await read(), ["RFC 1: Retire the bus (unreachable)"]);
  });

  it("leaves no ghost of a commit that was reset, and shows it again when it is back", async () => {
    await read(repo);
    const tip = await repo.head();
    await repo.run(["reset", "--hard", "HEAD~1"]);
    assert.deepEqual(await read(repo), []);
    assert.deepEqual(await read(), []);
    await repo.run(["reset", "--hard", tip]);
    assert.deepEqual(await read(repo), ["RFC 1: Retire the bus"]);
    assert.deepEqual(await read(), ["RFC 1: Retire the bus (unreachable)"]);
  });

  for (const collects of [false, true]) {
    it(`takes an amended commit for one thing${collects ? ", the old one gone" : ""}`, async () => {
      await read(repo);
      await repo.run(["mv", "rfcs/0001-bus.md", "rfcs/0003-bus.md"]);
      const env = { GIT_COMMITTER_DATE: "2026-07-08T10:00:00+00:00" };
      await repo.run(["commit", "--amend", "-m", "RFC 3"], { env });
      if (collects) await repo.run(["reflog", "expire", "--expire=now", "--all"]);
      if (collects) await repo.run(["gc", "--prune=now", "--quiet"]);
      assert.deepEqual(await read(repo), ["RFC 3: Retire the bus"]);
      assert.deepEqual(await read(), ["RFC 3: Retire the bus (unreachable)"]);
    });
  }

  it("knows a repository again in another clone and in a worktree", async () => {
    await read(repo);
    const clone = await repo.clone({ name: "elsewhere" });
    assert.deepEqual(await read(clone), ["RFC 1: Retire the bus"]);
    await clone.run(["reset", "--hard", "HEAD~1"]);
    await clone.run(["update-ref", "refs/remotes/origin/main", "HEAD"]);
    assert.deepEqual(await read(clone), []);
  });

  it("is not written in turns by two clones, one of which holds a draft that was never pushed", async () => {
    const clone = await repo.clone({ name: "elsewhere" });
    await repo.run(["switch", "-c", "idea"]);
    const draft = rfc.replaceAll("bus", "queue").replace("Long.", "Nobody reads it.");
    await repo.commit({ date: "2026-07-07T10:00:00+00:00", files: { "rfcs/0002-queue.md": draft } });
    for (let turn = 0; turn < 2; turn++) {
      assert.equal((await read(repo)).length, 2);
      assert.deepEqual(await read(clone), ["RFC 1: Retire the bus"]);
    }
    assert.equal(await lines(), 2);
  });

  it("is corrected for every later reading, and put back", async () => {
    await read(repo);
    const [snapshot] = (await readJournal(journal, "UTC")).recorded.snapshots;
    const target = snapshot?.key ?? "";
    for (const value of ["One", "Two", "One"]) await appendCorrection(target, { field: "title", value }, journal);
    assert.deepEqual(await read(repo), ["One"]);
    await appendCorrection(target, { field: "title", value: null }, journal);
    assert.deepEqual(await read(repo), ["RFC 1: Retire the bus"]);
  });

  it("falls back to the snapshot before one that is damaged", async () => {
    await read(repo);
    await repo.commit({
      date: "2026-07-07T10:00:00+00:00",
      message: "move",
      rename: { "rfcs/0001-bus.md": "rfcs/0002-bus.md" },
    });
    await read(repo);
    const file = join(journal, "journal.jsonl");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("RFC 2: Retire", "RFC 2: Revive"));
    assert.deepEqual(await read(), ["RFC 1: Retire the bus (unreachable)"]);
    assert.match(await readFile(join(journal, "journal.torn.jsonl"), "utf8"), /Revive/);
  });

  it("is a warning, never a failure, where it cannot be written", async () => {
    if (process.getuid?.() === 0) {
      journal = join(journal, "file");
      await writeFile(journal, "");
    } else await chmod(journal, 0o500);
    const collection = await collectArtifacts({
      readers: [readerOf(repo)],
      ...{
        ladder: builtInLadder(),
        period,
        identities: [ada.email],
        recorded: { snapshots: [], corrections: new Map() },
      },
    });
    assert.ok(collection.reading);
    const { problems } = await recordReading(collection.reading, [], journal);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [["journal-unwritable", "warning"]],
    );
  });
});

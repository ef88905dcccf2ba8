import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, chmod, mkdtemp, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, it } from "mocha";
import { canonical } from "../../src/core/journal/content.ts";
import type { RecognisedContent, SnapshotArtifact } from "../../src/core/journal/types.ts";
import { appendArtifact } from "../../src/journal/append.ts";
import { noonOf } from "../../src/journal/date.ts";
import { journalFolder } from "../../src/journal/folder.ts";
import { eventOf, writeLine } from "../../src/journal/line.ts";
import { readJournal } from "../../src/journal/read.ts";
import { JournalError } from "../../src/journal/types.ts";

const walkthrough = {
  kind: "walkthrough",
  title: "Queue tour",
  date: "2026-11-20T12:00:00+00:00",
  url: "https://www.loom.com/share/1",
};
const note = { kind: "note", title: "Ran the incident call", date: "2026-11-21T12:00:00+00:00" };

const now = "2026-11-21T00:00:00.000Z";

/** A snapshot with whatever a hand may add to it. */
function snapshot(more: Readonly<Record<string, unknown>>, digit = "a"): RecognisedContent {
  const artifact: SnapshotArtifact = {
    ...{ id: digit.repeat(16), kind: "rfc", title: "t", date: "2026-11-20T12:00:00Z", role: "author", repository: "r" },
    ...{ commit: "a".repeat(40), status: "merged", why: "w", counts: true },
    ...more,
  };
  const { id: key } = artifact;
  const repository = { name: "r" };
  return {
    type: "recognised",
    key,
    sum: "0".repeat(16),
    when: "2026-11-20",
    by: "a@example.com",
    repository,
    artifact,
  };
}

/** Its line, with an id that fits all that is in it. */
function snapshotLine(more: Readonly<Record<string, unknown>>, digit = "a"): string {
  const content = snapshot(more, digit);
  const id = createHash("sha256")
    .update(canonical([now, content]))
    .digest("hex");
  return writeLine({ v: 1, id, at: now, ...content });
}

describe("journal", () => {
  let folder = "";
  const file = () => join(folder, "journal.jsonl");
  const titles = async () => (await readJournal(folder, "UTC")).artifacts.map((artifact) => artifact.title);
  const codes = async () =>
    (await readJournal(folder, "UTC")).problems.map((problem) => `${problem.code}:${problem.line}`);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "journal-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("is empty where there is none yet", async () => {
    const { artifacts, problems } = await readJournal(join(folder, "no", "such"), "UTC");
    assert.deepEqual([artifacts, problems], [[], []]);
  });

  it("gives back what was logged, as a merged artifact of mine that counts", async () => {
    const { added, artifact } = await appendArtifact({ ...walkthrough, criteria: ["mentoring"] }, folder);
    const { artifacts, problems } = await readJournal(folder, "UTC");
    assert.deepEqual([added, problems], [true, []]);
    assert.deepEqual(artifacts, [{ ...artifact, week: "2026-W47" }]);
    const { kind, status, role, counts, landed, url, criteria, repository, commit } = artifacts[0] ?? artifact;
    assert.deepEqual(
      { kind, status, role, counts, landed, url, criteria, repository, commit },
      {
        kind: "walkthrough",
        status: "merged",
        role: "author",
        counts: true,
        landed: walkthrough.date,
        url: walkthrough.url,
        criteria: ["mentoring"],
        repository: "journal",
        commit: "",
      },
    );
  });

  it("makes the folder, for this user only", async () => {
    const deep = join(folder, "a", "b");
    await appendArtifact(note, deep);
    assert.equal((await readJournal(deep, "UTC")).artifacts.length, 1);
  });

  it("logs the very same thing once, whenever it is logged", async () => {
    const first = await appendArtifact(note, folder, new Date(0));
    const second = await appendArtifact(note, folder, new Date(1e12));
    assert.deepEqual([first.added, second.added, first.artifact.id === second.artifact.id], [true, false, true]);
    assert.equal((await readFile(file(), "utf8")).trim().split("\n").length, 1);
  });

  it("only appends: what was there before stays byte for byte", async () => {
    await writeFile(file(), "# somebody's remark\r\n\n");
    await appendArtifact(note, folder);
    assert.ok((await readFile(file(), "utf8")).startsWith("# somebody's remark\r\n\n{"));
  });

  it("sets a torn last line aside, says so, and keeps the next entry whole", async () => {
    await appendArtifact(walkthrough, folder);
    await appendFile(file(), '{"v":1,"id":"ab');
    await appendArtifact(note, folder);
    assert.deepEqual(
      [await titles(), await codes()],
      [["Queue tour", "Ran the incident call"], ["journal-line-unreadable:2"]],
    );
  });

  it("keeps the bytes of a torn line beside the journal, once, and warns once", async () => {
    await appendArtifact(walkthrough, folder);
    await appendFile(file(), '{"v":1,"id":"\u00e9');
    const severities = async () => (await readJournal(folder, "UTC")).problems.map(({ severity }) => severity);
    assert.deepEqual(await severities(), ["warning"]);
    await appendArtifact(note, folder);
    assert.deepEqual([await severities(), await severities()], [["warning"], ["information"]]);
    assert.equal(await readFile(join(folder, "journal.torn.jsonl"), "utf8"), '{"v":1,"id":"\u00e9\n');
  });

  it("says that the disk is full, and takes the same entry whole when there is room", async function () {
    if (process.platform === "win32") this.skip();
    const entry = { ...note, title: "long ".repeat(2000) };
    const script = `
      import { appendArtifact } from ${JSON.stringify(new URL("../../src/journal/append.ts", import.meta.url).href)};
      await appendArtifact(${JSON.stringify(entry)}, ${JSON.stringify(folder)}).catch((error) => console.log(error.message));`;
    // A limit on the size of files stands in for the full disk: the write comes back short.
    const limited = `trap '' XFSZ; ulimit -f 4; exec "$0" --input-type=module -e "$1"`;
    const { stdout } = await promisify(execFile)("bash", ["-c", limited, process.execPath, script]);
    assert.match(stdout, /cannot be written \((?:ENOSPC|EFBIG)\)/);
    assert.deepEqual(await titles(), []);
    assert.equal((await appendArtifact(entry, folder)).added, true);
    assert.deepEqual(await titles(), [entry.title]);
  });

  it("sets a line aside whose content was changed by hand", async () => {
    await appendArtifact(walkthrough, folder);
    await writeFile(file(), (await readFile(file(), "utf8")).replace("Queue tour", "Queue ruin"));
    assert.deepEqual([await titles(), await codes()], [[], ["journal-line-unreadable:1"]]);
  });

  it("reads around a newer format and adds nothing to it", async () => {
    await appendArtifact(walkthrough, folder);
    await appendFile(file(), '{"v":2,"what":"ever"}\n');
    const before = await readFile(file(), "utf8");
    await assert.rejects(
      appendArtifact(note, folder),
      (error) => error instanceof JournalError && error.code === "journal-newer",
    );
    assert.deepEqual(
      [await titles(), await codes(), await readFile(file(), "utf8")],
      [["Queue tour"], ["journal-newer:2"], before],
    );
  });

  it("sets one line of any depth aside, and reads the rest", async () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    for (const place of ['"artifact":', '"x":']) {
      const line = snapshotLine({}).replace(
        '"artifact":{',
        `${place === '"x":' ? '"artifact":{"x":' : place}${deep},"y":{`,
      );
      await appendFile(file(), line);
    }
    await appendFile(file(), `${deep}\n`);
    await appendArtifact(note, folder);
    const { artifacts, problems, isRead } = await readJournal(folder, "UTC");
    assert.deepEqual(
      [artifacts.map(({ title }) => title), problems.map(({ code }) => code), isRead],
      [[note.title], ["journal-line-unreadable"], true],
    );
  });

  for (const [what, more] of Object.entries({
    "a folder": { folder: "/etc" },
    "an address that is not http(s)": { url: "javascript:alert(1)" },
    "a path that leads out": { path: "../../etc/passwd" },
    "an absolute path": { paths: ["/etc/passwd"] },
    "a Windows path": { path: "C:\\Windows" },
    "a field that is none": { note: "<script>", unreachable: false },
  }))
    it(`takes no snapshot with ${what} from a hand that made its id too`, async () => {
      await writeFile(file(), snapshotLine(more) + snapshotLine({}, "b"));
      const { recorded, problems } = await readJournal(folder, "UTC");
      assert.deepEqual([recorded.snapshots.length, problems.length], [1, 1]);
    });

  it("writes a snapshot without what no snapshot holds, so that it can be read again", async () => {
    const event = eventOf(snapshot({ folder: "/etc", url: "command:x", path: "a/../../b", paths: ["ok", "/no"] }), now);
    await writeFile(file(), writeLine(event));
    const { recorded, problems } = await readJournal(folder, "UTC");
    assert.deepEqual(problems, []);
    const [read] = recorded.snapshots;
    assert.deepEqual(read?.type === "recognised" && read.artifact, { ...snapshot({}).artifact, paths: ["ok"] });
  });

  it("says how long a file is that cannot be read, and that it was not", async () => {
    assert.equal((await readJournal(folder, "UTC")).isRead, true);
    await writeFile(file(), "");
    await truncate(file(), 512 * 1024 * 1024 + 1);
    const { size, isRead } = await readJournal(folder, "UTC");
    assert.deepEqual([size, isRead], [512 * 1024 * 1024 + 1, false]);
  });

  it("keeps a line break in a title inside its line", async () => {
    await appendArtifact({ ...note, title: "one\ntwo \u2028 three" }, folder);
    assert.deepEqual(await titles(), ["one\ntwo \u2028 three"]);
  });

  it("drops an address that is not http(s)", async () => {
    const { artifact } = await appendArtifact({ ...note, url: "command:workbench.action.quit" }, folder);
    assert.equal(artifact.url, undefined);
  });

  it("says which file cannot be written, and what to do", async () => {
    const blocked = join(folder, "file");
    await writeFile(blocked, "");
    await assert.rejects(
      appendArtifact(note, join(blocked, "sub")),
      /cannot be written \(ENOTDIR\).+move it away and try again/,
    );
  });

  it("makes the folders above it, and says when the system lets it make none", async () => {
    assert.equal((await appendArtifact(note, join(folder, "a", "b", "c"))).added, true);
    await symlink(join(folder, "nowhere"), join(folder, "dangling"));
    await assert.rejects(appendArtifact(note, join(folder, "dangling", "sub")), JournalError);
    if (process.platform === "linux") await assert.rejects(appendArtifact(note, "/proc/ladderlog"), JournalError);
  });

  it("says when it cannot be read", async () => {
    await writeFile(join(folder, "plain"), "");
    await appendArtifact(note, folder);
    if (process.getuid?.() === 0) return; // root reads everything
    await chmod(file(), 0);
    assert.deepEqual(await codes(), ["journal-unreadable:undefined"]);
  });

  it("waits for no pipe in the journal's place, and writes to none", async function () {
    if (process.platform === "win32") this.skip();
    await promisify(execFile)("mkfifo", [file()]);
    assert.deepEqual(await codes(), ["journal-unreadable:undefined"]);
    await assert.rejects(appendArtifact(note, folder), /not a regular file/);
  });

  it("appends to nothing that a link leads to", async function () {
    if (process.platform === "win32") this.skip();
    await writeFile(join(folder, "other"), "");
    await symlink(join(folder, "other"), file());
    await assert.rejects(appendArtifact(note, folder), /\(ELOOP\).+symbolic link/);
    assert.equal(await readFile(join(folder, "other"), "utf8"), "");
  });

  it("reads and continues no file of a size that no journal has", async () => {
    await writeFile(file(), "");
    await truncate(file(), 512 * 1024 * 1024 + 1);
    assert.deepEqual(await codes(), ["journal-unreadable:undefined"]);
    await assert.rejects(appendArtifact(note, folder), /larger than 512 MiB/);
  });

  it("loses and doubles nothing when several programs write at once", async () => {
    const script = `
      import { appendArtifact } from ${JSON.stringify(new URL("../../src/journal/append.ts", import.meta.url).href)};
      for (let i = 0; i < 25; i++) await appendArtifact({ kind: "note", title: process.argv[1] + " " + i, date: "2026-11-21T12:00:00+00:00" }, ${JSON.stringify(folder)});`;
    const run = (name: string) => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, name]);
    await Promise.all(["a", "b", "c", "d"].map(run));
    const { artifacts, problems } = await readJournal(folder, "UTC");
    assert.deepEqual([new Set(artifacts.map((a) => a.title)).size, artifacts.length, problems], [100, 100, []]);
  });
});

describe("journalFolder", () => {
  const on = (platform: string, env: Record<string, string> = {}) => ({ platform, home: "/home/ana", env });
  it("is the one named, with ~ for the home folder", () => {
    assert.equal(journalFolder("~/notes", on("linux", { LADDERLOG_JOURNAL: "/x" })), "/home/ana/notes");
    assert.equal(journalFolder(" /srv/j ", on("linux")), "/srv/j");
    assert.equal(journalFolder("notes", on("linux")), join(process.cwd(), "notes"));
  });
  it("is the environment's when none is named", () => {
    assert.equal(journalFolder("", on("linux", { LADDERLOG_JOURNAL: "/x" })), "/x");
  });
  it("is the per-user data folder of each system", () => {
    assert.equal(journalFolder("", on("linux")), "/home/ana/.local/share/ladderlog");
    assert.equal(journalFolder("", on("linux", { XDG_DATA_HOME: "/data" })), "/data/ladderlog");
    assert.equal(journalFolder("", on("linux", { XDG_DATA_HOME: "relative" })), "/home/ana/.local/share/ladderlog");
    assert.equal(journalFolder("", on("darwin")), "/home/ana/Library/Application Support/ladderlog");
    assert.equal(journalFolder("", on("win32", { LOCALAPPDATA: "C:\\Local" })), "C:\\Local\\ladderlog\\Data");
  });
});

describe("noonOf", () => {
  it("is noon of that day, with the offset in force", () => {
    assert.match(noonOf("2026-11-23"), /^2026-11-23T12:00:00[+-]\d\d:\d\d$/);
    assert.equal(new Date(noonOf("2026-07-01")).getHours(), 12);
  });
  for (const day of ["2026-02-30", "26-1-1", "", "tomorrow"]) {
    it(`refuses ${JSON.stringify(day)}`, () => assert.throws(() => noonOf(day), RangeError));
  }
});

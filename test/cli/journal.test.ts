import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "mocha";
import { ada, grace, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { ladderlog } from "./helpers.ts";

const rfc = `# Retire the event bus

- Status: accepted

## Summary

Consumers poll the ledger instead.

## Motivation

Nobody owns the bus.
`;

async function quarter(): Promise<TestRepository> {
  const repo = await makeRepository({ name: "service" });
  await repo.config("user.name", ada.name);
  await repo.config("user.email", ada.email);
  await repo.config("remote.origin.url", "https://github.com/acme/service.git");
  await repo.commit({ author: grace, date: "2026-06-01T10:00:00+00:00", files: { "README.md": "# Service\n" } });
  await repo.commit({ date: "2026-07-06T10:00:00+00:00", files: { "rfcs/0001-event-bus.md": rfc } });
  await repo.commit({
    date: "2026-07-14T10:00:00+00:00",
    message: "feat: bound the retry queue (#9)",
    files: { "src/queue.ts": "export {};\n".repeat(20), "test/queue.test.ts": "it('is bound');\n".repeat(10) },
  });
  return repo;
}

/** The command line on one repository and one journal. */
function session(repo: TestRepository) {
  const journal = join(temporaryFolder(), "journal");
  const run = (...args: string[]) => ladderlog(args, { env: { ...repo.env, LADDERLOG_JOURNAL: journal } });
  const read = (verb: string, ...args: string[]) => run(verb, "--repo", repo.folder, "--period", "2026-Q3", ...args);
  return { journal, run, read, review: (...args: string[]) => read("review", "--rung", "mid", ...args) };
}

const formats = ["md", "html", "json"] as const;

/** A review without the marks, and without the one thing more that it says: that the repository could not be read. */
function withoutMarks(review: string): string {
  return review
    .replace(/,\s+"unreachable": true| \(unreachable\)|, unreachable/g, "")
    .replace(/\n## What could not be read\n[^#]*$/, "")
    .replace(/<h2[^>]*>What could not be read<\/h2>\s*<ul>.*?<\/ul>\s*/s, "")
    .replace(/"problems": \[.*\]/s, '"problems": []');
}

describe("the journal on the command line", function () {
  this.timeout(120_000);

  it("drafts the same review when the repository is deleted, but for links marked unreachable", async () => {
    const repo = await quarter();
    const { review } = session(repo);
    const before = await Promise.all(formats.map(async (format) => (await review("--format", format)).stdout));
    rmSync(repo.folder, { recursive: true });
    for (const [index, format] of formats.entries()) {
      const { stdout } = await review("--format", format);
      assert.match(stdout, /unreachable/, format);
      assert.equal(withoutMarks(stdout), withoutMarks(before[index] ?? ""), format);
    }
  });

  it("exports everything, and imports it into an empty journal to the same content, once", async () => {
    const repo = await quarter();
    const { run, read } = session(repo);
    await run("log", "https://www.loom.com/share/0123456789abcdef0123456789abcdef", "--date", "2026-08-03");
    await read("artifacts");
    const file = join(temporaryFolder(), "export.json");
    assert.equal((await run("journal", "export", "--out", file)).code, 0);
    const second = session(repo);
    assert.equal((await second.run("journal", "import", file)).stdout, "3 of 3 entries are new.\n");
    assert.equal((await second.run("journal", "import", file)).stdout, "0 of 3 entries are new.\n");
    assert.equal((await second.run("journal", "export")).stdout, readFileSync(file, "utf8"));
  });

  it("imports another journal.jsonl, and a CSV table of what was logged", async () => {
    const repo = await quarter();
    const first = session(repo);
    await first.run("log", "=SUM(A1), a talk", "--date", "2026-08-03");
    await first.read("artifacts");
    const { stdout: csv } = await first.run("journal", "export", "--format", "csv");
    assert.match(csv, /,"'=SUM\(A1\), a talk",/);
    const table = join(temporaryFolder(), "table.csv");
    writeFileSync(table, csv);
    const second = session(repo);
    const { stdout, stderr } = await second.run("journal", "import", table);
    assert.equal(stdout, "1 of 1 entry is new.\n");
    assert.match(stderr, /2 rows have a commit/);
    const lines = await second.run("journal", "import", join(first.journal, "journal.jsonl"));
    assert.equal(lines.stdout, "2 of 3 entries are new.\n");
  });

  it("refuses what is no journal, and what a newer program wrote", async () => {
    const { run } = session(await quarter());
    const file = join(temporaryFolder(), "what.txt");
    writeFileSync(file, "hello\n");
    const no = await run("journal", "import", file);
    assert.equal(no.code, 1);
    assert.match(no.stderr, /no export of a journal/);
    writeFileSync(file, '{"v":2,"id":"x"}\n');
    assert.match((await run("journal", "import", file)).stderr, /newer Ladderlog/);
  });

  it("verifies what the journal cites: there, moved, rewritten, gone", async () => {
    const repo = await quarter();
    const { run, read } = session(repo);
    await read("artifacts");
    const verify = async () => {
      const { code, stdout } = await run("journal", "verify", "--repo", repo.folder, "--json");
      return [
        code,
        JSON.parse(stdout)
          .cited.map(({ state }: { state: string }) => state)
          .sort(),
      ];
    };
    assert.deepEqual(await verify(), [0, ["there", "there"]]);
    const env = { GIT_COMMITTER_DATE: "2026-07-15T10:00:00+00:00" };
    await repo.run(["commit", "--amend", "-m", "feat: bound the queue (#9)"], { env });
    assert.deepEqual(await verify(), [0, ["rewritten", "there"]]);
    await repo.commit({ message: "move", rename: { "rfcs/0001-event-bus.md": "rfcs/0002-event-bus.md" } });
    assert.deepEqual(await verify(), [0, ["moved", "rewritten"]]);
    await repo.commit({ message: "delete", files: { "rfcs/0002-event-bus.md": null } });
    assert.deepEqual(await verify(), [1, ["gone", "rewritten"]]);
    await repo.run(["reset", "--hard", "HEAD~4"]);
    assert.deepEqual(await verify(), [1, ["gone", "gone"]]);
  });

  it("keeps nothing of somebody else's work, unless the journal is named", async () => {
    const repo = await quarter();
    const { journal, run, read } = session(repo);
    await read("artifacts", "--author", grace.email);
    assert.equal(existsSync(join(journal, "journal.jsonl")), false);
    const named = join(temporaryFolder(), "hers");
    await read("artifacts", "--author", grace.email, "--journal", named);
    await read("artifacts", "--author", ada.email);
    assert.equal((await run("journal", "verify", "--repo", repo.folder)).stdout, "2 still there\n");
  });

  it("gives the text back when it cannot be logged", async () => {
    const { run } = session(await quarter());
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const { code, stderr } = await run("log", "Ran the incident call", "--journal", join(file, "sub"));
    assert.equal(code, 1);
    assert.match(stderr, /cannot be written.*Ran the incident call/s);
  });
});

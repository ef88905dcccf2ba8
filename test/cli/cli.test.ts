import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ada, github, grace, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { type CliResult, ladderlog } from "./helpers.ts";

const rfc = `# Retire the event bus

- Status: accepted

## Summary

Consumers poll the ledger instead.

## Motivation

Nobody owns the bus.

## Drawbacks

Latency.
`;

/** A quarter of Ada's: an RFC that Grace's merge brings, a feature by squash, a review, and a draft. */
async function quarter(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.config("user.email", ada.email);
  await repo.commit({ author: grace, date: "2026-06-01T10:00:00+00:00", files: { "README.md": "# Service\n" } });
  await repo.branch("event-bus");
  await repo.commit({
    date: "2026-07-06T10:00:00+00:00",
    message: "RFC: retire the event bus",
    files: { "rfcs/0000-event-bus.md": rfc },
  });
  await repo.checkout("main");
  await repo.merge("event-bus", {
    author: grace,
    date: "2026-07-08T10:00:00+00:00",
    message: "Merge pull request #7 from ada/event-bus\n\nRFC: retire the event bus",
  });
  await repo.commit({
    date: "2026-07-14T10:00:00+00:00",
    committer: github,
    message: "feat: bound the retry queue (#9)",
    files: {
      "src/queue.ts": "export const bound = 5;\n".repeat(20),
      "test/queue.test.ts": "it('is bound');\n".repeat(10),
    },
  });
  await repo.commit({
    author: grace,
    committer: github,
    date: "2026-07-20T10:00:00+00:00",
    message: "fix: drain on shutdown (#10)\n\nReviewed-by: Ada Lovelace <ada@example.com>\n",
    files: { "src/drain.ts": "export {};\n" },
  });
  await repo.branch("half-done");
  await repo.commit({
    date: "2026-07-22T10:00:00+00:00",
    message: "wip: new scheduler",
    files: { "src/scheduler.ts": "export {};\n" },
  });
  await repo.checkout("main");
  return repo;
}

const run = (repo: TestRepository, ...args: string[]): Promise<CliResult> =>
  ladderlog([...args, "--repo", repo.folder], { env: repo.env });

describe("ladderlog", function () {
  this.timeout(60_000);

  it("lists the artifacts of a period as JSON in the contract's shape", async () => {
    const { code, stdout } = await run(await quarter(), "artifacts", "--period", "2026-Q3", "--json");
    const { period, artifacts, problems } = JSON.parse(stdout);
    assert.equal(code, 0);
    assert.equal(period.id, "2026-Q3");
    assert.deepEqual(problems, []);
    const brief = artifacts.map((a: Record<string, unknown>) => [a.kind, a.status, a.role, a.counts, a.week]);
    assert.deepEqual(brief, [
      ["pull-request", "draft", "author", false, "2026-W30"],
      ["review", "merged", "reviewer", true, "2026-W30"],
      ["feature", "merged", "author", true, "2026-W29"],
      ["rfc", "merged", "author", true, "2026-W28"],
    ]);
    assert.equal(artifacts[3].landed, "2026-07-08T10:00:00+00:00");
    assert.equal(artifacts[3].date, "2026-07-06T10:00:00+00:00");
    assert.equal(artifacts[2].pullRequest, 9);
  });

  it("measures progress and drafts a review in all three formats", async () => {
    const repo = await quarter();
    const { stdout } = await run(repo, "progress", "--rung", "mid", "--period", "2026-Q3", "--json");
    const progress = JSON.parse(stdout);
    assert.deepEqual([progress.rung, progress.target], ["mid", "senior"]);
    assert.ok(progress.criteria.length > 0 && progress.weekly.length >= 13);
    const markdown = await run(repo, "review", "--rung", "mid", "--period", "2026-Q3");
    assert.match(markdown.stdout, /^---\n[\s\S]*\n---\n/);
    assert.match(markdown.stdout, /Retire the event bus/);
    const html = await run(repo, "review", "--rung", "mid", "--period", "2026-Q3", "--format", "html");
    assert.match(html.stdout, /^<!doctype html>/i);
    const json = await run(repo, "review", "--rung", "mid", "--period", "2026-Q3", "--format", "json");
    assert.equal(JSON.parse(json.stdout).meta.period, "2026-Q3");
  });

  it("writes the review into a file and leaves stdout empty", async () => {
    const file = join(temporaryFolder(), "review.md");
    const { code, stdout } = await run(
      await quarter(),
      "review",
      "--rung",
      "mid",
      "--period",
      "2026-Q3",
      "--out",
      file,
    );
    assert.deepEqual([code, stdout], [0, ""]);
    assert.match(readFileSync(file, "utf8"), /Self-review/);
  });

  it("takes somebody else's work with --author, and names the people when nothing is mine", async () => {
    const repo = await quarter();
    const grace = await run(repo, "artifacts", "--period", "2026-Q3", "--author", "grace@example.com", "--json");
    assert.deepEqual(
      JSON.parse(grace.stdout).artifacts.map((a: { pullRequest?: number }) => a.pullRequest),
      [10],
    );
    const nobody = await run(repo, "artifacts", "--period", "2026-Q3", "--author", "nobody@example.com");
    assert.match(nobody.stderr, /Ada Lovelace <ada@example.com>/);
  });

  it("checks a ladder file: located problems and exit code 1", async () => {
    const file = join(temporaryFolder(), "ladder.yaml");
    writeFileSync(file, "version: 1\nname: Ours\nrungs:\n  - id: one\n    titel: One\n    criteria: none\n");
    const { code, stdout } = await ladderlog(["check", file]);
    assert.equal(code, 1);
    assert.match(stdout, /ladder\.yaml:5:5: warning: .*title/);
    assert.match(stdout, /ladder\.yaml:6:15: error: /);
    const json = await ladderlog(["check", file, "--json"]);
    assert.equal(JSON.parse(json.stdout).valid, false);
  });

  it("writes a ladder once, never over another, and it checks clean", async () => {
    const cwd = temporaryFolder();
    assert.equal((await ladderlog(["init", "--template", "three-rung"], { cwd })).code, 0);
    assert.equal((await ladderlog(["check", "ladder.yaml"], { cwd })).code, 0);
    const again = await ladderlog(["init"], { cwd });
    assert.equal(again.code, 2);
    assert.match(again.stderr, /exists already/);
    assert.ok(existsSync(join(cwd, "ladder.yaml")));
  });

  it("logs a link into the journal, and the next listing shows it", async () => {
    const journal = temporaryFolder();
    const link = "https://www.loom.com/share/0123456789abcdef0123456789abcdef";
    const logged = await ladderlog([
      "log",
      link,
      "--title",
      "Queue walkthrough",
      "--date",
      "2026-07-15",
      "--journal",
      journal,
    ]);
    assert.equal(logged.code, 0, logged.stderr);
    const { stdout } = await run(await quarter(), "artifacts", "--period", "2026-Q3", "--journal", journal, "--json");
    const entry = JSON.parse(stdout).artifacts.find((a: { kind: string }) => a.kind === "walkthrough");
    assert.deepEqual([entry.title, entry.url, entry.counts], ["Queue walkthrough", link, true]);
  });

  for (const args of [
    ["frobnicate"],
    [],
    ["artifacts", "--perod", "2026-Q3"],
    ["artifacts", "--period", "Q9"],
    ["progress"],
    ["review", "--rung", "x"],
  ])
    it(`says what to do and exits 2 on \`${args.join(" ")}\``, async () => {
      const { code, stdout, stderr } = await ladderlog(args, { cwd: (await makeRepository()).folder });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, /^ladderlog: \S/);
    });

  it("prints what it can when one repository cannot be read, names it, and exits 1", async () => {
    const repo = await quarter();
    const empty = temporaryFolder();
    const { code, stdout, stderr } = await run(repo, "artifacts", "--period", "2026-Q3", "--json", "--repo", empty);
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout).artifacts.length, 4);
    assert.ok(stderr.includes(empty));
  });

  it("takes a repository with no commits as an empty history", async () => {
    const { code, stdout } = await run(await makeRepository(), "artifacts", "--json");
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout).artifacts, []);
  });

  it("shows no control character of a hostile subject", async () => {
    const repo = await makeRepository();
    await repo.config("user.email", ada.email);
    await repo.commit({
      committer: github,
      date: "2026-07-06T10:00:00+00:00",
      message: "feat: \u001b[31mred\u202e \u0007 (#3)",
      files: { "a.ts": "", "a.test.ts": "" },
    });
    const { stdout } = await run(repo, "artifacts", "--period", "2026-Q3");
    assert.match(stdout, /red/);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it("takes values as typed: a level 3.10 is no number", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "ladder.yaml");
    writeFileSync(
      file,
      'version: 1\nname: Ours\nrungs:\n  - { id: a, level: "3.10", title: "A\\e[31m", criteria: [] }\n',
    );
    const { code, stdout, stderr } = await run(await quarter(), "progress", "--ladder", file, "--rung", "3.10");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^A·\[31m \(3\.10\) to /);
  });

  it("reads no device as a ladder, and does not quietly pass over one that it cannot read", async () => {
    const repo = await quarter();
    symlinkSync("/dev/zero", join(repo.folder, "ladder.yaml"));
    const { code, stderr } = await run(repo, "artifacts", "--period", "2026-Q3");
    assert.equal(code, 1);
    assert.match(stderr, /not a regular file/);
  });

  it("reads the first ladder file that is there, whatever lies at the other places", async () => {
    const repo = await quarter();
    writeFileSync(join(repo.folder, "ladder.yml"), "version: 7\n");
    mkdirSync(join(repo.folder, ".ladder.yaml"));
    const { code, stderr } = await run(repo, "artifacts", "--period", "2026-Q3");
    assert.equal(code, 1);
    assert.match(stderr, /ladder\.yml:1/);
    assert.doesNotMatch(stderr, /\.ladder\.yaml/);
  });

  it("writes a review for its owner only, and not through a symbolic link", async () => {
    const folder = temporaryFolder();
    const [file, link] = [join(folder, "review.md"), join(folder, "link.md")];
    symlinkSync(join(folder, "elsewhere"), link);
    const repo = await quarter();
    await run(repo, "review", "--rung", "mid", "--out", file);
    assert.equal(statSync(file).mode & 0o077, 0);
    const { code } = await run(repo, "review", "--rung", "mid", "--out", link);
    assert.deepEqual([code, existsSync(join(folder, "elsewhere"))], [2, false]);
  });

  it("shows no escape sequence of a name in what it says to people", async () => {
    const repo = await makeRepository();
    const author = { name: "Evil\u001b]0;x\u0007", email: "e\u001b[2J@example.com" };
    await repo.commit({ author, date: "2026-07-06T10:00:00+00:00", files: { "a.ts": "" } });
    const { stderr } = await run(repo, "artifacts", "--period", "2026-Q3", "--author", "nobody@example.com");
    assert.match(stderr, /Evil/);
    assert.doesNotMatch(stderr, /[\u0000-\u0009\u000b-\u001f]/);
  });
});

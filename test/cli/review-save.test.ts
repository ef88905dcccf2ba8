import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ada, github, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { type CliResult, ladderlog } from "./helpers.ts";

const rungs = ["--rung", "mid", "--period", "2026-Q3"];

async function withPull(subject = "feat: bound the retry queue (#9)"): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.config("user.email", ada.email);
  await repo.commit({
    date: "2026-07-14T10:00:00+00:00",
    committer: github,
    message: subject,
    files: {
      "src/queue.ts": "export const bound = 5;\n".repeat(20),
      "test/queue.test.ts": "it('is bound');\n".repeat(10),
    },
  });
  return repo;
}

function review(repo: TestRepository, journal: string, ...args: string[]): Promise<CliResult> {
  return ladderlog(["review", ...rungs, ...args, "--repo", repo.folder, "--journal", journal], { env: repo.env });
}

describe("ladderlog review --save", function () {
  this.timeout(60_000);

  it("writes the document, and drafts it anew around what was written in it", async () => {
    const [repo, journal] = [await withPull(), temporaryFolder()];
    const file = join(journal, "reviews/2026-Q3.md");
    const first = await review(repo, journal, "--save");
    assert.deepEqual([first.code, first.stdout], [0, `${file}\n`]);
    assert.match(first.stderr, /wrote .*2026-Q3\.md/);
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/(?<=end head -->\n)/, "\nI kept the queue from growing.\n"),
    );
    await repo.commit({
      date: "2026-07-21T10:00:00+00:00",
      committer: github,
      message: "feat: drain the queue on shutdown (#11)",
      files: {
        "src/drain.ts": "export const drained = true;\n".repeat(20),
        "test/drain.test.ts": "it('is');\n".repeat(9),
      },
    });
    const second = await review(repo, journal, "--save");
    assert.match(second.stderr, /drafted anew/);
    const text = readFileSync(file, "utf8");
    assert.match(text, /end head -->\n\nI kept the queue from growing\.\n/);
    assert.match(text, /drain the queue on shutdown/i);
    const { mtimeMs } = statSync(file);
    assert.match((await review(repo, journal, "--save")).stderr, /is up to date/);
    assert.equal(statSync(file).mtimeMs, mtimeMs);
  });

  it("gives the document to hand in, without fences, in the format that was asked for", async () => {
    const [repo, journal] = [await withPull(), temporaryFolder()];
    const file = join(journal, "reviews/2026-Q3.md");
    await review(repo, journal, "--save");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/(?<=end head -->\n)/, "\nMine <b>and</b> <!-- hidden -->.\n"),
    );
    const markdown = await review(repo, journal, "--save", "--format", "md");
    assert.match(markdown.stdout, /\n\nMine <b>and<\/b> \.\n\n## /);
    assert.doesNotMatch(markdown.stdout, /ladderlog:/);
    const html = await review(repo, journal, "--save", "--format", "html");
    assert.match(html.stdout, /<p>Mine &lt;b&gt;and&lt;\/b&gt; \.<\/p>/);
    const json = JSON.parse((await review(repo, journal, "--save", "--format", "json")).stdout);
    assert.deepEqual(json.words, [{ part: "head", text: "Mine <b>and</b> ." }]);
  });

  it("writes nothing into the journal without it, nor somebody else's review", async () => {
    const [repo, journal] = [await withPull(), temporaryFolder()];
    await review(repo, journal, "--format", "md");
    assert.ok(!existsSync(join(journal, "reviews")));
    const args = ["review", ...rungs, "--save", "--author", "grace@example.com", "--repo", repo.folder];
    const { code, stderr } = await ladderlog(args, { env: repo.env });
    assert.equal(code, 2);
    assert.match(stderr, /--author names somebody else/);
  });

  it("leaves out the titles of a private repository, and takes no name that is none", async () => {
    const [repo, journal] = [await withPull("feat: buy Initech (#9)"), temporaryFolder()];
    await repo.config("remote.origin.url", "https://github.com/acme/takeover.git");
    const open = await review(repo, journal, "--format", "json");
    const hidden = await review(repo, journal, "--hide-private", "acme/takeover");
    assert.match(open.stdout, /Initech/);
    assert.match(open.stdout, /github\.com\/acme\/takeover/);
    assert.doesNotMatch(hidden.stdout, /Initech|takeover|src\/queue|github\.com/);
    assert.match(hidden.stdout, /\| pull request in a private repository \|/);
    const slip = await review(repo, journal, "--hide-private", "no-such");
    assert.equal(slip.code, 2);
    assert.match(slip.stderr, /no-such is no repository of this review/);
  });
});

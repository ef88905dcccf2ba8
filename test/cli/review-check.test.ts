import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ada, github, grace, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { type CliResult, ladderlog } from "./helpers.ts";

/** A feature of Ada's by squash, and a fix of Grace's. */
async function quarter(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.config("user.email", ada.email);
  await repo.commit({ author: grace, date: "2026-06-01T10:00:00+00:00", files: { "README.md": "# Service\n" } });
  await repo.commit({
    date: "2026-07-14T10:00:00+00:00",
    committer: github,
    message: "feat: bound the retry queue to 500 entries (#9)",
    files: {
      "src/queue.ts": "export const bound = 5;\n".repeat(20),
      "test/queue.test.ts": "it('is bound');\n".repeat(9),
    },
  });
  await repo.commit({
    author: grace,
    date: "2026-07-20T10:00:00+00:00",
    message: "fix: drain on shutdown",
    files: { "src/drain.ts": "export {};\n" },
  });
  return repo;
}

interface Checked {
  readonly repo: TestRepository;
  /** A fresh draft, as it lies on disk. */
  readonly file: string;
  readonly check: (...args: string[]) => Promise<CliResult>;
}

async function drafted(): Promise<Checked> {
  const repo = await quarter();
  const file = join(temporaryFolder(), "review.md");
  const run = (...args: string[]) => ladderlog([...args, "--repo", repo.folder], { env: repo.env });
  await run("review", "--rung", "mid", "--period", "2026-Q3", "--out", file);
  return { repo, file, check: (...args) => run("review", "--check", file, ...args) };
}

/** Adds a paragraph under the first criterion. */
function say(file: string, words: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/\n\n(?=## Week by week)/, `\n\n${words}\n\n`));
}

describe("ladderlog review --check", function () {
  this.timeout(60_000);

  it("finds nothing in a fresh draft, with its period and rungs from the file", async () => {
    const { file, check } = await drafted();
    const { code, stdout, stderr } = await check();
    assert.deepEqual([code, stdout, stderr], [0, `${file}: no problems, every claim has its evidence\n`, ""]);
  });

  it("says where a claim has no evidence, and exits 1", async () => {
    const { file, check } = await drafted();
    say(file, "The bus is old. I led its retirement.");
    const { code, stdout, stderr } = await check();
    const line =
      readFileSync(file, "utf8")
        .split("\n")
        .findIndex((one) => one.startsWith("The bus")) + 1;
    assert.equal(stderr.startsWith(`${file}:${line}:17: error: "led" claims something`), true, stderr);
    assert.match(stderr, /\[unproved-claim\]\n$/);
    assert.deepEqual([code, stdout], [1, `${file}: 1 error, 0 warnings\n`]);
  });

  it("takes evidence of mine, refuses what is not mine or gone, and warns of numbers", async () => {
    const { repo, file, check } = await drafted();
    const [theirs = "", mine = ""] = (await repo.run(["log", "--format=%h", "-2"])).trim().split("\n");
    say(file, `I bounded the queue to 500 entries (\`${mine}\`). I bounded it to 800 entries (\`${mine}\`).`);
    const warned = await check("--json");
    const { valid, problems } = JSON.parse(warned.stdout);
    assert.deepEqual([warned.code, valid], [0, true]);
    assert.deepEqual(
      problems.map((one: { code: string; severity: string }) => [one.code, one.severity]),
      [["number-not-shown", "warning"]],
    );
    say(file, `I fixed the drain (\`${theirs}\`). I rewrote it (\`0badc0ffee1\`).`);
    const refused = await check();
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /error: The commit \S+ is not your work\..*\[evidence-not-yours\]\n/);
    assert.match(refused.stderr, /error: There is no commit 0badc0ffee .*\[evidence-gone\]\n/);
  });

  it("finds nothing in a saved document, nor in what is handed in of it", async () => {
    const { repo, file } = await drafted();
    const journal = temporaryFolder();
    const run = (...args: string[]) =>
      ladderlog([...args, "--journal", journal, "--repo", repo.folder], { env: repo.env });
    const { stdout } = await run("review", "--rung", "junior", "--period", "2026-Q3", "--save");
    const saved = stdout.trim();
    const checked = await run("review", "--check", saved);
    assert.deepEqual([checked.code, checked.stderr], [0, ""]);
    const text = readFileSync(saved, "utf8");
    const [, id = ""] = /<!-- ([0-9a-f]{16}) -->/.exec(text) ?? [];
    writeFileSync(saved, text.replace("notes: {}", `notes:\n  "${id}": "Cut pages by 40 %. Led it"`));
    await run("review", "--rung", "junior", "--period", "2026-Q3", "--save", "--out", file);
    assert.match(readFileSync(file, "utf8"), /Impact: Cut pages by 40 %\. Led it/);
    for (const one of [saved, file]) {
      const { code, stderr } = await run("review", "--check", one);
      assert.equal(code, 0, stderr);
      assert.match(stderr, /does not show 40/);
      assert.doesNotMatch(stderr, /error/);
    }
  });

  it("says what is wrong with the file it is given", async () => {
    const { code, stderr } = await ladderlog(["review", "--check", "/nowhere/review.md"]);
    assert.equal(code, 1);
    assert.match(stderr, /Cannot read the review: there is no such file\. Correct the path that --check names\./);
  });
});

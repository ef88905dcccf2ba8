import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ada, github, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { type CliResult, ladderlog } from "./helpers.ts";

async function withFeature(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.config("user.email", ada.email);
  await repo.commit({
    date: "2026-07-14T10:00:00+00:00",
    committer: github,
    message: "feat: bound the retry queue (#9)",
    files: {
      "src/queue.ts": "export const bound = 5;\n".repeat(20),
      "test/queue.test.ts": "it('is bound');\n".repeat(10),
    },
  });
  return repo;
}

function packet(repo: TestRepository, ...args: string[]): Promise<CliResult> {
  return ladderlog(["packet", ...args, "--repo", repo.folder], { env: repo.env });
}

describe("ladderlog packet", function () {
  this.timeout(60_000);

  it("gives the verdict of the rules over chosen quarters, in all formats", async () => {
    const repo = await withFeature();
    const chosen = ["--rung", "mid", "--period", "2026-Q3", "--period", "2026-Q2"];
    const json = await packet(repo, ...chosen, "--format", "json");
    const { meta, verdict, evidence } = JSON.parse(json.stdout);
    assert.equal(json.code, 0);
    assert.deepEqual([meta.start, meta.end, verdict.value, evidence.length], ["2026-04-01", "2026-09-30", "coach", 1]);
    assert.match(
      (await packet(repo, ...chosen)).stdout,
      /\n\*\*Coach\.\*\* Less than half of the criteria of Mid \(L2\)/,
    );
    assert.match(
      (await packet(repo, ...chosen, "--format", "html")).stdout,
      /^<!doctype html>[\s\S]*<h2>Verdict of the rules/,
    );
  });

  it("leaves out what the reviews of its days leave out, and has their notes", async () => {
    const [repo, journal] = [await withFeature(), temporaryFolder()];
    mkdirSync(join(journal, "reviews"));
    const write = (name: string, front: string) =>
      writeFileSync(join(journal, "reviews", `${name}.md`), `---\n${front}\n---\n`);
    const chosen = ["--rung", "mid", "--period", "2026-Q3", "--journal", journal, "--format", "json"];
    const run = async () => {
      const { stdout, stderr } = await packet(repo, ...chosen);
      return { ...JSON.parse(stdout), stderr };
    };
    const [{ id }] = (await run()).evidence;
    write("2026-Q3", `notes:\n  "${id}": "On-call was not paged."`);
    write("2026-Q1", `excluded: ["${id}"]`);
    assert.deepEqual((await run()).notes, { [id]: "On-call was not paged." });
    assert.match((await packet(repo, ...chosen.slice(0, -2))).stdout, /\. Impact: On-call was not paged\.$/m);
    write("2026-07", `excluded: ["${id}"]`);
    const { evidence, notes, stderr } = await run();
    assert.deepEqual([evidence, notes], [[], undefined]);
    assert.match(stderr, /left out 1 artifact, as your reviews of these days do/);
    const theirs = await packet(repo, "--rung", "mid", "--period", "2026-Q3", "--author", "bo@example.com");
    assert.doesNotMatch(theirs.stderr, /left out/);
  });

  it("says what is wrong with a review that cannot be read, and goes on", async () => {
    const [repo, journal] = [await withFeature(), temporaryFolder()];
    mkdirSync(join(journal, "reviews"));
    writeFileSync(join(journal, "reviews/2026-Q3.md"), Buffer.from([0xff, 0xfe, 0x41]));
    const chosen = ["--rung", "mid", "--period", "2026-Q3", "--journal", journal, "--format", "json"];
    const { stdout, stderr } = await packet(repo, ...chosen);
    assert.equal(JSON.parse(stdout).evidence.length, 1);
    assert.match(stderr, /warning: .*is not UTF-8 text/);
  });

  it("looks at the last twelve whole weeks when nobody says otherwise", async () => {
    const { stdout } = await packet(await withFeature(), "--rung", "mid", "--format", "json");
    const { start, end } = JSON.parse(stdout).meta;
    assert.equal((Date.parse(end) - Date.parse(start)) / 86_400_000, 12 * 7 - 1);
    assert.equal(new Date(end).getUTCDay(), 0);
  });

  it("says what is wrong with periods that are apart, and with the highest rung", async () => {
    const repo = await withFeature();
    const apart = await packet(repo, "--rung", "mid", "--period", "2026-Q1", "--period", "2026-Q3");
    assert.deepEqual([apart.code, /do not follow each other/.test(apart.stderr)], [2, true]);
    const top = await packet(repo, "--rung", "principal");
    assert.deepEqual([top.code, /no rung above/.test(top.stderr)], [2, true]);
  });
});

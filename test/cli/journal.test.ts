import assert from "node:assert/strict";
import { rmSync } from "node:fs";
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
});

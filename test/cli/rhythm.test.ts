import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ada, github, grace, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { type CliResult, ladderlog } from "./helpers.ts";

/** A week of Ada's in November 2026: a feature that Grace merged and a commit on main; and Grace's change, which Ada reviewed. */
async function week(): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.config("user.email", ada.email);
  await repo.commit({ author: grace, date: "2026-06-01T10:00:00+00:00", files: { "README.md": "# Service\n" } });
  await repo.branch("queue");
  await repo.commit({
    date: "2026-11-12T10:00:00+00:00",
    message: "feat: bound the retry queue",
    files: {
      "src/queue.ts": "a;\n".repeat(30),
      "test/queue.test.ts": "it();\n".repeat(9),
    },
  });
  await repo.checkout("main");
  await repo.merge("queue", {
    author: grace,
    date: "2026-11-13T10:00:00+00:00",
    message: "Merge pull request #7 from ada/queue\n\nfeat: bound the retry queue",
  });
  await repo.commit({
    date: "2026-11-13T12:00:00+00:00",
    message: "Say more of <queues>",
    files: { "README.md": "# S\n" },
  });
  await repo.commit({
    author: grace,
    committer: github,
    date: "2026-11-13T14:00:00+00:00",
    message: "fix: drain on shutdown (#8)\n\nReviewed-by: Ada Lovelace <ada@example.com>\n",
    files: { "src/drain.ts": "export {};\n" },
  });
  return repo;
}

const run = (repo: TestRepository, ...args: string[]): Promise<CliResult> =>
  ladderlog([...args, "--repo", repo.folder], { env: repo.env });

describe("ladderlog, the rhythm", function () {
  this.timeout(60_000);

  it("drafts the status of a Monday from Friday's work, as Markdown, for a chat, and as data", async () => {
    const repo = await week();
    const { code, stdout } = await run(repo, "daily", "--date", "2026-11-16");
    assert.equal(code, 0);
    assert.match(stdout, /^# Daily status, 16 November 2026\n\n## Shipped since Fri 13 Nov\n\n/);
    assert.match(stdout, /- feat: bound the retry queue\n/);
    assert.match(stdout, /- Say more of \\<queues>\n/);
    const chat = await run(repo, "daily", "--date", "2026-11-16", "--chat");
    assert.match(chat.stdout, /^\*Shipped\* since Fri 13 Nov\n• /);
    const { next, shipped } = JSON.parse((await run(repo, "daily", "--date", "2026-11-13", "--json")).stdout);
    const open = next.lines.map(({ title }: { title: string }) => title);
    assert.deepEqual([shipped.lines, open], [[], ["feat: bound the retry queue"]]);
  });

  it("passes over days off", async () => {
    const off = ["--time-off", "2026-11-12..2026-11-13", "--time-off", "2026-11-16"];
    const { stdout } = await run(await week(), "daily", "--date", "2026-11-16", ...off);
    assert.match(stdout, /since Fri 13 Nov/);
    const wrong = await run(await week(), "daily", "--time-off", "Christmas");
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--time-off Christmas: .*is not a day/);
  });

  it("drafts the retro of a week, judged only against a rung", async () => {
    const repo = await week();
    const judged = await run(repo, "retro", "--week", "2026-W46", "--rung", "junior");
    assert.match(
      judged.stdout,
      /^# Retro, week 46\n\n9 November to 15 November 2026\. Asked for: 1 feature a week\. Kept\./,
    );
    assert.match(judged.stdout, /## One win\n\n- Proposed, from what the week left: feat: bound the retry queue/);
    assert.match(judged.stdout, /1 commit came besides:\n\n- Say more of/);
    const plain = await run(repo, "retro", "--week", "2026-W46");
    assert.match(plain.stderr, /give --rung/);
    assert.equal((await run(repo, "retro", "--week", "W46")).code, 2);
  });

  it("prepares the 1:1 of a month and reviews the ladder of a year", async () => {
    const repo = await week();
    const talk = await run(repo, "one-on-one", "--month", "2026-11", "--rung", "mid");
    assert.match(talk.stdout, /^# 1:1, November 2026\n[\s\S]*bound the retry queue[\s\S]*Open in Q4 2026:/);
    const year = await run(repo, "ladder-review", "--year", "2026", "--rung", "mid");
    assert.match(year.stdout, /^# Ladder review, 2026\n[\s\S]*## Mid \(L2\)[\s\S]*## Senior \(L3\)/);
    assert.doesNotMatch(year.stdout, /## Staff/);
  });

  it("suggests who knows the work, and takes another by address", async () => {
    const repo = await week();
    const { stdout } = await run(repo, "peers", "--period", "2026-Q4", "--rung", "junior");
    assert.match(stdout, /^# Peer review for Grace Hopper to write\n/);
    assert.match(stdout, /bound the retry queue: .* You merged it\./);
    assert.match(stdout, /drain on shutdown: .* Your change, which I reviewed\./);
    const named = await run(repo, "peers", "--period", "2026-Q4", "--rung", "junior", "--with", "no@example.com");
    assert.equal(named.code, 2);
    assert.match(named.stderr, /Grace Hopper <grace@example\.com>/);
  });

  it("saves a document once, and leaves what a person wrote into it", async () => {
    const repo = await week();
    const journal = temporaryFolder();
    const save = ["retro", "--week", "2026-W46", "--rung", "junior", "--save", "--journal", journal];
    const first = await run(repo, ...save);
    const file = join(journal, "retros", "2026-W46.md");
    assert.deepEqual([first.code, first.stdout], [0, `${file}\n`]);
    assert.match(readFileSync(file, "utf8"), /^# Retro, week 46/);
    writeFileSync(file, "My own words\n");
    const again = await run(repo, ...save);
    assert.deepEqual([again.code, again.stdout], [0, `${file}\n`]);
    assert.match(again.stderr, /left as it is/);
    assert.equal(readFileSync(file, "utf8"), "My own words\n");
  });
});

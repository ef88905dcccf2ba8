import assert from "node:assert/strict";
import { ada, grace, linus, makeRepository } from "./helpers.ts";
import { all, commitsOf, readerOf } from "./reading.ts";

describe("reading commits", () => {
  it("gives people, dates with their offset, message and trailers", async () => {
    const repo = await makeRepository();
    const message =
      "feat: one\n\nWhy.\n\nCo-authored-by: Grace Hopper\n <grace@example.com>\nReviewed-by: Li <li@example.com>\n";
    const hash = await repo.commit({
      author: ada,
      committer: grace,
      date: "2026-10-01T23:30:00-07:00",
      committed: "2026-10-02T09:00:00Z",
      message,
    });
    assert.deepEqual(await commitsOf(repo), [
      {
        hash,
        parents: [],
        author: ada,
        authored: "2026-10-01T23:30:00-07:00",
        committer: grace,
        committed: "2026-10-02T09:00:00+00:00",
        subject: "feat: one",
        body: "Why.\n\nCo-authored-by: Grace Hopper\n <grace@example.com>\nReviewed-by: Li <li@example.com>\n",
        trailers: [
          { key: "Co-authored-by", value: "Grace Hopper <grace@example.com>" },
          { key: "Reviewed-by", value: "Li <li@example.com>" },
        ],
      },
    ]);
  });

  it("keeps hostile names and messages apart: control characters, separators, bytes that are not UTF-8", async () => {
    const repo = await makeRepository();
    await repo.commit({
      author: { name: "Zoë \x1d\x1c ò", email: "z@e.x" },
      message: "ò \x01\x02\x1e\n\nbody \x1d\x1c\n\ncommit deadbeef\n",
    });
    const people = "author A <a@e.x> 1790000000 +0000\ncommitter A <a@e.x> 1790000000 +0000";
    await repo.rawCommit(people, Buffer.from("caf\xe9 \xff\n\n\xc3(\n", "latin1"));
    await repo.commit({ message: "" });
    const found = await commitsOf(repo);
    assert.deepEqual(
      found.map(({ subject, body }) => [subject, body]),
      [
        ["", ""],
        ["caf\uFFFD \uFFFD", "\uFFFD(\n"],
        ["ò \x01\x02\x1e", "body \x1d\x1c\n\ncommit deadbeef\n"],
      ],
    );
    assert.equal(found[2]?.author.name, "Zoë \x1d\x1c ò");
  });

  it("maps people through the mailmap, and shares them", async () => {
    const repo = await makeRepository();
    await repo.commit({
      author: { name: "ada", email: "old@example.org" },
      files: { ".mailmap": "Ada Lovelace <ada@example.com> <old@example.org>\n" },
    });
    await repo.commit({ author: ada });
    const [second, first] = await commitsOf(repo);
    assert.deepEqual(first?.author, ada);
    assert.equal(first?.author, second?.author);
  });

  it("reads the message in the encoding that the commit names", async () => {
    const repo = await makeRepository();
    await repo.run(["-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--allow-empty", "--file=-"], {
      input: Buffer.from("caf\xe9", "latin1"),
      env: { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@b" },
    });
    assert.equal((await commitsOf(repo))[0]?.subject, "café");
  });

  it("gives children before parents, whatever the clocks say, and only the range", async () => {
    const repo = await makeRepository();
    const base = await repo.commit({ message: "base", date: "2026-09-01T00:00:00Z" });
    await repo.commit({ message: "future", date: "2030-01-01T00:00:00Z" });
    await repo.branch("topic");
    await repo.commit({ message: "past", date: "2001-01-01T00:00:00Z" });
    await repo.checkout("main");
    const tip = await repo.merge("topic", { author: linus, message: "merge", date: "2026-10-01T00:00:00Z" });
    const found = await all(readerOf(repo).commits({ include: [tip], exclude: [base] }));
    assert.deepEqual(
      found.map(({ subject }) => subject),
      ["merge", "past", "future"],
    );
  });

  it("stops at older commits with `since`", async () => {
    const repo = await makeRepository();
    await repo.commit({ message: "old", date: "2025-01-01T00:00:00Z" });
    const tip = await repo.commit({ message: "new", date: "2026-10-01T00:00:00Z" });
    const found = await all(readerOf(repo).commits({ include: [tip], exclude: [], since: "2026-01-01T00:00:00Z" }));
    assert.deepEqual(
      found.map(({ subject }) => subject),
      ["new"],
    );
  });

  it("reads a million bytes of message without choking, and cuts what is beyond", async () => {
    const repo = await makeRepository();
    await repo.commit({ message: `huge\n\n${"x".repeat(5_000_000)}\n` });
    await repo.commit({ message: "after" });
    const [after, huge] = await commitsOf(repo);
    assert.equal(after?.subject, "after");
    assert.equal(huge?.subject, "huge");
    assert.ok((huge?.body.length ?? 0) > 1_000_000 && (huge?.body.length ?? 0) < 1_300_000);
  });

  it("never lets a revision be an option", async () => {
    const repo = await makeRepository();
    const tip = await repo.commit();
    for (const hostile of ["--output=/tmp/pwned", "-n1", `${tip}\n--all`, "HEAD", ""])
      await assert.rejects(all(readerOf(repo).commits({ include: [hostile], exclude: [] })), RangeError);
  });

  it("makes something of dates that mean nothing", async () => {
    const repo = await makeRepository();
    await repo.commit();
    await repo.rawCommit(
      "author A <a@e.x> 99999999999999 +9999\ncommitter A <a@e.x> 1790000000 +9959",
      Buffer.from("x\n"),
    );
    const [commit] = await commitsOf(repo);
    assert.equal(commit?.authored, "1970-01-01T00:00:00+00:00");
    assert.match(commit?.committed ?? "", /^2026-09-\d\dT\d\d:\d\d:\d\d\+00:00$/);
  });

  it("reads on past a date that git itself cannot print, also at the tip of a branch", async () => {
    const repo = await makeRepository();
    await repo.commit();
    const who = "A <a@e.x> 1795000000 -99999999";
    const tip = await repo.rawCommit(`author ${who}\ncommitter ${who}`, Buffer.from("x\n"));
    const commits = await commitsOf(repo);
    assert.deepEqual([commits.length, commits[0]?.committed], [2, "2026-11-18T11:06:40+00:00"]);
    assert.equal((await readerOf(repo).facts()).defaultBranch?.tip, tip);
  });

  it("finds the last commit before an instant on the first-parent line, passing over one wrong clock", async () => {
    const repo = await makeRepository();
    const september = await repo.commit({ date: "2026-09-30T23:00:00Z" });
    await repo.commit({ date: "2026-10-01T00:00:00Z" });
    for (let i = 0; i < 2; i++) await repo.commit({ date: "2026-10-05T00:00:00Z" });
    await repo.commit({ date: "2001-01-01T00:00:00Z", message: "wrong clock" });
    const tip = await repo.commit({ date: "2026-10-06T00:00:00Z" });
    const reader = readerOf(repo);
    assert.equal(await reader.lastBefore(tip, "2026-10-01T00:00:00Z"), september);
    assert.equal(await reader.lastBefore(tip, "2000-10-01T00:00:00Z"), undefined);
  });

  it("gives exactly the commits that are named, in that order, and nothing for none", async () => {
    const repo = await makeRepository();
    for (const name of ["one", "two", "three"]) await repo.commit({ message: `${name}\n`, files: { [name]: name } });
    const subjects = new Map((await commitsOf(repo)).map(({ subject, hash }) => [subject, hash]));
    const named = ["two", "three", "one"].map((subject) => subjects.get(subject) ?? "");
    const found = await all(readerOf(repo).commitsAt(named));
    assert.deepEqual(
      found.map(({ hash }) => hash),
      named,
    );
    assert.deepEqual(await all(readerOf(repo).commitsAt([])), []);
    await assert.rejects(all(readerOf(repo).commitsAt(["--all"])), RangeError);
  });
});

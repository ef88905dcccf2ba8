import assert from "node:assert/strict";
import { commitFields } from "../../../src/core/history/log-formats.ts";
import { ChangesParser } from "../../../src/core/history/parse-changes.ts";
import { parseCommit, parseTrailers, personPool } from "../../../src/core/history/parse-commit.ts";
import { parseDate } from "../../../src/core/history/parse-date.ts";
import { FieldReader } from "../../../src/git/fields.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const changes = (...fields: string[]) => {
  const parser = new ChangesParser();
  return [...parser.push(fields), ...parser.end()];
};
const [x, y, zero] = ["1".repeat(40), "2".repeat(40), "0".repeat(40)];

describe("fields", () => {
  it("are cut at NULs, wherever the blocks are cut, and decoded leniently", () => {
    const all = bytes("caf\xc3\xa9\0\0\xff\xfe ok\0a\nb\x1d\0");
    for (let size = 1; size <= all.length; size++) {
      const reader = new FieldReader();
      const fields = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
        reader.push(all.subarray(i * size, (i + 1) * size)),
      );
      assert.deepEqual(fields.flat(), ["café", "", "\uFFFD\uFFFD ok", "a\nb\x1d"]);
      assert.equal(reader.rest(), "");
    }
  });

  it("a giant field is cut, the next one is whole", () => {
    const reader = new FieldReader(10);
    const fields = ["12345678", "90abcdef", "ghij", "k\0next\0"].flatMap((part) => reader.push(bytes(part)));
    assert.deepEqual(fields, ["1234567890abcdefk", "next"]);
  });
});

describe("a commit's fields", () => {
  const fields = [
    "h",
    "p q",
    "Zoë",
    "z@e.x",
    "1790845200 +0000",
    "C",
    "c@e.x",
    "1790911800 +0530",
    "ò subject",
    "",
    "A\x1cb\x1dC\x1c d\x1c",
  ];

  it("become a commit; people are shared", () => {
    const pool = personPool();
    const commit = parseCommit(["before", ...fields], 1, pool);
    assert.equal(fields.length, commitFields);
    assert.deepEqual(
      [commit.parents, commit.authored, commit.committed],
      [["p", "q"], "2026-10-01T09:00:00+00:00", "2026-10-02T09:00:00+05:30"],
    );
    assert.equal(commit.author, pool("Zoë", "z@e.x"));
    assert.deepEqual([commit.subject, commit.body], ["ò subject", ""]);
    assert.deepEqual(commit.trailers, [
      { key: "A", value: "b" },
      { key: "C", value: "d\x1c" },
    ]);
  });

  it("missing ones are empty, broken trailers are left out", () => {
    assert.deepEqual(parseCommit([], 0, personPool()).parents, []);
    assert.deepEqual(parseTrailers("no separator\x1d\x1cno key\x1dk\x1c"), [{ key: "k", value: "" }]);
  });

  const trailersOf = (subject: string, body: string, found = "") =>
    parseCommit([...fields.slice(0, 8), subject, body, found], 0, personPool()).trailers.map(({ key }) => key);

  it("a message with the line ends of Windows is read like any other", () => {
    const body = "* Update a.md\r\n\r\nCo-authored-by: A <a@e.x>\r\n";
    const commit = parseCommit([...fields.slice(0, 9), body, ""], 0, personPool());
    assert.equal(commit.body, body.replaceAll("\r", ""));
    assert.deepEqual(commit.trailers, [{ key: "Co-authored-by", value: "A <a@e.x>" }]);
  });

  it("known trailers are found below a line that is none, in the last paragraph only", () => {
    const body = "Reviewed-by: A <a@e.x>\n\nFixes acme/service#1\nNote: prose\nChange-Id: I1\nReviewed-by: A <a@e.x>\n";
    assert.deepEqual(trailersOf("s", body), ["Change-Id", "Reviewed-by"]);
    assert.deepEqual(trailersOf("s", ""), []);
  });

  it("the title of a merge is no trailer, whatever its form", () => {
    const subject = "Merge pull request #1 from ada/x";
    assert.deepEqual(trailersOf(subject, "docs: say more\n", "docs\x1csay more"), []);
    assert.deepEqual(trailersOf(subject, "docs: x\n\nA: b\n", "A\x1cb"), ["A"]);
    assert.deepEqual(trailersOf("docs", "docs: say more\n", "docs\x1csay more"), ["docs"]);
  });

  it("dates have one form; those that mean nothing become the epoch", () => {
    assert.equal(parseDate("1790845200 -0930"), "2026-09-30T23:30:00-09:30");
    assert.equal(parseDate("1790845200 +1400"), "2026-10-01T23:00:00+14:00");
    assert.equal(parseDate("100 -1200"), "1969-12-31T12:01:40-12:00");
    for (const zone of ["-0000", "+1401", "-99999999", "+0060", `+${"9".repeat(400)}`])
      assert.equal(parseDate(`1790845200 ${zone}`), "2026-10-01T09:00:00+00:00");
    for (const text of ["", "now", "-5 +0000", "253402300800 +0000", "253402300799 +0001", `${"9".repeat(20)} +0000`])
      assert.equal(parseDate(text), "1970-01-01T00:00:00+00:00");
  });
});

describe("changes", () => {
  it("one path, or two for a rename; commits with none too", () => {
    const found = changes(
      "commit h",
      `\n:100644 100755 ${x} ${y} M`,
      "a b.md",
      `:100644 100644 ${x} ${x} R100`,
      "old",
      "new",
      "commit i",
      "commit j",
      `\n:000000 100644 ${zero} ${x} A`,
      ":1 commit",
    );
    assert.deepEqual(found, [
      {
        hash: "h",
        changes: [
          { status: "modified", path: "a b.md", mode: "100755", blob: y, before: x },
          { status: "renamed", path: "new", from: "old", mode: "100644", blob: x, before: x },
        ],
      },
      { hash: "i", changes: [] },
      { hash: "j", changes: [{ status: "added", path: ":1 commit", mode: "100644", blob: x, before: zero }] },
    ]);
  });

  it("line counts belong to the raw change before; binary files have none", () => {
    const raw = [
      `\n:100644 100644 ${x} ${y} M`,
      "a\tb",
      `:100644 100644 ${x} ${y} M`,
      "bin",
      `:100644 100644 ${x} ${y} R090`,
      "old",
      "new",
    ];
    const [found] = changes("commit h", ...raw, "3\t1\ta\tb", "-\t-\tbin", "5\t0\t", "old", "new");
    assert.deepEqual(
      found?.changes.map(({ path, added, removed }) => [path, added, removed]),
      [
        ["a\tb", 3, 1],
        ["bin", undefined, undefined],
        ["new", 5, 0],
      ],
    );
  });

  it("a path that looks like a header is a path", () => {
    const [found] = changes("commit h", `\n:100644 100644 ${x} ${y} R100`, "commit i", "commit j");
    assert.deepEqual([found?.changes[0]?.from, found?.changes[0]?.path], ["commit i", "commit j"]);
  });
});

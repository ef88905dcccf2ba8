import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { readCsv, writeCsv } from "../../../src/core/journal/csv.ts";
import { artifactsCsv, tableEntries } from "../../../src/core/journal/table.ts";
import { artifact } from "./helper.ts";

const noonOf = (day: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(day);
  return `${day}T12:00:00+00:00`;
};

describe("CSV", () => {
  it("quotes what holds a comma, a quote, a line end or a space at its edge", () => {
    assert.equal(
      writeCsv([["a,b", 'say "no"', "two\nlines", " edge", "plain"]]),
      '"a,b","say ""no""","two\nlines"," edge",plain\r\n',
    );
  });
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    it(`keeps a spreadsheet from running ${JSON.stringify(text)}`, () => {
      assert.match(writeCsv([[text]]), /^"?'/);
    });
  it("reads back what it wrote", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("=1", "'=1", "''=1", "'x", 'a"b', "\r\n", ",", "-", ""));
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((value) => value !== ""));
    fc.assert(fc.property(fc.array(row), (rows) => assert.deepEqual(readCsv(writeCsv(rows)), rows)));
  });
  for (const [text, rows] of [
    ['"a""', [['a"']]],
    ['"a"b,"', [["ab", ""]]],
    ["a,", [["a"]]],
    ["a,\nb", [["a", ""], ["b"]]],
    ['"', []],
    ['"a\r\n"\r\nb"c', [["a\r\n"], ['b"c']]],
  ] as const)
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readCsv(text), rows));
  it("reads other programs' line ends, blank lines and byte order mark", () => {
    assert.deepEqual(readCsv('\ufeffa,b\n\n"c ""d""",\r"open'), [["a", "b"], ['c "d"', ""], ["open"]]);
  });
});

describe("a table of artifacts", () => {
  it("has a heading and a row for each", () => {
    const [heading = [], row = []] = readCsv(artifactsCsv([artifact("a", { title: "=cmd", criteria: ["x", "y"] })]));
    const field = (name: string) => row[heading.indexOf(name)];
    assert.deepEqual([field("title"), field("criteria"), field("counts")], ["=cmd", "x y", "true"]);
  });
  it("gives back what was logged by hand, and leaves out what git shows", () => {
    const logged = artifact("b", { commit: "", kind: "note", date: "2026-11-20T12:00:00+00:00" });
    const table = tableEntries(artifactsCsv([artifact("a"), logged]), noonOf);
    assert.deepEqual(
      [table?.logged.map(({ title, kind, date }) => [title, kind, date]), table?.recognised],
      [[["b", "note", logged.date]], 1],
    );
  });
  it("takes a plain day, makes a note of what has no kind, and names unusable rows", () => {
    const table = tableEntries("date,title\n2026-11-20,A talk\n,No day\n20 Nov,No day either\n", noonOf);
    assert.deepEqual(
      [table?.logged.map(({ kind, date }) => [kind, date]), table?.unusable],
      [[["note", "2026-11-20T12:00:00+00:00"]], [3, 4]],
    );
  });
  it("takes no cell of megabytes for a title, and the other rows all the same", () => {
    const long = '""x'.repeat(100_000) + "x".repeat(20_000_000);
    const table = tableEntries(`title,date\nOne,2026-11-20\n"${long}",2026-11-21\nTwo,2026-11-22\n`, noonOf);
    assert.deepEqual([table?.logged.map(({ title }) => title), table?.unusable], [["One", "Two"], [3]]);
  });
  it("is no table without a title and a date", () => assert.equal(tableEntries("a,b\n1,2\n", noonOf), undefined));
});

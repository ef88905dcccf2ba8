import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { isDocumentName, quarterOf } from "../../../src/core/journal/documents.ts";

describe("isDocumentName", () => {
  for (const name of [
    "2026-11-25",
    "2026-W47",
    "2026-Q4",
    "2026-10-05..2026-11-01".replace("..", " to "),
    "2026-Q4-bo-lindqvist",
    "Édith",
  ])
    it(`takes ${name}`, () => assert.equal(isDocumentName(name), true));
  for (const name of [
    "",
    ".",
    "..",
    "../x",
    "a/b",
    "a\\b",
    ".hidden",
    "a.",
    "a ",
    "a..b",
    "con",
    "NUL.txt",
    "a\u0000",
    "a\u202eb",
    "x".repeat(101),
  ])
    it(`refuses ${JSON.stringify(name)}`, () => assert.equal(isDocumentName(name), false));
});

describe("quarterOf", () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ["2026-11-25", "2026-Q4"],
    ["2026-W47", "2026-Q4"],
    ["2026-W01", "2026-Q1"],
    ["2027-W13", "2027-Q2"],
    ["2026-W53", "2026-Q4"],
    ["2026-03", "2026-Q1"],
    ["2026-Q3-bo", "2026-Q3"],
    ["2026", "2026"],
    ["2026-13", undefined],
    ["bo", undefined],
  ];
  for (const [name, quarter] of names) it(`of ${name} is ${quarter}`, () => assert.equal(quarterOf(name), quarter));
});

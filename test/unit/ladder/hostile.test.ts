import assert from "node:assert/strict";
import fc from "fast-check";
import { limits } from "../../../src/core/ladder/limits.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { codesOf, criteriaOf, ladderOf, offsetOf, oneRule, oneRung } from "./helper.ts";

/** Each of these costs a reader that is not careful minutes, all memory or its own prototypes. */
describe("a hostile ladder file", () => {
  it("of nested aliases ends with one problem", () => {
    const names = [..."abcdefghij"];
    const lines = names.map((name, i) => `${name}: &${name} [${i === 0 ? "x" : Array(9).fill(`*${names[i - 1]}`)}]`);
    assert.deepEqual(codesOf(["version: 1", ...lines].join("\n")), ["too-many-aliases"]);
  });

  it("with an alias inside its own anchor ends", () => {
    assert.ok(codesOf("version: 1\nrungs: &r [*r]").includes("unknown-alias"));
  });

  it("of very deep nesting is refused", () => {
    assert.deepEqual(codesOf(`a: ${"[".repeat(200)}${"]".repeat(200)}`), ["too-deep"]);
  });

  it("that is too large is not read", () => {
    assert.deepEqual(codesOf(`#${"x".repeat(limits.characters)}`), ["file-too-large"]);
  });

  for (const mark of [",", "[", "]", "}", "? ", "&a ", ": ", "!a ", "- ", "\n", "\r"]) {
    it(`of nothing but ${JSON.stringify(mark)} is not read`, () => {
      assert.deepEqual(codesOf(`[${mark.repeat(20_000)}`), ["file-too-large"]);
    });
  }

  it("with too much of something is told so", () => {
    const many = (count: number, item: string) => Array(count).fill(item).join(", ");
    assert.deepEqual(codesOf(`version: 1\nrungs: [${many(301, "{ id: a }")}]`), ["too-many"]);
    assert.deepEqual(codesOf(oneRung(`criteria: [${many(201, "x")}]`)), ["too-many"]);
    assert.deepEqual(codesOf(oneRule(many(51, "rfc"))), ["too-many"]);
  });

  it("of unknown words by the thousand is cut short", () => {
    const kinds = Array.from({ length: 300 }, (_, i) => `  kkkkkkkkk${i}:`).join("\n");
    const rules = `{ anyOf: [${Array(10).fill("kkkkkkkkkkkkkz")}] }, `.repeat(30);
    const codes = codesOf(`kinds:\n${kinds}\n${oneRule(rules)}`);
    assert.deepEqual([codes.length, codes.at(-1)], [limits.problems + 1, "too-many-problems"]);
  });

  it("cannot reach the prototype of anything", () => {
    const text = oneRung(
      "criteria: { constructor: [{ id: toString, expects: x }] }",
      "examples: { toString: [y], valueOf: [z] }",
    );
    const { ladder, problems } = parseLadder(
      `${text}\n__proto__: { polluted: 1 }\ndimensions: { __proto__: { label: y }, constructor: C }`,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["unknown-criterion", "reserved-key", "reserved-key"],
    );
    assert.deepEqual(
      ladder && criteriaOf(ladder, "a").map(({ id, dimension, examples }) => [id, dimension, examples]),
      [["toString", "constructor", ["y"]]],
    );
    assert.equal("polluted" in {}, false);
  });

  it("takes nothing from the prototype of a map that is left out", () => {
    const [criterion] = criteriaOf(ladderOf(oneRung("criteria: [{ id: constructor, expects: x }]")), "a");
    assert.deepEqual(criterion?.examples, []);
  });

  it("does not make values of YAML's special types", () => {
    assert.equal(ladderOf("%YAML 1.1\n---\nversion: 1\nname: yes\nrungs: [{ id: 2026-01-01 }]").name, "yes");
    assert.equal(ladderOf("version: 1\nname: !!binary aGk=\nrungs: [{ id: a }]").name, "aGk=");
  });
});

const base = `${oneRung("weekly: { anyOf: [rfc], weeks: 0.5 }", "criteria: { ai: [&x Is kind, { id: c, expects: y, evidence: [{ anyOf: [adr], per: week }, *x] }] }")}\n  - { id: b, next: [a], inherits: true }\n`;

describe("any text", () => {
  const isSound = (text: string) => {
    const source = text.replace(/^\uFEFF/, "");
    for (const { line, column, endLine, endColumn, message } of parseLadder(text).problems) {
      const start = offsetOf(source, { ...(line && { line }), ...(column && { column }) });
      assert.ok(
        start <= offsetOf(source, { ...(endLine && { line: endLine }), ...(endColumn && { column: endColumn }) }),
      );
      assert.notEqual(message, "");
    }
  };
  const codeUnits = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));
  const word = fc.constantFrom(
    "id",
    "rungs",
    "anyOf",
    "*x",
    "&x",
    "<<",
    ":",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "'",
    '"',
    "|",
    "\n  ",
    "\t",
    "!!map",
    "~",
    "1e999",
    "🧗",
    "\r\n",
    "---\n",
    ", ",
  );

  it("is read without throwing, and every problem lies in it", () => {
    fc.assert(fc.property(codeUnits, isSound), { numRuns: 40 });
  });

  it("made of the words of a ladder file too", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => isSound(words.join(""))),
      { numRuns: 50 },
    );
  });

  it("that was a ladder before something was cut out or put in", () => {
    const cut = fc.tuple(fc.nat(base.length), fc.nat(12), fc.array(word, { maxLength: 3 }));
    const property = fc.property(cut, ([at, length, words]) =>
      isSound(base.slice(0, at) + words.join("") + base.slice(at + length)),
    );
    fc.assert(property, { numRuns: 60 });
  });

  it("that holds one rung still gives it, whatever value stands at a key of it", () => {
    const key = fc.constantFrom(
      "level",
      "title",
      "next",
      "weekly",
      "criteria",
      "examples",
      "salary",
      "threshold",
      "inherits",
      "scope",
      "track",
    );
    const property = fc.property(key, fc.jsonValue({ maxDepth: 3 }), (name, value) => {
      const { ladder } = parseLadder(JSON.stringify({ version: 1, rungs: [{ id: "a", [name]: value }] }));
      assert.equal(ladder?.rungs[0]?.id, "a");
    });
    fc.assert(property, { numRuns: 60 });
  });
});

import assert from "node:assert/strict";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { assertProblem, codesOf, oneRule, oneRung } from "./helper.ts";

const rung = "rungs: [{ id: a }]";

describe("problems of a ladder file stand at their place:", () => {
  const cases: readonly (readonly [what: string, code: string, text: string])[] = [
    ["a version that is missing", "missing-version", `«»${rung}`],
    ["a newer version", "newer-version", `version: «2»\n${rung}\nfuture: 1`],
    ["a version that is none", "invalid-version", `version: «one»\n${rung}`],
    ["an unknown key", "unknown-key", `version: 1\n«rugns»: []\n${rung}`],
    ["an unknown key deep inside", "unknown-key", oneRule("{ anyOf: rfc, «atLest»: 2 }")],
    ["no rungs", "missing-key", "«version: 1»"],
    ["an empty list of rungs", "empty-list", "version: 1\nrungs: «[]»"],
    ["a rung without an id", "missing-key", `version: 1\nrungs:\n  - id: a\n  - «title: B»\n    level: L2`],
    ["a criterion without its sentence", "missing-key", oneRung("criteria:", "  - «id: c»", "    weight: 1")],
    ["a value of the wrong type", "wrong-type", oneRung("criteria: [{ expects: «7» }]")],
    ["a list where a text belongs", "wrong-type", oneRung("scope: «[x]»")],
    ["a text where a list belongs", "wrong-type", oneRung("criteria: «all of it»")],
    ["a text among maps", "wrong-type", "version: 1\nrungs: [{ id: a }, «b»]"],
    ["an empty item", "wrong-type", oneRung("criteria:", "  - Is kind", "  -«»")],
    ["a text that is blank", "empty-text", oneRung("criteria: [«'  '»]")],
    ["a number that is too small", "out-of-range", oneRule("{ anyOf: rfc, atLeast: «0» }")],
    ["a number with a fraction", "wrong-type", oneRule("{ anyOf: rfc, atLeast: «1.5» }")],
    ["a number that is no number", "wrong-type", oneRule("{ anyOf: rfc, atLeast: «.inf» }")],
    ["a share of nothing", "out-of-range", oneRung("weekly: { anyOf: rfc, weeks: «0» }")],
    ["a share above all", "out-of-range", oneRung("weekly: { anyOf: rfc, weeks: «75» }")],
    ["a month that is none", "out-of-range", `version: 1\nperiod: { startMonth: «13» }\n${rung}`],
    ["a span that is none", "not-allowed", oneRule("{ anyOf: rfc, per: «weekly» }")],
    ["a currency that is none", "not-allowed", oneRung("salary: { currency: «dollars», from: 1 }")],
    ["a pay band upside down", "out-of-range", oneRung("salary: { currency: USD, from: 2, to: «1» }")],
    ["a rule that counts nothing", "empty-rule", oneRule("«{ atLeast: 2 }»")],
    ["a rule of two sorts", "mixed-rule", oneRule("{ anyOf: rfc, manual: «true» }")],
    ["a question on a rule that counts", "mixed-rule", oneRule("{ anyOf: rfc, prompt: «Who?» }")],
    ["a number on a question", "mixed-rule", oneRule("{ manual: true, atLeast: «2» }")],
    ["a share of weeks in a quarter", "weeks-without-week", oneRule("{ anyOf: rfc, per: quarter, weeks: «0.5» }")],
    ["a problem inside alternatives", "out-of-range", oneRule("{ anyRule: [rfc, { anyOf: adr, reach: «0» }] }")],
    ["an unknown kind in a rule", "unknown-kind", oneRule("{ anyOf: [rfc, «desing-doc»] }")],
    ["an unknown kind to be before", "unknown-kind", oneRule("{ anyOf: plan, before: «featur» }")],
    ["an unknown kind of the week", "unknown-kind", oneRung("weekly: { anyOf: «rcf» }")],
    ["a text that is nearly a kind", "unknown-kind", oneRule("«revew»")],
    ["an unknown dimension", "unknown-dimension", `dimensions: { scope: S }\n${oneRung("criteria: { «scop»: [x] }")}`],
    ["an unknown rung above", "unknown-rung", oneRung("next: [«b»]")],
    ["a way up to itself", "circle", oneRung("next: «a»")],
    ["a way up in a circle", "circle", `${oneRung("next: b")}\n  - { id: b, next: c }\n  - { id: c, next: [«a»] }`],
    ["two rungs of one id", "duplicate-id", `${oneRung()}\n  - id: «a»`],
    ["two criteria of one id", "duplicate-id", oneRung("criteria: [{ id: c, expects: x }, { id: «c», expects: y }]")],
    [
      "two questions of one id",
      "duplicate-id",
      `${oneRung()}\nreview: { questions: [{ id: q, question: x }, { id: «q», question: y }] }`,
    ],
    ["examples of nothing", "unknown-criterion", oneRung("criteria: [Is kind]", "examples: { «is-kin»: [x] }")],
    ["an absolute glob", "invalid-glob", oneRule("{ anyOf: rfc, paths: [«/rfcs/**»] }")],
    ["a key written twice", "duplicate-key", oneRung("title: A", "«title»: B")],
    ["a key that no map can have", "reserved-key", `${oneRung()}\n«__proto__»: { a: 1 }`],
    ["an alias of nothing", "unknown-alias", oneRung("scope: «*base»")],
    ["a merge of no map", "bad-merge", oneRung("weekly: { «<<»: text, anyOf: rfc }")],
    ["a second document", "multiple-documents", `version: 1\n${rung}\n«---»\nversion: 1`],
    ["a tab as indentation", "yaml-syntax", "version: 1\nperiod:\n«\t»unit: month"],
    ["a quote that is not closed", "yaml-syntax", 'version: 1\nname: "Ladder«»'],
  ];
  for (const [what, code, text] of cases) it(what, () => void assertProblem(text, code));

  it("after a byte order mark, with Windows line ends and wide characters", () => {
    assertProblem(oneRung("title: '🧗 é'", "scope: «[x]»"), "wrong-type");
    const windows = `\uFEFF${oneRung("title: '🧗'", "scope: [x]").replaceAll("\n", "\r\n")}`;
    const [problem] = parseLadder(windows).problems;
    assert.deepEqual([problem?.line, problem?.column, problem?.endLine, problem?.endColumn], [5, 12, 5, 15]);
  });

  it("on a first line after a byte order mark", () => {
    const [problem] = parseLadder("\uFEFFversion: 2").problems;
    assert.deepEqual([problem?.line, problem?.column, problem?.endColumn], [1, 10, 11]);
  });

  it("and end on the line they begin on", () => {
    const [problem] = parseLadder(oneRung("criteria:", "  - id: c", "    weight: 1").replaceAll("\n", "\r\n")).problems;
    assert.deepEqual([problem?.line, problem?.column, problem?.endLine, problem?.endColumn], [5, 9, 5, 14]);
  });
});

describe("messages of problems", () => {
  const messageOf = (text: string) => parseLadder(text).problems[0]?.message ?? "";

  it("suggest what was probably meant", () => {
    assert.match(messageOf(`version: 1\nrugns: []\n${rung}`), /Did you mean rungs\?$/);
    assert.match(messageOf(oneRule("{ anyOf: rfcs }")), /Did you mean rfc\?$/);
    assert.match(messageOf(oneRule("{ anyOf: rfc, per: monht }")), /Did you mean month\?$/);
    assert.match(messageOf(`${oneRung("next: seniro")}\n  - id: senior`), /Did you mean senior\?$/);
  });

  it("list the known keys when none is near", () => {
    assert.match(messageOf(oneRung("weekly: { anyOf: rfc, colour: red }")), /Known here: anyOf, atLeast, weeks\.$/);
    assert.match(messageOf(oneRung("criteria: { ai: [{ expects: x, colour: red }] }")), /expects, weight/);
  });

  it("say what a missing key is for", () => {
    assert.match(messageOf(oneRung("criteria: [{ id: c }]")), /^expects is missing\. Add it: The expectation/);
  });

  it("name the item of a list", () => {
    assert.equal(
      messageOf(oneRung("criteria: [Is kind, 2]")),
      'Item 2 of criteria should be text or a map of keys and values, and is a number. Put it in quotes: "2".',
    );
  });

  it("quote hostile text on one line, short, and without what turns its direction", () => {
    const message = messageOf(`${oneRung(`next: "x\\n\\u202Ey${"z".repeat(100)}"`)}`);
    assert.match(message, /"x··yz{56}…"/);
  });

  it("are plain sentences", () => {
    const texts = [oneRung("next: [b]", "scope: []", "colour: red"), oneRule("{}"), "a: 'b", "", "version: 3"];
    for (const text of texts) {
      for (const { message } of parseLadder(text).problems) assert.match(message, /^[\w"][^\n!`]*[.?]$/);
    }
  });
});

describe("a problem is reported once", () => {
  it("when a removal leaves a hole", () => {
    assert.deepEqual(codesOf(oneRung("criteria: [{ expects: 7, weight: 1 }]")), ["wrong-type"]);
    assert.deepEqual(codesOf("version: 1\nrungs: [{ id: [] }]"), ["wrong-type"]);
    assert.deepEqual(codesOf(oneRule("{ anyRule: [{ anyOf: 7 }] }")), ["wrong-type"]);
  });

  it("when an alias repeats it", () => {
    const text = oneRung("criteria:", "  - { id: c, expects: x, evidence: &e [{ anyOf: nothing-known }] }");
    assert.deepEqual(codesOf(`${text}\n      - { id: d, expects: y, evidence: *e }`), ["unknown-kind"]);
  });

  it("when a dimension is used in many places", () => {
    const text = `dimensions: { scope: S }\n${oneRung("criteria: [{ dimension: ai, expects: x }, { dimension: ai, expects: y }]")}`;
    assert.deepEqual(codesOf(text), ["unknown-dimension"]);
  });
});

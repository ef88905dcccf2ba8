import assert from "node:assert/strict";
import { shortLabel } from "../../../src/core/progress/label.ts";

describe("the short label of a criterion", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Mentors one or two engineers", "Mentors one or two…"],
    ["Owns a service or a domain; mentors one or two", "Owns a service or a…"],
    ["Ships small changes, from a prompt", "Ships small changes"],
    ["Ships features from start to finish, tests included", "Ships features from…"],
    ["Builds prompts, editor rules and tools that the team uses", "Builds prompts"],
    ["A: b", "A: b"],
    ["Uses v1.2 of the tools (daily)", "Uses v1.2 of the tools"],
    ["Writes RFCs that change what other teams do", "Writes RFCs that change…"],
    ["Owns, with one other, its build", "Owns, with one other…"],
    ["x".repeat(60), `${"x".repeat(23)}…`],
    ["Line\none\u202e", "Line one"],
    ["", ""],
  ];
  for (const [expects, label] of cases) it(JSON.stringify(label), () => assert.equal(shortLabel(expects), label));
});

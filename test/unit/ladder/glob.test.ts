import assert from "node:assert/strict";
import { globProblem } from "../../../src/core/ladder/glob.ts";

describe("globProblem", () => {
  for (const glob of [
    "rfcs/**/*.md",
    "**/ai/**",
    "docs/{adr,decisions}/[0-9]*.md",
    "a b/?.md",
    "docs",
    "**/*{x,y}*",
    "a+b.md",
    "ド/**",
  ]) {
    it(`finds nothing wrong with ${glob}`, () => assert.equal(globProblem(glob), undefined));
  }

  for (const [glob, said] of [
    ["", /empty/],
    ["/rfcs/**", /relative/],
    ["~/rfcs", /relative/],
    ["C:/rfcs", /relative/],
    ["docs\\rfcs", /forward slashes/],
    ["./docs", /leading/],
    ["docs/../secret", /leave the repository/],
    ["!docs/**", /exclude/],
    ["docs/{a,b", /without/],
    ["docs/[a", /without/],
    ["[z-a]", /cannot be read/],
    ["a\u0000b", /control character/],
    ["+(a|aa)b", /not supported/],
    ["(a+)+b", /not supported/],
    ["{a,aa}+", /not supported/],
    ["[a-z]+", /not supported/],
    [`${"a*".repeat(30)}b`, /stars/],
    ["**/".repeat(20), /\*\*/],
    ["a".repeat(301), /longer/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(glob.slice(0, 20))}`, () =>
      assert.match(globProblem(glob) ?? "", said));
  }
});

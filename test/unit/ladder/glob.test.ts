import assert from "node:assert/strict";
import { globProblem } from "../../../src/core/ladder/glob.ts";
import { pathMatcher } from "../../../src/core/ladder/path-matcher.ts";

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
    "**/0000-*.md",
    "docs/*/adr-*-*.md",
    "**/*{llm,copilot,ai-agent}*",
    "{docs/**,rfcs/**}/*.md",
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
    ["**/*a*a*a*/**/*a*a*a*/**/*a*a*a*b", /times \*\*/],
    ["*a*/*a*/*a*", /more than 4 stars/],
    ["**a**/*.md", /between two slashes/],
    ["{a,aa}{a,aa}b", /times \{a,b\}/],
    ["a".repeat(301), /longer/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(glob.slice(0, 20))}`, () =>
      assert.match(globProblem(glob) ?? "", said));
  }
});

describe("the costliest globs that may be used", () => {
  const paths = [
    Array(3).fill("a".repeat(60)).join("/"),
    "a".repeat(250),
    `${"a".repeat(199)}/`.repeat(3),
    "a/".repeat(10_000),
  ];
  for (const glob of ["**/*a*/**/*a*b", "**/*{a,aa}*/**/*{a,aa}*b", "*{a,aa}*/**/*{a,aa}*b", "**/*a*/*a/**/*b"]) {
    it(`${glob} soon tells that nothing matches`, () => {
      assert.equal(globProblem(glob), undefined);
      assert.deepEqual(paths.filter(pathMatcher([glob])), []);
    });
  }
});

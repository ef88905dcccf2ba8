import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { code, codeCell, escapeMarkdown, link, plainLine, safeUrl } from "../../../src/core/review/escape.ts";

// The most generous reader: HTML is let through, and whatever looks like an address becomes a link.
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: true });

interface Read {
  /** Kinds of inline tokens but plain text, e.g. `link_open`, `html_inline`, `code_inline`. */
  readonly marks: readonly string[];
  readonly text: string;
}

function read(markdown: string): Read {
  const inline = reader.parse(markdown, {}).flatMap((token) => (token.type === "inline" ? (token.children ?? []) : []));
  const marks = inline.map(({ type }) => type).filter((type) => type !== "text");
  return {
    marks,
    text: inline
      .map(({ content }) => content)
      .join("")
      .replaceAll("@\u200b", "@"),
  };
}

function blocks(markdown: string): string {
  return reader
    .parse(markdown, {})
    .map(({ type }) => type)
    .join(" ");
}

const fragments = [
  "[a](b)",
  "![",
  "](",
  "<b>",
  "</b>",
  "<!--",
  "&lt;",
  "&#64;",
  "`",
  "``",
  "**",
  "_",
  "~~",
  "|",
  "\\",
  "$x$",
  "\n",
  "\n\n",
  "\r",
  "\t",
  "#",
  "# ",
  "- ",
  "1. ",
  "> ",
  "---",
  "===",
  "https://evil.example",
  "HTTP://x",
  "www.evil.example",
  "evil.com",
  "a@b.co",
  "@team",
  "mailto:a@b",
  "//host",
  "command:x",
  "javascript:alert(1)",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u0000",
  "\u2028",
  "\ud800",
  "é",
  "語",
  "👩‍💻",
  " ",
  "x",
  "1",
  ".",
  "[x]: http://e.com",
  "[^1]",
  ":::",
  "    ",
  "~~~",
  "<https://e.com>",
  "&copy",
  "xn--a.com",
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);
const visible = hostile.filter((text) => plainLine(text) !== "");

describe("escaped text", () => {
  const places: readonly (readonly [string, (text: string) => string, string])[] = [
    [
      "a list item",
      (text) => `- ${text}`,
      "bullet_list_open list_item_open paragraph_open inline paragraph_close list_item_close bullet_list_close",
    ],
    ["a heading", (text) => `### ${text}`, "heading_open inline heading_close"],
    ["a paragraph", (text) => text, "paragraph_open inline paragraph_close"],
  ];
  for (const [name, place, shape] of places) {
    it(`is nothing but itself in ${name}`, () => {
      fc.assert(
        fc.property(visible, (text) => {
          const markdown = place(escapeMarkdown(text));
          assert.deepEqual(read(markdown), { marks: [], text: plainLine(text) });
          assert.equal(blocks(markdown), shape);
        }),
        { numRuns: 50 },
      );
    });
  }

  it("stays in its cell", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const table = `| a | b |\n|---|---|\n| ${escapeMarkdown(text)} | ${codeCell(text)} |\n`;
        const cells = reader.parse(table, {}).filter(({ type }) => type === "td_open").length;
        assert.deepEqual([cells, read(table).text], [2, `ab${plainLine(text)}${plainLine(text)}`]);
      }),
      { numRuns: 50 },
    );
  });

  it("is one link when it has an address, and reads as itself", () => {
    fc.assert(
      fc.property(visible, (text) => {
        const found = read(`- ${link(text, "https://example.org/a?b=1&copy=2")}, and more`);
        assert.deepEqual(found.marks, ["link_open", "link_close"]);
        assert.equal(found.text, `${plainLine(text)}, and more`);
      }),
      { numRuns: 50 },
    );
  });

  const cases: readonly (readonly [string, string])[] = [
    ["Bound the retry queue (#412)", "Bound the retry queue (#412)"],
    ["snake_case *x*", "snake\\_case \\*x\\*"],
    ["# heading", "\\# heading"],
    ["C #", "C \\#"],
    ["$5 or $6", "\\$5 or \\$6"],
    ["12. Item", "12\\. Item"],
    ["Release v1.2", "Release v1.2"],
    ["thanks @ann", "thanks \\@\u200bann"],
    ["see https://evil.example", "see https:\\//evil\\.example"],
    ["a\nb", "a b"],
  ];
  for (const [text, escaped] of cases) it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), escaped));
});

describe("code", () => {
  it("is one span that reads as itself", () => {
    fc.assert(
      fc.property(visible, (text) => {
        assert.deepEqual(read(`x ${code(text)}`), { marks: ["code_inline"], text: `x ${plainLine(text)}` });
      }),
      { numRuns: 50 },
    );
  });

  it("is nothing for nothing", () => assert.equal(code("\u0000"), ""));
});

describe("an address", () => {
  const good: readonly (readonly [string, string])[] = [
    ["https://example.org/a_b?c=1#d", "https://example.org/a_b?c=1#d"],
    ["HTTP://example.org:8080", "http://example.org:8080"],
    ['https://example.org/a(b)|`<x>"', "https://example.org/a%28b%29%7C%60%3Cx%3E%22"],
    ["https://[::1]/x", "https://[::1]/x"],
  ];
  for (const [url, safe] of good) it(`${url} may be a link`, () => assert.equal(safeUrl(url), safe));

  const bad = [
    "javascript:alert(1)",
    "command:workbench.x",
    "file:///etc/passwd",
    "//host/x",
    "https://",
    "https://good.example@evil.example/",
    "https://a b",
    "https://a/\u202eb",
    "https://a/\nb",
    " https://a",
    "data:text/html,x",
    `https://a/${"x".repeat(2000)}`,
  ];
  for (const url of bad) {
    it(`${JSON.stringify(url.slice(0, 40))} may not`, () => {
      assert.equal(safeUrl(url), undefined);
      assert.deepEqual(read(link("t", url)), { marks: [], text: "t" });
    });
  }

  it("gives a link that leads there and nowhere else", () => {
    const tokens = reader.parseInline(link("t", "https://example.org/a?b=1&copy;=2&x=(y)"), {})[0]?.children ?? [];
    assert.equal(tokens[0]?.attrGet("href"), "https://example.org/a?b=1&copy;=2&x=%28y%29");
  });
});

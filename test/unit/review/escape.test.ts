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
    text: inline.map(({ content }) => content).join(""),
  };
}

/** Escaped text may hold code, and then without the backticks that set it; nothing else. */
function isPlain({ marks, text }: Read, wanted: string): void {
  assert.deepEqual(
    marks.filter((mark) => mark !== "code_inline"),
    [],
  );
  assert.equal(withoutTicks(text), withoutTicks(wanted));
}

function withoutTicks(text: string): string {
  return text.replaceAll("`", "");
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
  "1.2.3.4",
  "AGENTS.md",
  "a_b",
  "`c.md`",
  "[s]",
  "[ ] ",
  ": ",
  "(",
  ")",
  "!",
  "<",
  "&",
  "*",
  '"',
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
          isPlain(read(markdown), plainLine(text));
          assert.equal(blocks(markdown), shape);
        }),
        { numRuns: 100 },
      );
    });
  }

  it("stays in its cell", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const table = `| a | b |\n|---|---|\n| ${escapeMarkdown(text)} | ${codeCell(text)} |\n`;
        const cells = reader.parse(table, {}).filter(({ type }) => type === "td_open").length;
        assert.equal(cells, 2);
        isPlain(read(table), `ab${plainLine(text)}${plainLine(text)}`);
      }),
      { numRuns: 100 },
    );
  });

  it("is one link when it has an address, and reads as itself", () => {
    fc.assert(
      fc.property(visible, (text) => {
        const found = read(`- ${link(text, "https://example.org/a?b=1&copy=2")}, and more`);
        assert.deepEqual([found.marks[0], found.marks.at(-1)], ["link_open", "link_close"]);
        isPlain({ ...found, marks: found.marks.slice(1, -1) }, `${plainLine(text)}, and more`);
      }),
      { numRuns: 100 },
    );
  });

  const cases: readonly (readonly [string, string])[] = [
    ["Bound the retry queue (#412)", "Bound the retry queue (#412)"],
    ["snake_case *x*", "snake_case \\*x\\*"],
    ["release_revisions(), _private and __init__", "release_revisions(), \\_private and \\_\\_init\\_\\_"],
    ["# heading", "\\# heading"],
    ["#412 and C#", "#412 and C#"],
    ["ci ### match next", "ci ### match next"],
    ["C #", "C \\#"],
    ["$5 or $6", "\\$5 or \\$6"],
    ["12. Item", "12\\. Item"],
    ["1.2.3 is out", "1.2.3 is out"],
    ["Release v1.2", "Release v1.2"],
    ["- item", "\\- item"],
    ["--dry-run", "--dry-run"],
    ["---", "\\---"],
    ["Bug & Doc, &copy and &lt;", "Bug & Doc, &copy and \\&lt;"],
    ["guard LHS < RHS -> x", "guard LHS < RHS -> x"],
    ["<b>", "\\<b>"],
    ["> quoted", "\\> quoted"],
    ["2 * 3", "2 * 3"],
    ["[security] bump", "[security] bump"],
    ["[x] done", "\\[x\\] done"],
    ["[TOC]", "\\[TOC\\]"],
    ["a [b](c)", "a \\[b\\](c)"],
    ["[a]: b", "\\[a\\]: b"],
    ["half ] open", "half \\] open"],
    ["C:\\dir and \\*", "C:\\dir and \\\\\\*"],
    ["thanks @ann", "thanks `@ann`"],
    ["Write to a@b.co, please", "Write to `a@b.co`, please"],
    ["An AGENTS.md that helps.", "An `AGENTS.md` that helps."],
    ["(pkgs.unstable) x", "(`pkgs.unstable`) x"],
    ["emit t.Context() for Go 1.24+", "emit `t.Context()` for Go 1.24+"],
    ["use //go:embed", "use `//go:embed`"],
    ['after "//" before', 'after "//" before'],
    ["features in api/** or web/*", "features in `api/**` or `web/*`"],
    ["use `const fn` and `a`.", "use `const fn` and `a`."],
    ["one ` alone", "one \\` alone"],
    ["`a`b.com", "`ab.com`"],
    ["see www.a.b", "see `www.a.b`"],
    ["see https://evil.example", "see `https://evil.example`"],
    ["wait...what, e.g. this", "wait...what, e.g. this"],
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

import assert from "node:assert/strict";
import fc from "fast-check";
import { exportBody } from "../../../../src/core/review/document/export.ts";
import { parseDocument } from "../../../../src/core/review/document/parse.ts";
import { newDocument } from "../../../../src/core/review/document/redraft.ts";
import { richText } from "../../../../src/core/review/rich-text/rich-text.ts";
import { review } from "../../helpers/rich-review.ts";

const html = (markdown: string): string => richText(markdown).html;

/** Tags and attributes that no place stumbles over. */
const allowed = /^(?:<\/?(?:h[1-3]|p|ul|ol|li|strong|em|a)>|<a href="https?:&#?[^"<>]*|<a href="https?:[^"<>]*">)$/;
const tags = (text: string): readonly string[] => text.match(/<[^>]*>/g) ?? [];

describe("rich text", () => {
  it("has headings down to the third, paragraphs, lists, emphasis and links", () => {
    const markdown =
      "# One\n\n#### Four\n\nA **bold** and *slanted* [link](https://e.org/a?b=1&c).\n\n- x\n  1. y\n- z\n";
    const lines = [
      "<h1>One</h1>",
      "<h3>Four</h3>",
      '<p>A <strong>bold</strong> and <em>slanted</em> <a href="https://e.org/a?b=1&#38;c">link</a>.</p>',
      "<ul><li>x<ol><li>y</li></ol></li><li>z</li></ul>",
    ];
    assert.equal(html(markdown), lines.join("\n"));
  });

  it("is plain words beside it, with the address after a link", () => {
    const { text } = richText("# One\n\nA **bold** [link](https://e.org/a), https://e.org/b.\n\n- x\n  1. y\n- z\n");
    assert.equal(text, "One\n\nA bold link (https://e.org/a), https://e.org/b.\n\n- x\n  1. y\n- z");
  });

  it("gives a table as a list, a number after what it counts", () => {
    const table =
      "| Week | Verdict | Changes |\n|---|---|--:|\n| W40 | kept | 2 |\n| [W41](https://e.org) | | 1 of 3 |\n";
    const items = '<li>W40 · kept · Changes: 2</li><li><a href="https://e.org">W41</a> · Changes: 1 of 3</li>';
    assert.equal(html(table), `<ul>${items}</ul>`);
  });

  it("keeps the lines of a hard break and of code apart", () => {
    assert.equal(
      html("one  \ntwo\nthree\n\n    a < b\n    c"),
      "<p>one</p>\n<p>two three</p>\n<p>a &#60; b</p>\n<p>c</p>",
    );
  });

  it("shows HTML as text, comments and images not at all, and follows links to the web only", () => {
    const markdown = [
      '<script>alert(1)</script> <img src=x onerror="y()">',
      "words <!-- a note --> <b>more</b>",
      "<!-- ladderlog:kept -->",
      "[a](javascript:x) [b](vscode://x) [c](#evidence) [d](//e.org) [e](https://u:p@e.org) ![f](https://e.org/f.png)",
    ].join("\n\n");
    const out = html(markdown);
    assert.ok(tags(out).every((tag) => allowed.test(tag)));
    assert.match(out, /<p>&#60;script&#62;alert\(1\)/);
    assert.match(out, /<p>words {2}&#60;b&#62;more/);
    assert.match(out, /<p>\[a\]\(javascript:x\) b c d e !<a href="https:\/\/e\.org\/f\.png">f<\/a><\/p>$/);
    assert.doesNotMatch(out, /ladderlog|note/);
  });

  it("has nothing else of a whole review", () => {
    const fresh = parseDocument(newDocument(review()));
    const { html: out, text } = richText(exportBody(fresh, review()));
    assert.deepEqual(
      tags(out).filter((tag) => !allowed.test(tag)),
      [],
    );
    assert.match(out, /<h1>Self-review, fourth quarter 2026<\/h1>/);
    assert.match(
      out,
      /<li><a href="https:[^"]+">Retire the in-house event bus<\/a>: RFC, 12 Oct, 7 people, acme\/rfcs<\/li>/,
    );
    assert.doesNotMatch(text, /\*\*|<!--|\]\(/);
  });

  it("has no other tag whatever the Markdown", () => {
    const piece = fc.constantFrom(
      ...["<", ">", "<a href='x'>", "[", "](", "https://e.org", "javascript:x", ")", "|", "---", "\n", "\n\n", "- "],
      ...["1. ", "#", "**", "*", "`", "```", "<!--", "-->", "&lt;", '"', "'", "  \n", "> ", "    ", "x", "\\"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        assert.ok(tags(html(pieces.join(""))).every((tag) => allowed.test(tag)));
      }),
      { numRuns: 300 },
    );
  });

  it("takes a text of many thousands of unclosed marks in time", () => {
    for (const unit of ["<!-- ", "<a ", "[", "> ", "- "]) assert.equal(typeof html(unit.repeat(40_000)), "string");
  });
});

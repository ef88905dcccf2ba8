import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { reviewHtml } from "../../../src/core/review/html.ts";
import { reviewBody, reviewMarkdown } from "../../../src/core/review/markdown.ts";
import { artifact, daily } from "../helpers/artifacts.ts";
import { criterion, period, rule, rung } from "../helpers/progress.ts";
import { review } from "../helpers/rich-review.ts";

const after = "2027-01-05T10:00:00Z";

/** The lines of a section, from its heading to the next of the same or a higher level. */
function section(markdown: string, heading: string): readonly string[] {
  const lines = markdown.split("\n");
  const start = lines.indexOf(heading);
  const level = heading.indexOf(" ");
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(" ") <= level);
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).filter((line) => line !== "");
}

describe("a review in Markdown", () => {
  const markdown = reviewMarkdown(review());

  it("opens with front matter that reads back", () => {
    const meta = parse(markdown.split("---\n")[1] ?? "");
    assert.deepEqual(
      [meta.title, meta.period, meta.start, meta.target, meta.drafted],
      ["Self-review, fourth quarter 2026", "2026-Q4", "2026-10-01", "Senior (L3)", "2026-11-22"],
    );
    assert.deepEqual(meta.repositories, ["acme/rfcs", "acme/payments", "acme/tools"]);
  });

  it("has its sections in order", () => {
    assert.deepEqual(
      markdown.split("\n").filter((line) => /^##? /.test(line)),
      [
        "# Self-review, fourth quarter 2026",
        "## Writing",
        "## Scope",
        "## AI tools",
        "## Week by week",
        "## Before 31 December",
        "## Evidence",
        "## Not counted",
      ],
    );
  });

  it("gives a criterion its verdict, its rule and its evidence", () => {
    assert.deepEqual(section(markdown, "### Writes RFCs that change what other teams do"), [
      "**Met.** Needs 1 RFC or design document that 3 others touched, this quarter. There are 2.",
      "- Idempotency keys for payouts: design document, 3 Nov, 4 people, acme/payments, `docs/design/idempotency.md`",
      "- [Retire the in-house event bus](https://example.org/acme/rfcs/blob/main/rfcs/0042-event-bus.md): RFC, 12 Oct, 7 people, acme/rfcs",
    ]);
  });

  it("lists the newest of what is many, and asks for own words", () => {
    const lines = section(markdown, "### Mentors one or two engineers");
    assert.match(lines[1] ?? "", /^- review number 23: review, 21 Nov, acme\/payments, `[0-9a-f]{10}`$/);
    assert.deepEqual(lines.slice(9), [
      "- and 15 more reviews, 30 Oct to 13 Nov, in acme/payments: each in the appendix, under [Evidence](#evidence)",
      "*In your own words:* Who did you mentor, and where is it written?",
    ]);
  });

  it("names no more than three repositories in a sum", () => {
    const many = ["a", "b", "c", "d"].flatMap((repository) =>
      daily(4, "2026-10-05", { kind: "tool", repository, title: repository }),
    );
    const target = rung({ criteria: [criterion({ expects: "Tools", evidence: [rule({ anyOf: ["tool"] })] })] });
    const lines = section(reviewBody(review({ artifacts: many, measure: { target } })), "### Tools");
    assert.match(lines.at(-1) ?? "", /^- and 8 more tools, 5 Oct to 6 Oct, in 4 repositories: /);
  });

  it("lists up to ten of a kind whole", () => {
    const target = rung({ criteria: [criterion({ expects: "Tools", evidence: [rule({ anyOf: ["tool"] })] })] });
    const artifacts = daily(10, "2026-10-05", { kind: "tool" });
    assert.equal(section(reviewBody(review({ artifacts, measure: { target } })), "### Tools").length, 11);
  });

  it("lists what came close apart from what counts", () => {
    const target = rung({ criteria: [criterion({ expects: "Writes", evidence: [rule({ reach: 3 })] })] });
    const artifacts = [artifact({ on: "2026-10-12", reach: 1, url: "https://example.org/x" })];
    assert.deepEqual(section(reviewBody(review({ artifacts, measure: { target }, now: after })), "### Writes"), [
      "**Partly.** Needs 1 RFC that 3 others touched, in the quarter. There was 1 RFC, which 1 other touched; it needs 3.",
      "Came close:",
      "- [Retire the in-house event bus](https://example.org/x): RFC, 12 Oct, 1 person, acme/platform",
    ]);
  });

  it("says what lies in the period but in none of its weeks, under their table", () => {
    const artifacts = [artifact({ on: "2026-06-30" }), artifact({ on: "2026-06-10", title: "B", assisted: true })];
    const found = reviewBody(review({ artifacts, measure: { period: period("2026-Q2") }, now: after }));
    assert.equal(
      section(found, "## Week by week").at(-1),
      "1 artifact of 30 June falls into W27, which belongs to the next period.",
    );
    assert.match(found, /^\| 2026-06-10 \| RFC, AI-assisted \| B \|/m);
  });

  it("has the weeks that have begun", () => {
    const table = section(markdown, "## Week by week").slice(1);
    assert.equal(table.length, 2 + 8);
    assert.deepEqual(
      [table[2], table[6]],
      [
        "| W40 | 28 Sep to 4 Oct | 1 of 1 | kept | 0 | 1 | 0 | 0 |",
        "| W44 | 26 Oct to 1 Nov | 0 of 1 | not kept | 0 | 0 | 3 | 0 |",
      ],
    );
  });

  it("says what is missing and what to do, and after the period what was missing", () => {
    assert.equal(
      section(markdown, "## Before 31 December")[0],
      "- **Mentors one or two engineers**: 17 more reviews by 31 Dec",
    );
    assert.equal(section(markdown, "### Plan").length, 3);
    const over = reviewMarkdown(review({ now: after }));
    assert.equal(
      section(over, "## What was missing")[1],
      "- **Mentors one or two engineers**: 17 reviews were missing",
    );
    assert.doesNotMatch(over, /### Plan/);
  });

  it("lists all evidence with date, kind, title, repository, commit and path", () => {
    const rows = section(markdown, "## Evidence");
    assert.equal(rows.length, 2 + 41);
    assert.match(
      rows.find((row) => row.includes("ADR 14")) ?? "",
      /^\| 2026-11-19 \| ADR \| ADR 14: retry budget \| acme\/payments \| `[0-9a-f]{10}` \| `docs\/adr\/0014-retry-budget\.md` \|$/,
    );
  });

  it("is short and honest on an empty quarter", () => {
    const empty = reviewBody(review({ artifacts: [], now: after }));
    assert.equal(section(empty, "## Evidence")[0], "No artifact of this period counts.");
    assert.doesNotMatch(empty, /\|/);
    assert.doesNotMatch(empty, /## Not counted|## What could not be read/);
  });

  it("says what could not be read", () => {
    const problem = { code: "x", severity: "error", message: "Cannot read <b>/a</b>. Check it." } as const;
    assert.deepEqual(section(reviewBody(review({ problems: [problem] })), "## What could not be read"), [
      "- Cannot read \\<b>/a\\</b>. Check it.",
    ]);
  });
});

describe("a hostile history", () => {
  const texts = fc.array(
    fc.constantFrom(
      "](",
      "[a](command:x)",
      "<script>",
      "<img src=x onerror=1>",
      "`",
      "|",
      "\n",
      "\n---\n",
      "# ",
      "\\",
      "**",
      "https://evil.example",
      "@team",
      "\u202e",
      '"',
      "'",
      "---",
      "&lt;",
      "\u0000",
      "x",
      "{{",
      "${",
      " ",
    ),
    { minLength: 1, maxLength: 10 },
  );
  const hostile = texts.map((parts) => parts.join(""));

  function attacked(text: string) {
    const one = artifact({
      on: "2026-10-12",
      title: text,
      repository: text,
      path: text,
      kind: text,
      commit: text,
      reach: 3,
      criteria: ["writing-rfc"],
      url: `https://example.org/${text}`,
    });
    const draft = artifact({ on: "2026-10-13", status: "draft", title: text, reason: text });
    const target = rung({
      title: text,
      criteria: [
        criterion({ expects: text, dimension: text, examples: [text] }),
        criterion({ id: "b", expects: text, examples: [text] }),
      ],
    });
    return review({
      artifacts: [one, draft],
      measure: { target },
      repositories: [{ name: text }],
      problems: [{ code: "x", severity: "error", message: text }],
    });
  }

  /** Everything but text that a generous reader makes of the review: tags, links with their targets. */
  function marks(markdown: string): readonly string[] {
    const reader = new MarkdownIt({ html: true, linkify: true });
    return reader
      .parse(markdown, {})
      .flatMap(({ type, children }) => [
        type,
        ...(children ?? []).map((child) => `${child.type} ${child.attrGet("href") ?? ""}`),
      ]);
  }

  it("brings no HTML, no image and no link but those to its own address", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const found = marks(reviewBody(attacked(text)));
        assert.deepEqual(
          found.filter((mark) => /html|image|hr|fence|code_block/.test(mark)),
          [],
        );
        const links = found.filter(
          (mark) => mark.startsWith("link_open") && !/ https:\/\/example\.org\/| #evidence$/.test(mark),
        );
        assert.deepEqual(links, []);
      }),
      { numRuns: 8 },
    );
  });

  it("cannot end or add to the front matter", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, front = ""] = /^---\n([\s\S]*?)\n---\n/.exec(reviewMarkdown(attacked(text))) ?? [];
        const keys = ["title", "period", "start", "end", "rung", "target", "ladder", "drafted", "repositories"];
        assert.deepEqual(Object.keys(parse(front)), keys);
      }),
      { numRuns: 8 },
    );
  });

  it("runs nothing in the page", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = reviewHtml(attacked(text));
        const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
        const allowed = [
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "li",
          "strong",
          "em",
          "a",
          "code",
          "div",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
        ];
        assert.deepEqual(
          [...tags].filter((tag) => !allowed.includes(tag ?? "")),
          [],
        );
        assert.doesNotMatch(page, /<[^>]+\son[a-z]+=/);
      }),
      { numRuns: 8 },
    );
  });
});

describe("a review as a page", () => {
  const page = reviewHtml(review());

  it("needs nothing else and allows nothing else", () => {
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/);
    assert.doesNotMatch(page, /<script|<link|@import|url\(/);
  });

  it("has a title, and links that lead out and within", () => {
    assert.match(page, /<title>Self-review, fourth quarter 2026<\/title>/);
    assert.match(page, /<h2 id="evidence">Evidence<\/h2>/);
    assert.match(page, /<a href="#evidence" rel="noopener noreferrer">/);
  });

  it("escapes its title", () => {
    assert.match(reviewHtml({ ...review(), title: "</title><b>" }), /<title>&#60;\/title&#62;&#60;b&#62;<\/title>/);
  });
});

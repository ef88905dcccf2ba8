import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { metadataOf } from "../../../../src/core/artifacts/documents/metadata.ts";
import { namedPeople } from "../../../../src/core/artifacts/documents/named.ts";

const read = (text: string, path = "a.md", sidecar?: string) => {
  const { title, status, authors } = metadataOf(text, path, sidecar);
  return { title, status, authors: authors.map((a) => `${a.name ?? ""}|${a.email ?? ""}|${a.handle ?? ""}`) };
};

describe("document metadata", () => {
  it("reads YAML front matter", () => {
    const text =
      "---\ntitle: Fee market\nauthor: Ada Moreau (@adam), Bo <bo@example.com>\nstatus: Final\n---\n\n## Abstract\n";
    assert.deepEqual(read(text), {
      title: "Fee market",
      status: "Final",
      authors: ["Ada Moreau||adam", "Bo|bo@example.com|"],
    });
  });

  it("reads lists and mappings of authors", () => {
    const text =
      "---\nauthors:\n  - '@adam'\n  - name: Bo Lindqvist\n    email: bo@example.com\n    github: bolin\nreviewers: ['@cy']\n---\n# T\n";
    assert.deepEqual(read(text).authors, ["||adam", "Bo Lindqvist|bo@example.com|bolin"]);
  });

  it("reads mail-like headers with lines that go on", () => {
    const text =
      "PEP: 8\nTitle: Style of code\nAuthor: Ada Moreau <ada@example.com>,\n        Bo Lindqvist <bo at example.com>,\nStatus: Active\n\nIntroduction\n============\n";
    assert.deepEqual(read(text, "pep-0008.rst"), {
      title: "Style of code",
      status: "Active",
      authors: ["Ada Moreau|ada@example.com|", "Bo Lindqvist|bo@example.com|"],
    });
  });

  it("reads headers inside a block of code", () => {
    const text =
      "```\n  BIP: 446\n  Title: Template hash\n  Authors: Ada Moreau <ada@example.com>\n           Bo Lindqvist <bo@example.com>\n  Status: Draft\n```\n\n## Abstract\n";
    assert.deepEqual(read(text).authors, ["Ada Moreau|ada@example.com|", "Bo Lindqvist|bo@example.com|"]);
  });

  it("reads bullets, bold keys, tables and field lists", () => {
    assert.equal(read("# Tasks\n\n- **Status**: Final\n- **Author(s)**: Ada (@adam)\n\n## Abstract\n").status, "Final");
    assert.deepEqual(read("# Composition\n\n* Owner: Nia Cole (@nia)\n* Reviewers: Bo\n* Status: Accepted\n").authors, [
      "Nia Cole||nia",
    ]);
    assert.equal(
      read("# Head\n\n| Status | Accepted |\n:--- | :---\n| **Author(s)** | Ada Moreau |\n").status,
      "Accepted",
    );
    assert.deepEqual(
      read("====\nDEP 1\n====\n\n:Author: Ada Moreau, Bo Lindqvist\n:Status: Final\n", "a.rst").authors,
      ["Ada Moreau||", "Bo Lindqvist||"],
    );
  });

  it("reads a table with the keys in its first row", () => {
    const head = "| Authors | Creation Date | Status | Extra |\n|---------|:-------------:|--------|---|\n";
    const text = `${head}| @adam,@bolin | Dec 10, 2019 | Implemented | [Plugins](x.md) |\n\n# Plugins\n\n## Goal\n`;
    assert.deepEqual(read(text), { title: "Plugins", status: "Implemented", authors: ["||adam", "||bolin"] });
    const two = `${head}| @adam | 2024-11-07 | Draft | - |\n| @bolin | | Draft | - |\n\n# Plugins\n`;
    assert.deepEqual(read(two), { title: "Plugins", status: "Draft", authors: ["||adam", "||bolin"] });
    const rows = "# Plugins\n\n| Type | Proposal |\n|---|---|\n| Status | Draft |\n| Author | Ada Moreau |\n";
    assert.deepEqual(read(rows), { title: "Plugins", status: "Draft", authors: ["Ada Moreau||"] });
  });

  it("reads rows of a key and a value also where the first one has two words that are keys", () => {
    const bold = "# Plugins\n\n| Type | RFC |\n|---|---|\n| **Author** | Ada Moreau |\n| **Status** | Draft |\n";
    assert.deepEqual(read(bold), { title: "Plugins", status: "Draft", authors: ["Ada Moreau||"] });
    const more = "# Plugins\n\n| Type | ADR |\n|---|---|\n| ID | 7 |\n| Author | Ada Moreau |\n| Status | Draft |\n";
    assert.deepEqual(read(more), { title: "Plugins", status: "Draft", authors: ["Ada Moreau||"] });
  });

  it("takes nobody from a table of what was changed, or of what else there is", () => {
    const history = "| Author | Date | Changes |\n|---|---|---|\n| Ada Moreau | 2026-01-02 | First version |\n";
    assert.deepEqual(read(`# Plugins\n\n${history}\n## Goal\n`).authors, []);
    for (const last of ["Summary of changes", "Remarks", "Role"]) {
      const table = `| Date | Author | ${last} |\n|---|---|---|\n| 2026-01-02 | Bo Lindqvist | Fixed |\n`;
      assert.deepEqual(read(`# Plugins\n\nAuthor: Ada Moreau\n\n${table}\n## Goal\n`).authors, ["Ada Moreau||"], last);
    }
    const milestones = "| Milestone | Owner | Status |\n|---|---|---|\n| Alpha | Bo Lindqvist | Done |\n";
    assert.deepEqual(read(`# Plugins\n\n${milestones}\n`), { title: "Plugins", status: undefined, authors: [] });
    const row = "| Ada Moreau | Queue | Done |\n";
    const list = `# Plugins\n\n| Owner | Name | Status |\n|---|---|---|\n${row.repeat(4)}\n## Goal\n`;
    assert.deepEqual(read(list), { title: "Plugins", status: undefined, authors: [] });
  });

  it("reads an AsciiDoc table with a cell a line", () => {
    const text =
      '.Metadata\n[cols="2"]\n|===\n| Title\n| Deny lists\n\n| Author\n| Ada Moreau\n\n| Status\n| Final\n|===\n';
    assert.deepEqual(read(text, "README.adoc"), { title: "Deny lists", status: "Final", authors: ["Ada Moreau||"] });
  });

  it("reads a list of authors below their key, set in or not", () => {
    const text = "# Registry\n\nAuthors:\n* Ada Moreau\n* Bo Lindqvist\n\n* Not Anybody\n\n## Abstract\n";
    assert.deepEqual(read(text).authors, ["Ada Moreau||", "Bo Lindqvist||"]);
    const contents = "# Registry\n\n**Author:**\n\n- [Summary](#summary)\n- [Motivation](#motivation)\n\n## Summary\n";
    assert.deepEqual(read(contents).authors, []);
    assert.deepEqual(read("# Registry\n\nAuthors:\n* Ada\n  * Acme Corporation\n").authors, ["Ada||"]);
    const broken = '---\nauthors:\n- "@adam"\n  sponsors:\n- TBD\n  reviewers:\n- "@cy"\n---\n\n# Registry\n';
    assert.deepEqual(read(broken).authors, ["||adam"]);
    assert.deepEqual(read("# Registry\n\nAuthor: Cy Bell\n* Ada Moreau\n").authors, ["Cy Bell||"]);
  });

  it("reads status and authors under headings of their own", () => {
    assert.equal(
      read("# 1. Use Postgres\n\nDate: 2026-01-01\n\n## Status\n\nSuperseded by [2](2.md)\n\n## Context\n").status,
      "Superseded by [2](2.md)",
    );
    assert.deepEqual(read("# T\n\n## Authors\n\n- Ada Moreau\n- Bo Lindqvist\n\n## Context\n").authors, [
      "Ada Moreau||",
      "Bo Lindqvist||",
    ]);
  });

  it("reads the file beside it before the text", () => {
    const sidecar = 'title: Memory Manager\nauthors:\n  - "@adam"\nstatus: implemented\n';
    assert.deepEqual(read("# KEP-1769: Other\n", "keps/1769-x/README.md", sidecar), {
      title: "Memory Manager",
      status: "implemented",
      authors: ["||adam"],
    });
  });

  it("does not take the text for metadata", () => {
    const text = "# Enum schema\n\n## Specification\n\n```ts\ntitle: string; // name\nauthor: number\n```\n";
    assert.deepEqual(read(text), { title: "Enum schema", status: undefined, authors: [] });
  });

  it("does not take code for metadata, where headers may stand in a block too", () => {
    const text =
      "# How to add a menu\n\n1. Write this:\n```ts\ntitle: 'infrastructure',\nauthor: 'x',\n```\n\nAuthor: Ada Moreau\n";
    assert.deepEqual(read(text), { title: "How to add a menu", status: undefined, authors: ["Ada Moreau||"] });
    for (const block of ["text", "none", "rfc822", "yaml+jinja"])
      assert.equal(read(`# A\n\n\`\`\`${block}\nStatus: Draft\n\`\`\`\n`).status, "Draft", block);
    assert.equal(read("# A\n\n```queue``` is great.\n\nStatus: Draft\n").status, "Draft");
  });

  it("reads a table of one row that has other columns too", () => {
    const head = "| CREATED DATE | LAST UPDATED | STATUS | AUTHOR | STAKEHOLDERS |";
    const text = `# Data model\n\n${head}\n| :---: | :---: | :---: | :---: | :---: |\n| 06/21/2026 | 11/16/2026 | Accepted | @adam, @bolin | @acme/all |\n`;
    assert.deepEqual(read(text), { title: "Data model", status: "Accepted", authors: ["||adam", "||bolin"] });
    const plans = "| Item | Effort | Gain | STATUS | AUTHOR |\n|---|---|---|---|---|\n| x | 2 | 3 | open | @cy |\n";
    assert.deepEqual(read(`# Plans\n\n${plans}`).authors, []);
  });

  it("puts a number and the title below it together, where nothing says more", () => {
    const text = "NIP-07\n======\n\nSigning in browsers\n-------------------\n\n`draft`\n";
    assert.equal(read(text, "07.md").title, "NIP-07: Signing in browsers");
    assert.equal(read("# PEP 8\n\n## Introduction\n", "pep-0008.md").title, "PEP 8");
    assert.equal(read("# PEP 8\n\nText.\n\n## Names of things\n", "pep-0008.md").title, "PEP 8");
    assert.equal(read("# ADR-0012\n\n## Issue\n", "docs/adr/0012-use-postgres.md").title, undefined);
  });

  it("reads who proposed it", () => {
    assert.deepEqual(read("# RFC 196 - Hooks\n\n* Comments: [#196](x)\n* Proposed by: @adam\n").authors, ["||adam"]);
  });

  it("reads the address of an AsciiDoc author beside the name", () => {
    const text = "= Mapper of roles\n:author:   Diana Vilk\n:email:    dvilk@example.com\n\n== Overview\n";
    assert.deepEqual(read(text, "a.adoc").authors, ["Diana Vilk|dvilk@example.com|"]);
    assert.deepEqual(read(text.replace("Vilk", "Vilk; Bo Lindqvist"), "a.adoc").authors, [
      "Diana Vilk||",
      "Bo Lindqvist||",
    ]);
    assert.deepEqual(read("# A\n\n- Author: Ada Moreau\n- Reviewer: Bo\n- Email: bo@example.com\n").authors, [
      "Ada Moreau||",
    ]);
  });

  it("takes no section for a title", () => {
    assert.equal(read("- Start Date: 2026-01-01\n\n# Summary\n\nx\n\n# Motivation\n").title, undefined);
    assert.equal(read("Big change\n==========\n\nx\n").title, "Big change");
    assert.equal(read("= Big change\n\nx\n", "a.adoc").title, "Big change");
    assert.equal(read("```\n# comment\n```\n\n# Real title\n").title, "Real title");
  });

  it("prefers a heading to a title that is only a file name", () => {
    assert.equal(
      read("---\ntitle: agent-based-installer\n---\n# Agent-based installer\n").title,
      "Agent-based installer",
    );
  });

  it("names nobody for placeholders and groups", () => {
    assert.deepEqual(
      namedPeople([
        "TBD",
        "Your Name",
        "N/A",
        "MCP Transports Working Group",
        "the Platform team",
        "@TBD",
        "Oct 2012",
        "The key of these events is the author",
      ]),
      [],
    );
  });

  it("reads names in the forms that people write them", () => {
    const one = (text: string) => namedPeople([text]).map((a) => `${a.name ?? ""}|${a.email ?? ""}|${a.handle ?? ""}`);
    assert.deepEqual(one("[Ada Moreau](https://github.com/adam) and Bo Lindqvist"), [
      "Ada Moreau||adam",
      "Bo Lindqvist||",
    ]);
    assert.deepEqual(one("Fred L. Drake, Jr. <fred@example.com>"), ["Fred L. Drake Jr.|fred@example.com|"]);
    assert.deepEqual(one("Paul Carleton (@pc) Aaron Parecki (@ap)"), ["Paul Carleton||pc", "Aaron Parecki||ap"]);
    assert.deepEqual(one("[Ada](mailto:ada@example.com)"), ["Ada|ada@example.com|"]);
    assert.deepEqual(one('"@adam" # only for review'), ["||adam"]);
    assert.deepEqual(one("~adam-moreau, ~bo"), ["||adam-moreau", "||bo"]);
    assert.deepEqual(one("Ana María de la Cruz"), ["Ana María de la Cruz||"]);
    assert.deepEqual(one("AdaMoreau, MacLeod"), ["AdaMoreau||adamoreau", "MacLeod||"]);
    assert.deepEqual(one("Ada Moreau - March 2021; Bo in 2020"), ["Ada Moreau||", "Bo||"]);
    assert.deepEqual(one("dev-2001"), ["dev-2001||dev-2001"]);
    assert.deepEqual(one("Ana maria de la cruz"), ["Ana maria de la cruz||"]);
    assert.deepEqual(one("`<Ada Moreau / adam12>`"), ["Ada Moreau||", "adam12||adam12"]);
    assert.deepEqual(one("Ada Moreau/ adam12"), ["Ada Moreau||", "adam12||adam12"]);
    assert.deepEqual(one("<name / github handle>"), []);
    assert.deepEqual(one("serathius@"), ["||serathius"]);
    assert.deepEqual(one("Ada Moreau (Acme/ Queues)"), ["Ada Moreau||"]);
    assert.deepEqual(one("Ada Moreau - https://ada.example/ - ada@example.org").length, 1);
  });

  it("survives bombs of aliases and broken YAML", () => {
    const bomb = `---\na: &a [1,1]\n${Array.from({ length: 30 }, (_, i) => `a${i}: &b${i} [*${i === 0 ? "a" : `b${i - 1}`},*${i === 0 ? "a" : `b${i - 1}`}]`).join("\n")}\ntitle: X\n---\n`;
    assert.doesNotThrow(() => read(bomb));
    assert.equal(read("---\ntitle: Broken: [\nstatus: draft\n---\n# T\n").status, "draft");
  });

  it("never throws, whatever the text", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "---\n",
        "title: ",
        "# ",
        "==\n",
        "- Status: ",
        "| Author | ",
        "```\n",
        "<!--",
        "\u202e",
        "[a](",
        "&a ",
        "*a",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void read(pieces.join(""))),
      { numRuns: 40 },
    );
  });
});

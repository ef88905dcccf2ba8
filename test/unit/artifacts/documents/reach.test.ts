import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { citationIndex } from "../../../../src/core/artifacts/documents/citations.ts";
import { ada, bo, bot, cy, History, rfcText } from "./helpers.ts";

const path = "rfcs/0007-durable-queue.md";

async function reach(h: History): Promise<number | undefined> {
  const { artifacts } = await h.artifacts(ada);
  return artifacts.find((a) => a.path === path)?.reach;
}

/** A history with my RFC landed. */
function landed(): History {
  const h = new History();
  h.main({ by: ada, add: { [path]: rfcText("Durable queue") } });
  return h;
}

describe("reach", () => {
  it("is none for a document that nobody else touched", async () => {
    const h = landed();
    h.main({ by: ada, edit: { [path]: rfcText("Durable queue 2") } });
    assert.equal(await reach(h), 0);
  });

  it("counts each other editor once", async () => {
    const h = landed();
    for (const n of [1, 2]) h.main({ by: bo, edit: { [path]: rfcText(`Durable queue ${n}`) } });
    h.main({ by: { name: "Bo Lindqvist", email: "bo@other.example" }, edit: { [path]: rfcText("x") } });
    assert.equal(await reach(h), 1);
  });

  it("counts editors of the branch, before it landed", async () => {
    const h = new History();
    const a = h.branch({ by: ada, add: { [path]: rfcText("Q") } });
    const b = h.branch({ by: bo, edit: { [path]: rfcText("Q2") } });
    h.merge([a, b], { by: cy, add: { [path]: rfcText("Q2") } });
    assert.equal(await reach(h), 1);
  });

  it("leaves moves, sweeps over many documents and bots out", async () => {
    const h = new History();
    h.main({ by: ada, add: { "rfcs/0000-durable-queue.md": rfcText("Q") } });
    h.main({ by: bo, move: { "rfcs/0000-durable-queue.md": path } });
    h.main({ by: bot, edit: { [path]: rfcText("Q2") } });
    h.main({
      by: cy,
      edit: {
        ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`docs/page-${i}.md`, "x"])),
        [path]: rfcText("Q3"),
      },
    });
    assert.equal(await reach(h), 0);
  });

  it("counts citations in commit messages, whoever merged", async () => {
    const h = landed();
    h.main({ by: bo, subject: "feat: queue as of RFC 7" });
    h.main({ by: cy, subject: "feat: retries", body: "See rfcs/0007-durable-queue.md for why." });
    h.merge([], { by: { name: "Dee", email: "dee@example.com" }, subject: "Merge RFC 7" });
    assert.equal(await reach(h), 2);
  });

  it("counts citations in other people's documents", async () => {
    const h = landed();
    h.main({
      by: bo,
      add: { "docs/adr/0001-broker.md": "# Broker\n\nAs [RFC-0007](../../rfcs/0007-durable-queue.md) says." },
    });
    h.main({ by: ada, add: { "docs/adr/0002-own.md": "As RFC 7 says." } });
    h.main({ by: cy, edit: { "docs/architecture.md": "See 0007-durable-queue.md." } });
    assert.equal(await reach(h), 2);
  });

  it("does not count what I cite in other people's documents", async () => {
    const h = landed();
    h.main({ by: bo, add: { "rfcs/0008-retries.md": rfcText("Retries") } });
    h.main({ by: ada, edit: { "rfcs/0008-retries.md": `${rfcText("Retries")}\nAs in RFC 7.` } });
    h.main({ by: cy, add: { "rfcs/0009-hedging.md": `${rfcText("Hedging")}\nAs in RFC 7.` } });
    h.main({ by: ada, edit: { "rfcs/0009-hedging.md": `${rfcText("Hedging")}\nAs in RFC 7, too.` } });
    assert.equal(await reach(h), 1);
  });

  it("counts what others cite where I only swept over their documents", async () => {
    const h = landed();
    const names = Array.from({ length: 31 }, (_, i) => `rfcs/01${String(i).padStart(2, "0")}-thing-${i}.md`);
    const texts = (more: string) => Object.fromEntries(names.map((name) => [name, `${rfcText(name)}${more}`]));
    for (const [name, text] of Object.entries(texts(""))) h.main({ by: bo, add: { [name]: text } });
    h.main({ by: ada, edit: texts("\n") });
    h.main({ by: bo, edit: { [names[0] ?? ""]: `${rfcText("x")}\nAs in RFC 7.` } });
    assert.equal(await reach(h), 1);
  });

  it("counts who committed my document for me, and changed it later", async () => {
    const h = new History();
    const mine = (title: string) => `---\nauthor: ${ada.name} <${ada.email}>\n---\n\n${rfcText(title)}`;
    h.main({ by: ada, add: { "src/a.ts": "a" } });
    h.main({ by: bo, add: { [path]: mine("Queue") } });
    h.main({ by: bo, edit: { [path]: mine("Queue 2") } });
    assert.equal(await reach(h), 1);
  });

  it("counts no co-authors of a change to several documents", async () => {
    const h = landed();
    h.main({ by: bo, add: { "rfcs/0008-retries.md": rfcText("Retries") } });
    h.main({
      by: bo,
      body: "Co-authored-by: Eve <eve@example.com>",
      edit: { [path]: rfcText("Queue 2"), "rfcs/0008-retries.md": rfcText("Retries 2") },
    });
    assert.equal(await reach(h), 1);
  });

  it("counts co-authors of a change to the document alone, and no crowd", async () => {
    const h = new History();
    const named = (names: readonly string[]) =>
      names.map((name) => `Co-authored-by: ${name} <${name}@example.com>`).join("\n");
    h.main({ by: ada, body: named(["Dee"]), add: { [path]: rfcText("Queue") } });
    assert.equal(await reach(h), 0);
    h.main({ by: bo, body: named(["Eve", "Fay", "Gil", "Hal"]), edit: { [path]: rfcText("Queue 2") } });
    assert.equal(await reach(h), 1);
    h.main({ by: bo, body: named(["Eve"]), edit: { [path]: rfcText("Queue 3") } });
    assert.equal(await reach(h), 2);
  });

  it("does not count the first author of a document that I co-wrote", async () => {
    const h = new History();
    h.main({ by: bo, body: `Co-authored-by: ${ada.name} <${ada.email}>`, add: { [path]: rfcText("Q") } });
    h.main({ by: bo, edit: { [path]: rfcText("Q2") } });
    h.main({ by: cy, edit: { [path]: rfcText("Q3") } });
    assert.equal(await reach(h), 1);
  });

  it("does not count the commits that brought the document itself", async () => {
    const h = new History();
    const a = h.branch({ by: ada, add: { [path]: rfcText("Q") } });
    const b = h.branch({ by: bo, subject: "RFC 7: assign number" });
    h.merge([a, b], { by: cy, add: { [path]: rfcText("Q") } });
    assert.equal(await reach(h), 0);
  });

  it("is not told of a draft", async () => {
    const h = new History();
    h.branch({ by: ada, add: { [path]: rfcText("Q") } });
    assert.equal(await reach(h), undefined);
  });
});

describe("citations", () => {
  const documents = [
    { id: "rfc7", kind: "rfc", paths: ["rfcs/0007-durable-queue.md"] },
    { id: "adr14", kind: "adr", paths: ["docs/adr/0014-use-kafka.md"] },
    { id: "kep", kind: "rfc", paths: ["keps/sig-node/1769-memory-manager/README.md"] },
    { id: "pm", kind: "postmortem", paths: ["PM2024-003 - Metrics wrong.md"] },
    { id: "plan", kind: "plan", paths: ["docs/plan.md"] },
    { id: "a", kind: "adr", paths: ["a/docs/adr/0001-record-decisions.md"] },
    { id: "b", kind: "adr", paths: ["b/docs/adr/0001-record-decisions.md"] },
  ];
  const cited = (text: string): string => [...citationIndex(documents).citedIn(text)].join(" ");

  const cases: readonly [text: string, found: string][] = [
    ["as RFC 7 says", "rfc7"],
    ["RFC-0007, rfc#7 and RFC_7", "rfc7"],
    ["RFC 70 and XRFC 7b", ""],
    ["ADR-0014 supersedes it", "adr14"],
    ["KEP-1769", "kep"],
    ["[x](../1769-memory-manager/README.md)", "kep"],
    ["[queue](../rfcs/0007-durable-queue.md#why)", "rfc7"],
    ["0007-durable-queue", "rfc7"],
    ["after PM2024-003 we", "pm"],
    ["docs/plan.md", "plan"],
    ["our plan.md", ""],
    ["0001-record-decisions.md", ""],
    ["a/docs/adr/0001-record-decisions.md", "a"],
  ];
  for (const [text, found] of cases)
    it(`“${text}” cites ${found === "" ? "nothing" : found}`, () => assert.equal(cited(text), found));

  it("leaves a document's citations of itself out", () => {
    assert.equal(citationIndex(documents).citedIn("RFC 7, ADR 14", new Set(["rfcs/0007-durable-queue.md"])).size, 1);
  });

  it("costs one pass over the text, whatever the number of documents", () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({
      id: `d${i}`,
      kind: "rfc",
      paths: [`rfcs/${String(i).padStart(4, "0")}-some-thing-${i}.md`],
    }));
    assert.equal(citationIndex(many).citedIn(`${"words and words ".repeat(2000)} RFC 77`).size, 1);
  });
});

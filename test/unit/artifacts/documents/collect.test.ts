import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { documentFiles } from "../../../../src/core/artifacts/documents/files.ts";
import { ada, adrText, bo, cy, History, prose, rfcText } from "./helpers.ts";

const path = "rfcs/0007-durable-queue.md";

describe("document artifacts", () => {
  it("have every field of the contract", async () => {
    const h = new History();
    const c = h.branch({
      by: ada,
      date: "2026-01-02T09:00:00+01:00",
      add: { "rfcs/0000-durable-queue.md": rfcText("Durable queue") },
    });
    const m = h.merge([c], {
      by: bo,
      landed: "2026-02-03T10:00:00+00:00",
      subject: "Merge pull request #12 from ada/queue",
      add: { [path]: rfcText("Durable queue") },
    });
    const { artifacts } = await h.artifacts();
    const [{ id = "", why = "", ...rest } = {}] = artifacts;
    assert.match(id, /^[0-9a-f]{16}$/);
    assert.match(why, /^folder rfcs, .*; wrote its first version$/);
    assert.deepEqual(rest, {
      kind: "rfc",
      title: "RFC 7: Durable queue",
      date: "2026-01-02T09:00:00+01:00",
      landed: "2026-02-03T10:00:00+00:00",
      landing: m.hash,
      pullRequest: 12,
      week: "week of 2026-02-03",
      role: "author",
      repository: "acme/service",
      commit: c.hash,
      path,
      url: `https://github.com/acme/service/blob/main/${path}`,
      reach: 0,
      status: "merged",
      counts: true,
      folder: "/code/service",
      assisted: false,
      paths: ["rfcs/0000-durable-queue.md", path],
    });
  });

  it("are one, however often edited, moved and copied", async () => {
    const h = new History();
    h.main({ by: ada, add: { "rfcs/0000-durable-queue.md": rfcText("Q") } });
    for (let i = 0; i < 40; i++) h.main({ by: ada, edit: { "rfcs/0000-durable-queue.md": rfcText(`Q${i}`) } });
    h.main({ by: bo, move: { "rfcs/0000-durable-queue.md": path } });
    h.main({ by: bo, add: { [`docs/${path}`]: rfcText("Q39") } });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      [path],
    );
  });

  it("are told by those beside them when they say too little themselves", async () => {
    const h = new History();
    const vague = `# Allocator\n\n${prose("allocator", 200)}\n\n## Motivation\n\nSlow.\n\n## Summary\n\nFaster.\n`;
    const beside = (text: (name: string) => string) =>
      Object.fromEntries(["a", "b", "c", "d"].map((name) => [`notes/${name}-thing.md`, text(name)]));
    h.main({ by: bo, add: beside((name) => `${rfcText(name)}\n## Unresolved questions\n\nNone.\n`) });
    h.main({ by: ada, add: { "notes/allocator.md": vague } });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map(({ kind, path, why }) => [kind, path, why.split(",")[0]]),
      [["rfc", "notes/allocator.md", "the documents beside it"]],
    );
    const other = new History();
    other.main({ by: bo, add: beside((name) => `# ${name}\n\n${prose(name, 90)}\n`) });
    other.main({ by: ada, add: { "notes/allocator.md": vague } });
    assert.deepEqual((await other.artifacts()).artifacts, []);
  });

  it("are told by those beside them when they have no more than a number such as these have", async () => {
    for (const [text, expected] of [
      [adrText, ["adr"]],
      [(name: string) => `# ${name}\n\n${prose(name, 90)}\n`, []],
    ] as const) {
      const h = new History();
      const beside = ["react", "queues", "cells"].map((name, i) => [`docs/architecture/00${i}-${name}.md`, text(name)]);
      h.main({ by: bo, add: Object.fromEntries(beside) });
      h.main({ by: ada, add: { "docs/architecture/003-pictures.md": `# Pictures\n\n${prose("pictures", 90)}\n` } });
      h.main({ by: ada, add: { "docs/architecture/pictures.md": `# Pictures\n\n${prose("other", 90)}\n` } });
      assert.deepEqual(
        (await h.artifacts()).artifacts.map((a) => a.kind),
        expected,
      );
    }
  });

  it("are told by those beside what landed too, whoever else asks what stands there", async () => {
    const vague = `# Allocator\n\n${prose("allocator", 200)}\n\n## Motivation\n\nSlow.\n\n## Summary\n\nFaster.\n`;
    for (const others of [[], ["notes/scheduler.md"]]) {
      const h = new History();
      const beside = ["a", "b", "c", "d"].map((name) => [
        `notes/${name}-thing.md`,
        `${rfcText(name)}\n## Unresolved questions\n`,
      ]);
      h.main({ by: bo, add: Object.fromEntries(beside) });
      h.main({ by: ada, add: { "notes/allocator.md": vague } });
      for (const path of others) h.main({ by: ada, add: { [path]: vague.replace("Allocator", "Scheduler") } });
      h.main({ by: bo, edit: { "notes/allocator.md": "# Moved\n\nSee [the new one](../new/allocator.md).\n" } });
      const found = (await h.artifacts()).artifacts.map(({ path, kind, status }) => [path, kind, status]);
      assert.deepEqual(found[0], ["notes/allocator.md", "rfc", "superseded"], others.join());
    }
  });

  it("keep their id through a rebase", async () => {
    const id = async (landed: string): Promise<string | undefined> => {
      const h = new History();
      h.main({ by: ada, date: "2026-01-02T09:00:00Z", landed, subject: landed, add: { [path]: rfcText("Q") } });
      return (await h.artifacts()).artifacts[0]?.id;
    };
    assert.equal(await id("2026-01-02T09:00:00Z"), await id("2026-03-04T09:00:00Z"));
  });

  it("are drafts until the default branch has them", async () => {
    const h = new History();
    h.branch({ by: ada, add: { [path]: rfcText("Q") } });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => [a.status, a.counts, a.reason, a.landed]),
      [["draft", false, "not on the default branch yet", undefined]],
    );
  });

  it("do not count once reverted, or taken away by accident", async () => {
    const h = new History();
    const a = h.main({ by: ada, add: { [path]: rfcText("Q") } });
    h.main({ by: ada, add: { "rfcs/0008-other-thing.md": rfcText("Other") } });
    h.main({ by: bo, body: `This reverts commit ${a.hash}.`, remove: [path] });
    h.main({ by: ada, remove: ["rfcs/0008-other-thing.md"] });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((x) => [x.status, x.counts]),
      [
        ["reverted", false],
        ["reverted", false],
      ],
    );
    assert.match(artifacts[0]?.reason ?? "", /^reverted by [0-9a-f]{9} on 2026-01-03$/);
    assert.equal(artifacts[1]?.reason, "removed 2 days after it landed");
  });

  it("count as work done when superseded, rejected or removed later", async () => {
    const h = new History();
    h.main({
      by: ada,
      add: {
        "docs/adr/0001-one.md": adrText("One", "Superseded by 2"),
        "docs/adr/0002-two.md": adrText("Two", "Rejected"),
        "docs/adr/0003-three.md": adrText("Three"),
      },
    });
    h.main({ by: bo, date: "2026-06-01T09:00:00Z", remove: ["docs/adr/0003-three.md"] });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => [a.status, a.counts, a.path]),
      [
        ["superseded", true, "docs/adr/0001-one.md"],
        ["rejected", true, "docs/adr/0002-two.md"],
        ["merged", true, undefined],
      ],
    );
  });

  it("are told by what landed when they only point to their successor today", async () => {
    const h = new History();
    h.main({ by: ada, add: { "design/4030-fuzzing.md": rfcText("Fuzzing") } });
    h.main({ by: bo, edit: { "design/4030-fuzzing.md": "Moved to [here](https://example.com).\n" } });
    const { artifacts } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => [a.title, a.status, a.counts]),
      [["Fuzzing", "superseded", true]],
    );
  });

  it("read the sidecar of a folder", async () => {
    const h = new History();
    h.main({
      by: bo,
      add: {
        "keps/sig/1769-memory/README.md": rfcText("KEP-1769: Memory"),
        "keps/sig/1769-memory/kep.yaml": "title: Memory\nauthors:\n  - Ada Moreau\nstatus: withdrawn\n",
      },
    });
    h.main({ by: ada, subject: "code" });
    const { artifacts } = await h.artifacts(ada);
    assert.deepEqual(
      artifacts.map((a) => [a.title, a.status, a.why.endsWith("named as its author")]),
      [["KEP 1769: Memory", "rejected", true]],
    );
    assert.deepEqual((await h.artifacts(bo)).artifacts, []);
  });

  it("leave symbolic links, templates and copies out, and say why", async () => {
    const h = new History();
    const text = rfcText("Queue").concat(prose("queue", 200));
    h.main({ by: ada, add: { "CLAUDE.md": "AGENTS.md" }, link: ["CLAUDE.md"] });
    h.main({ by: ada, add: { "rfcs/0000-template.md": rfcText("Title") } });
    h.main({ by: ada, add: { "seps/12-durable-tasks.md": text } });
    h.main({ by: ada, add: { "docs/seps/12-durable-tasks.mdx": `<Badge />\n${text}\nmore` } });
    const { artifacts, rejected } = await h.artifacts();
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["seps/12-durable-tasks.md"],
    );
    assert.deepEqual(
      rejected.map((r) => r.reason),
      ["A symbolic link", "A template", "A copy of seps/12-durable-tasks.md"],
    );
  });

  it("are mine where one whose head alone tells of a series names me, whoever committed it", async () => {
    const h = new History();
    const text = `XLS: 37\nTitle: Identifier\nAuthor: Ada Moreau\nStatus: Final\n\n${prose("xls", 90)}\n`;
    h.main({ by: bo, add: { "XLS-0037-identifier/README.md": text } });
    h.main({ by: ada, add: { "code.md": "x" } });
    const { artifacts } = await h.artifacts(ada);
    assert.deepEqual(
      artifacts.map(({ kind, path }) => [kind, path]),
      [["rfc", "XLS-0037-identifier/README.md"]],
    );
  });

  it("are mine where one in a folder that is named for its series names me, whoever committed it", async () => {
    const h = new History();
    const text = `# NAP-3: Spaces\n\n:Author: Ada Moreau\n:Created: 2026-06-08\n:Status: Draft\n\n${prose("space", 90)}\n`;
    h.main({ by: bo, subject: "Import", add: { "docs/naps/3-spaces.md": text } });
    h.main({ by: ada, add: { "code.md": "x" } });
    const { artifacts } = await h.artifacts(ada);
    assert.deepEqual(
      artifacts.map(({ kind, path }) => [kind, path]),
      [["rfc", "docs/naps/3-spaces.md"]],
    );
  });

  it("are told by those beside them in a repository of proposals, when they say no more than how far they came", async () => {
    const h = new History();
    const beside = ["queues", "cells", "names"].map((name) => [`docs/${name}.md`, `${rfcText(name)}\n## Prior art\n`]);
    h.main({ by: bo, add: Object.fromEntries(beside) });
    const text = (title: string, status: string): string =>
      `# ${title}\n\n${status}\n\n${prose(title, 90)}\n\n## Design\n`;
    h.main({ by: ada, add: { "docs/literals.md": text("Literals", "**Status**: Implemented") } });
    h.main({ by: ada, add: { "docs/how-it-works.md": text("How it works", "Hello.") } });
    const found = async (name: string): Promise<readonly unknown[]> => {
      const repository = { folder: `/code/${name}`, name: `acme/${name}`, heads: [], shallow: [], emails: [] };
      return (await h.artifacts(ada, { repository })).artifacts.map(({ kind, path }) => [kind, path]);
    };
    assert.deepEqual(await found("rfcs"), [["rfc", "docs/literals.md"]]);
    assert.deepEqual(await found("shop"), []);
  });

  it("are mine where a dated one of a series names me, whoever committed it", async () => {
    const h = new History();
    const text = `---\nstatus: proposed\nflip: 798\nauthors: Ada Moreau\n---\n# Control\n\n## Goal\n\n${prose("goal", 90)}\n`;
    h.main({ by: bo, add: { "cadence/20260203-control.md": text } });
    h.main({ by: ada, add: { "code.md": "x" } });
    const repository = { folder: "/code/flips", name: "acme/flips", heads: [], shallow: [], emails: [] };
    const { artifacts } = await h.artifacts(ada, { repository });
    assert.deepEqual(
      artifacts.map(({ kind, path }) => [kind, path]),
      [["rfc", "cadence/20260203-control.md"]],
    );
  });

  it("are not what was there before, whatever happens to it", async () => {
    const h = new History();
    h.main({ by: ada, move: { "adr/0001-old.md": "docs/adr/0001-old.md" } });
    h.main({ by: ada, edit: { "docs/adr/0002-older.md": adrText("Older") } });
    assert.deepEqual((await h.artifacts()).artifacts, []);
  });

  it("are only those asked for, and only the texts that may matter are read", async () => {
    const h = new History();
    h.main({ by: ada, add: { [path]: rfcText("Q"), "docs/page.md": "# Page\n" } });
    h.main({ by: cy, add: { "docs/other-page.md": "# Other\n" } });
    const asked: string[] = [];
    const readTexts = (blobs: readonly string[]) => {
      asked.push(...blobs);
      return Promise.resolve(h.texts);
    };
    const { artifacts } = await h.artifacts(ada, { isCovered: (l) => l.path !== path, readTexts });
    assert.deepEqual(artifacts, []);
    assert.equal(new Set(asked).size, 1);
  });

  it("follow the ladder's kinds", async () => {
    const h = new History();
    h.main({ by: ada, add: { "launch/big.md": "We launch." } });
    const { artifacts } = await h.artifacts(ada, {
      ladderKinds: [{ id: "launch", paths: ["launch/*.md"], exclude: [] }],
    });
    assert.deepEqual(
      artifacts.map((a) => [a.kind, a.why]),
      [["launch", "path matches launch/*.md of the ladder; wrote its first version"]],
    );
  });

  it("leave out what the repository marks as vendored", async () => {
    const h = new History();
    h.main({ by: ada, add: { [path]: rfcText("Q") } });
    const { rejected } = await h.artifacts(ada, { isForeign: (p) => p === path });
    assert.deepEqual(rejected, [{ path, reason: "Marked as vendored or generated" }]);
  });
});

describe("document files", () => {
  const isDocument = documentFiles([{ id: "launch", paths: ["launch/*.pdf"], exclude: [] }]);
  for (const p of [
    "a.md",
    "docs/A.MD",
    "x/y.rst",
    "a.adoc",
    ".cursor/rules/a.mdc",
    "sub/.cursorrules",
    ".github/prompts/x.prompt.md",
    "keps/1/kep.yaml",
    "launch/a.pdf",
    "rfcs/0001-no-extension",
    "PM2025-001 - no extension",
  ]) {
    it(`may be ${p}`, () => assert.equal(isDocument(p), true));
  }
  for (const p of ["a.ts", "Makefile", "docs/a.png", "kep.yml.bak", "src/readme.go"])
    it(`are not ${p}`, () => assert.equal(isDocument(p), false));
});

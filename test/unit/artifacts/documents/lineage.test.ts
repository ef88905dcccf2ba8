import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ada, bo, cy, History } from "./helpers.ts";

describe("lineage", () => {
  it("keeps the first author when the merger renames on accept", () => {
    const h = new History();
    const c = h.branch({ by: ada, add: { "rfcs/0000-queue.md": "v1" } });
    h.merge([c], { by: bo, add: { "rfcs/0000-queue.md": "v1" } });
    h.main({ by: bo, move: { "rfcs/0000-queue.md": "rfcs/0007-queue.md" } });
    assert.equal(h.at("rfcs/0007-queue.md").first, c);
    assert.equal(h.at("rfcs/0007-queue.md").firstPath, "rfcs/0000-queue.md");
  });

  it("is dated by its first version and landed by the merge", () => {
    const h = new History();
    const c = h.branch({ by: ada, date: "2025-12-01T09:00:00+02:00", add: { "rfcs/0001-queue.md": "v1" } });
    const m = h.merge([c], { by: bo, landed: "2026-01-09T09:00:00+02:00", add: { "rfcs/0001-queue.md": "v1" } });
    assert.equal(h.at("rfcs/0001-queue.md").first?.authored, "2025-12-01T09:00:00+02:00");
    assert.equal(h.at("rfcs/0001-queue.md").landed?.commit, m);
  });

  it("follows a rename that is made in the merge itself", () => {
    const h = new History();
    const c = h.branch({ by: ada, add: { "rfcs/0000-queue.md": "v1" } });
    h.merge([c], { by: bo, add: { "rfcs/0012-durable-jobs.md": "v1" } });
    assert.equal(h.at("rfcs/0012-durable-jobs.md").first, c);
    assert.equal(h.at("rfcs/0012-durable-jobs.md").firstPath, "rfcs/0000-queue.md");
  });

  it("follows a rename with changes in the merge by the name", () => {
    const h = new History();
    const c = h.branch({ by: ada, add: { "rfcs/0000-retry-budget.md": "v1" } });
    h.merge([c], { by: bo, add: { "rfcs/0012-retry-budget.md": "v2" } });
    assert.equal(h.at("rfcs/0012-retry-budget.md").first, c);
    assert.equal(h.at("rfcs/0012-retry-budget.md").firstPath, "rfcs/0000-retry-budget.md");
  });

  it("gives a document that only a merge holds to the author of the branch", () => {
    const h = new History();
    const c = h.branch({ by: ada, subject: "docs", edit: { "other.md": "x" } });
    const d = h.branch({ by: ada, subject: "code" });
    h.merge([c, d], { by: bo, add: { "rfcs/0012-retry-budget.md": "v2" } });
    assert.equal(h.at("rfcs/0012-retry-budget.md").first?.author, ada);
  });

  it("follows a rename inside the branch", () => {
    const h = new History();
    const c = h.branch({ by: ada, add: { "rfcs/0000-queue.md": "v1" } });
    const d = h.branch({ by: bo, move: { "rfcs/0000-queue.md": "rfcs/0031-queue.md" } });
    h.merge([c, d], { by: bo, add: { "rfcs/0031-queue.md": "v1" } });
    assert.equal(h.at("rfcs/0031-queue.md").first, c);
    assert.deepEqual(h.at("rfcs/0031-queue.md").builders, [c, d]);
  });

  it("follows a document that stood for a while under a name of another type", () => {
    const h = new History();
    const c = h.branch({ by: ada, add: { "text/0000-debug-format.md": "v1" } });
    const d = h.branch({ by: bo, move: { "text/0000-debug-format.md": "text/2226-debug-format.rs" } });
    h.merge([c, d], { by: bo });
    h.main({ by: cy, move: { "text/2226-debug-format.rs": "text/2226-debug-format.md" } });
    assert.equal(h.at("text/2226-debug-format.md").first, c);
  });

  it("survives a mass move", () => {
    const h = new History();
    const paths = Array.from({ length: 30 }, (_, i) => `docs/adr/${1000 + i}-choice-number-${i}.md`);
    const commits = paths.map((p) => h.main({ by: ada, add: { [p]: p } }));
    h.main({ by: bo, move: Object.fromEntries(paths.map((p) => [p, p.replace("docs/", "doc/architecture/")])) });
    assert.equal(h.at("doc/architecture/adr/1003-choice-number-3.md").first, commits[3]);
  });

  it("survives a move that git did not see, by content", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "notes/idea.txt": "style" } });
    h.main({ by: bo, remove: ["notes/idea.txt"] });
    h.main({ by: bo, date: "2026-12-01T09:00:00Z", add: { "peps/pep-0008.rst": "style" } });
    assert.equal(h.at("peps/pep-0008.rst").first, c);
  });

  it("survives a move that git did not see, by name", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "keps/sig/20260101-memory-manager.md": "a" } });
    h.main({
      by: bo,
      remove: ["keps/sig/20260101-memory-manager.md"],
      add: { "keps/sig/1769-memory-manager/README.md": "b" },
    });
    assert.equal(h.at("keps/sig/1769-memory-manager/README.md").first, c);
  });

  it("survives a rename and its revert, seen as removals and additions", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "pep-0001.txt": "one" } });
    h.main({ by: bo, remove: ["pep-0001.txt"], add: { "pep-0001.rst": "one, converted" } });
    h.main({ by: bo, remove: ["pep-0001.rst"], add: { "pep-0001.txt": "one" } });
    assert.equal(h.at("pep-0001.txt").first, c);
    assert.equal(h.lineages().length, 1);
  });

  it("takes documents that swap their names for what they are", () => {
    const h = new History();
    const a = h.main({ by: ada, add: { "adr/0001-use-alpha.md": "a" } });
    const b = h.main({ by: bo, add: { "adr/0002-use-beta.md": "b" } });
    h.main({
      by: cy,
      move: { "adr/0001-use-alpha.md": "adr/0002-use-beta.md", "adr/0002-use-beta.md": "adr/0001-use-alpha.md" },
    });
    assert.equal(h.at("adr/0002-use-beta.md").first, a);
    assert.equal(h.at("adr/0001-use-alpha.md").first, b);
  });

  it("does not take two documents of one template for one", () => {
    const h = new History();
    const old = h.main({ by: bo, add: { "rfcs/0001-old-thing.md": "old" } });
    const removes = h.branch({ by: ada, remove: ["rfcs/0001-old-thing.md"] });
    const adds = h.branch({ by: ada, add: { "rfcs/0002-new-idea.md": "new" } });
    h.merge([removes, adds], {
      by: bo,
      move: { "rfcs/0001-old-thing.md": "rfcs/0002-new-idea.md" },
      edit: { "rfcs/0002-new-idea.md": "new" },
    });
    assert.equal(h.at("rfcs/0002-new-idea.md").first, adds);
    assert.ok(h.lineages().some((l) => l.first === old && l.path === undefined));
  });

  it("moves a document that leaves a pointer at its old path", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "design/notary.md": "text" } });
    h.main({ by: bo, edit: { "design/notary.md": "moved" }, add: { "design/sumdb.md": "text" } });
    assert.equal(h.at("design/sumdb.md").first, c);
    assert.equal(h.at("design/notary.md").copyOf?.path, "design/sumdb.md");
  });

  it("stays at its path when what it said before is archived", () => {
    const h = new History();
    const [path, old] = ["rfcs/12/README.md", "rfcs/12/previous-versions/00/README.md"];
    const c = h.main({ by: ada, add: { [path]: "text" } });
    h.main({ by: bo, add: { "archive/rfcs/12/README.md": "text" }, edit: { [path]: "anew" } });
    h.main({ by: bo, edit: { [path]: "anew again" }, add: { [old]: "anew" } });
    assert.deepEqual([h.at(path).first, h.lineages().length], [c, 1]);
    h.main({ by: bo, remove: ["archive/rfcs/12/README.md", old] });
    assert.deepEqual([h.at(path).first, h.lineages().length], [c, 1]);
  });

  it("gives the number that a merger gives by removing and adding", () => {
    const h = new History();
    const c = h.main({ by: ada, date: "2026-01-01T09:00:00Z", add: { "proposals/XXXX-Literals.md": "a" } });
    h.main({ by: bo, date: "2026-01-01T10:00:00Z", remove: ["proposals/XXXX-Literals.md"] });
    h.main({ by: bo, date: "2026-01-01T10:05:00Z", add: { "proposals/0214-Literal.md": "b" } });
    assert.equal(h.at("proposals/0214-Literal.md").first, c);
  });

  it("knows a document that was there before what was read", () => {
    const h = new History();
    h.main({ by: bo, move: { "docs/adr/0003-old.md": "adr/0003-old.md" } });
    h.main({ by: bo, edit: { "docs/other-old-document.md": "x" } });
    assert.equal(h.at("adr/0003-old.md").before, true);
    assert.equal(h.at("adr/0003-old.md").landed, undefined);
    assert.equal(h.at("docs/other-old-document.md").before, true);
  });

  it("knows an old document that came back by content or by name", () => {
    const h = new History();
    h.main({ by: bo, remove: ["docs/adr/0003-old-choice.md"] });
    h.main({ by: bo, add: { "adr/0003-old-choice.md": "x" } });
    assert.equal(h.at("adr/0003-old-choice.md").before, true);
  });

  it("takes the boundary of a shallow clone for what was there before", () => {
    const h = new History();
    const boundary = h.main({ by: bo, add: { "adr/0001-first.md": "1" } });
    h.main({ by: ada, add: { "adr/0002-second.md": "2" } });
    assert.equal(h.at("adr/0001-first.md", [boundary]).before, true);
    assert.equal(h.at("adr/0002-second.md", [boundary]).before, false);
  });

  it("is one document in two places while the content is the same", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "seps/0012-tasks.md": "t" } });
    h.main({ by: bo, add: { "docs/seps/0012-tasks.md": "t" } });
    assert.equal(h.lineages().length, 1);
    assert.deepEqual(h.at("seps/0012-tasks.md").copies, ["docs/seps/0012-tasks.md"]);
    assert.equal(h.at("seps/0012-tasks.md").first, c);
  });

  it("goes on at the copy when the original is removed", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "seps/0012-tasks.md": "t" } });
    h.main({ by: bo, add: { "docs/seps/0012-tasks.md": "t" } });
    h.main({ by: bo, remove: ["seps/0012-tasks.md"] });
    assert.equal(h.at("docs/seps/0012-tasks.md").first, c);
  });

  it("goes on under another name when it is copied first and removed later", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "drafts/queue-idea.md": "t" } });
    h.main({ by: bo, add: { "rfcs/0044-durable-jobs.md": "t" } });
    h.main({ by: bo, remove: ["drafts/queue-idea.md"] });
    assert.equal(h.at("rfcs/0044-durable-jobs.md").first, c);
  });

  it("does not take a document that began as a copy of a template for the template", () => {
    const h = new History();
    h.main({ by: bo, add: { "rfcs/0000-template.md": "form" } });
    const c = h.main({ by: ada, add: { "rfcs/0001-queue.md": "form" } });
    assert.equal(h.at("rfcs/0001-queue.md").first, c);
    assert.equal(h.at("rfcs/0001-queue.md").copyOf, undefined);
  });

  it("says what a document is a copy of, until it goes its own way", () => {
    const h = new History();
    h.main({ by: bo, add: { "AGENTS.md": "rules" } });
    h.main({ by: ada, add: { "CLAUDE.md": "rules" } });
    assert.equal(h.at("CLAUDE.md").copyOf?.path, "AGENTS.md");
    h.main({ by: ada, edit: { "CLAUDE.md": "other rules" } });
    assert.equal(h.at("CLAUDE.md").copyOf, undefined);
  });

  it("stays a copy of what goes on as something older", () => {
    const h = new History();
    for (const path of ["notes/bus.md", "design/bus-history.md", "site/bus.md"])
      h.main({ by: bo, add: { [path]: "t" } });
    assert.equal(h.at("site/bus.md").copyOf?.path, "design/bus-history.md");
    h.main({ by: bo, remove: ["notes/bus.md"] });
    assert.equal(h.at("site/bus.md").copyOf?.path, "design/bus-history.md");
  });

  it("is gone when what it went on at is removed too", () => {
    const h = new History();
    for (const path of ["notes/bus.md", "design/bus-history.md"]) h.main({ by: bo, add: { [path]: "t" } });
    for (const path of ["notes/bus.md", "design/bus-history.md"]) h.main({ by: bo, remove: [path] });
    assert.deepEqual(
      h.lineages().map(({ path, copies }) => [path, copies]),
      [[undefined, []]],
    );
  });

  it("never joins empty files", () => {
    const h = new History();
    const empty = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
    const c = h.main({ by: ada });
    h.changes.push({
      hash: c.hash,
      changes: ["a/one.md", "b/two.md"].map((path) => ({
        status: "added",
        path,
        mode: "100644",
        blob: empty,
        before: "0".repeat(40),
      })),
    });
    assert.equal(h.lineages().filter((l) => l.copyOf === undefined).length, 2);
  });

  it("belongs to the branch that landed it first when two branches add the same path", () => {
    const h = new History();
    const a = h.branch({ by: ada, add: { "rfcs/0005-cache.md": "a" } });
    const b = h.branch({ by: bo, add: { "rfcs/0005-cache.md": "b" } });
    h.merge([b], { by: cy, add: { "rfcs/0005-cache.md": "b" } });
    h.merge([a], { by: cy, edit: { "rfcs/0005-cache.md": "a+b" } });
    assert.equal(h.at("rfcs/0005-cache.md").first, b);
    assert.equal(h.lineages().length, 1);
  });

  it("lists what only a branch has as a draft, and not what landed as a squash of it", () => {
    const h = new History();
    h.branch({ by: ada, add: { "rfcs/0008-shards.md": "draft", "rfcs/0009-squashed.md": "s1" } });
    h.main({ by: ada, add: { "rfcs/0009-squashed.md": "s2" } });
    assert.equal(h.at("rfcs/0008-shards.md").landed, undefined);
    assert.equal(h.lineages().filter((l) => l.path === "rfcs/0009-squashed.md").length, 1);
  });

  it("tells a revert from a removal", () => {
    const h = new History();
    const a = h.main({ by: ada, subject: "Add RFC", add: { "rfcs/0001-first-idea.md": "a" } });
    h.main({ by: ada, add: { "rfcs/0002-other-thing.md": "b" } });
    h.main({
      by: bo,
      subject: 'Revert "Add RFC"',
      body: `This reverts commit ${a.hash}.`,
      remove: ["rfcs/0001-first-idea.md"],
    });
    h.main({ by: bo, remove: ["rfcs/0002-other-thing.md"] });
    const [first, second] = h.lineages();
    assert.equal(first?.removed?.reverts, true);
    assert.equal(second?.removed?.reverts, false);
  });

  it("began with what was rebased onto a history that had it as one commit before", () => {
    const h = new History();
    const all = h.main({ by: bo, date: "2026-01-05T10:00:00+00:00", add: { "oteps/0110-queue.md": "v2" } });
    const remove = ["oteps/0110-queue.md"];
    h.main({ by: bo, date: "2026-01-06T10:00:00+00:00", remove, body: `This reverts commit ${all.hash}.` });
    const c = h.main({ by: ada, date: "2025-03-02T10:00:00+00:00", add: { "oteps/0110-queue.md": "v1" } });
    assert.equal(h.at("oteps/0110-queue.md").first, c);
  });

  it("began with the first version where one that was written before only gives it a number, or a copy", () => {
    const h = new History();
    const [first, moved] = ["2026-01-10T10:00:00+00:00", "2026-01-08T10:00:00+00:00"];
    const c = h.main({ by: ada, date: first, add: { "rfcs/0000-queue-service.md": "v1" } });
    const add = { "rfcs/0007-queue-service.md": "v2" };
    h.main({ by: bo, date: moved, remove: ["rfcs/0000-queue-service.md"], add });
    assert.equal(h.at("rfcs/0007-queue-service.md").first, c);
    const copied = new History();
    const d = copied.main({ by: ada, date: first, add: { "rfcs/0007-queue-service.md": "v1" } });
    copied.main({ by: bo, date: moved, add: { "docs/rfcs/0007-queue-service.md": "v1" } });
    assert.equal(copied.at("rfcs/0007-queue-service.md").first, d);
  });

  it("stands again after the revert of the revert", () => {
    const h = new History();
    const a = h.main({ by: ada, subject: "Add RFC", add: { "rfcs/0001-first-idea.md": "a" } });
    h.main({
      by: bo,
      subject: 'Revert "Add RFC"',
      body: `This reverts commit ${a.hash}.`,
      remove: ["rfcs/0001-first-idea.md"],
    });
    h.main({ by: bo, add: { "rfcs/0001-first-idea.md": "a" } });
    assert.equal(h.at("rfcs/0001-first-idea.md").first, a);
    assert.equal(h.at("rfcs/0001-first-idea.md").removed, undefined);
  });

  it("takes a common name that comes back much later for something new", () => {
    const h = new History();
    h.main({ by: ada, date: "2025-01-01T09:00:00Z", add: { "PLAN.md": "a" } });
    h.main({ by: ada, date: "2025-01-09T09:00:00Z", remove: ["PLAN.md"] });
    const c = h.main({ by: bo, date: "2025-11-01T09:00:00Z", add: { "PLAN.md": "b" } });
    assert.equal(h.at("PLAN.md").first, c);
  });

  it("takes an old branch's first version for the first, though its document landed once by accident", () => {
    const h = new History();
    const early = h.branch({ by: ada, add: { "seps/2149-charter-of-groups.md": "a" } });
    h.main({ by: bo, add: { "seps/2149-charter-of-groups.md": "x" } });
    h.main({ by: bo, remove: ["seps/2149-charter-of-groups.md"] });
    h.merge([early], { by: bo, add: { "seps/2149-charter-of-groups.md": "a" } });
    assert.equal(h.at("seps/2149-charter-of-groups.md").first, early);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ada, bo, bot, cy, History } from "./helpers.ts";

describe("lineage of what was moved, renumbered or joined", () => {
  it("moves documents that get other numbers while pointers stay at the old ones", () => {
    const h = new History();
    const names = ["records", "levity", "strictness"];
    const at = (first: number, text: string): Record<string, string> =>
      Object.fromEntries(names.map((name, i) => [`proposals/00${first + i}-${name}-in-types.rst`, `${name} ${text}`]));
    const c = h.main({ by: ada, add: at(11, "v1") });
    h.main({ by: bo, subject: "Renumber", edit: at(11, "moved"), add: at(31, "v2") });
    assert.equal(h.at("proposals/0031-records-in-types.rst").first, c);
    assert.notEqual(h.at("proposals/0011-records-in-types.rst").first, c);
  });

  it("takes one document that succeeds another of its name for a new one", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "docs/adr/0007-api-versioning.md": "v1" } });
    const d = h.main({
      by: bo,
      edit: { "docs/adr/0007-api-versioning.md": "superseded" },
      add: { "docs/adr/0012-api-versioning.md": "other" },
    });
    assert.equal(h.at("docs/adr/0007-api-versioning.md").first, c);
    assert.equal(h.at("docs/adr/0012-api-versioning.md").first, d);
  });

  it("stays where it is rewritten while its old words are kept aside", () => {
    for (const folder of ["archive", "deprecated", "old"]) {
      const h = new History();
      const c = h.main({ by: ada, add: { "specs/packages.md": "v1" } });
      h.main({ by: bo, edit: { "specs/packages.md": "v2" }, add: { [`specs/${folder}/packages.md`]: "v1" } });
      assert.equal(h.at("specs/packages.md").first, c, folder);
    }
  });

  it("comes back where the copy that it went on at was removed and restored", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "rfcs/0007-retire-bus.md": "t" } });
    h.main({ by: ada, add: { "rfcs/bus-history.md": "t" } });
    for (const path of ["rfcs/0007-retire-bus.md", "rfcs/bus-history.md"]) h.main({ by: bo, remove: [path] });
    h.main({ by: bo, add: { "rfcs/bus-history.md": "t" } });
    assert.equal(h.at("rfcs/bus-history.md").first, c);
    assert.equal(h.lineages().length, 1);
  });

  it("follows what a merge inside the branch put into a folder, and a commit of the branch moved on", () => {
    const inFolder = "design/queue.md";
    const h = new History();
    const namesake = h.branch({ by: cy, add: { "bus.md": inFolder } });
    const c = h.branch({ by: ada, add: { "queue.md": inFolder } });
    const more = [1, 2, 3].map(() => h.branch({ by: cy }));
    const d = h.branch({ by: bo, move: { [inFolder]: "proposals/queue.md" } });
    h.merge([namesake, c, ...more, d], { by: bo, add: { "proposals/queue.md": inFolder } });
    assert.equal(h.at("proposals/queue.md").first, c);
    assert.equal(h.at("proposals/queue.md").firstPath, "queue.md");
  });

  it("is nobody's where only a merge of another history holds it, and none of many wrote most of that", () => {
    for (const root of [true, false]) {
      const h = new History();
      const commits = [ada, ada, bo, cy, bot].map((by, at) => h.branch({ by, root: root && at === 0 }));
      h.merge(commits, { by: bo, add: { "rfcs/0012-retry-budget.md": "v2" } });
      assert.equal(h.at("rfcs/0012-retry-budget.md").first?.author, root ? undefined : ada);
    }
  });

  it("ends, whichever of two documents goes on as the other, and whatever their clocks say", () => {
    const [one, two, notes] = ["x/one/FS-1056-method-overloads.md", "x/two/FS-1056-method-overloads.md", "notes/b.md"];
    const h = new History();
    h.main({ by: bo, date: "2026-05-01T09:00:00Z", add: { [one]: "t" } });
    h.main({ by: ada, date: "2026-04-25T09:00:00Z", add: { [notes]: "t" } });
    for (const path of [one, notes]) h.main({ by: bo, date: "2026-05-02T09:00:00Z", remove: [path] });
    h.main({ by: bo, date: "2026-05-04T09:00:00Z", add: { [notes]: "t" } });
    h.main({ by: bo, date: "2026-05-05T09:00:00Z", add: { [one]: "u" } });
    h.main({ by: bo, date: "2026-05-06T09:00:00Z", add: { "misc/x.md": "u" } });
    h.main({ by: bo, date: "2026-05-07T09:00:00Z", move: { [notes]: two } });
    h.main({ by: bo, date: "2026-05-08T09:00:00Z", remove: [two] });
    assert.equal(h.at("misc/x.md").copyOf?.path, one);
  });

  it("moves a document that is copied with changes to a folder beside its own, and removed a year later", () => {
    const path = "preview/FS-1056-method-overloads.md";
    const h = new History();
    const c = h.main({ by: ada, add: { [path]: "text" } });
    h.main({ by: bo, date: "2026-02-01T09:00:00Z", add: { "lang-6.0/FS-1056-method-overloads.md": "text, done" } });
    h.main({ by: bo, date: "2027-02-01T09:00:00Z", remove: [path] });
    assert.equal(h.at("lang-6.0/FS-1056-method-overloads.md").first, c);
    assert.equal(h.lineages().length, 1);
  });

  it("moves no chapter and no year that goes while the folder beside has one of that name", () => {
    for (const name of ["01-set-up.md", "2026-annual-roadmap.md", "404-not-found.md"]) {
      const h = new History();
      h.main({ by: ada, add: { [`docs/ads/${name}`]: "ads" } });
      const c = h.main({ by: bo, date: "2026-03-01T09:00:00Z", add: { [`docs/search/${name}`]: "search" } });
      h.main({ by: bo, date: "2026-05-01T09:00:00Z", remove: [`docs/ads/${name}`] });
      assert.equal(h.at(`docs/search/${name}`).first, c, name);
    }
  });

  it("moves a document to another file of its own folder while a pointer stays", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "CIP-0005/CIP-0005.md": "v1" } });
    h.main({ by: bo, edit: { "CIP-0005/CIP-0005.md": "moved" }, add: { "CIP-0005/README.md": "v2" } });
    assert.equal(h.at("CIP-0005/README.md").first, c);
  });

  it("does not move a document that is translated or copied to another folder", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "adr/0007-api-versioning.md": "v1" } });
    h.main({ by: bo, edit: { "adr/0007-api-versioning.md": "v2" }, add: { "adr/de/0007-api-versioning.md": "v2 de" } });
    assert.equal(h.at("adr/0007-api-versioning.md").first, c);
  });

  it("takes a number that is given again after long for another document, and a name for the same", () => {
    const h = new History();
    h.main({ by: ada, date: "2025-01-09T09:00:00Z", add: { "spec-0002.md": "v1", "spec-0003-lazy-loading.md": "w1" } });
    h.main({ by: ada, date: "2025-01-10T09:00:00Z", remove: ["spec-0002.md", "spec-0003-lazy-loading.md"] });
    const d = h.main({
      by: bo,
      date: "2025-12-10T09:00:00Z",
      add: { "spec-0002.md": "other", "spec-0003-lazy-loading.md": "w2" },
    });
    assert.equal(h.at("spec-0002.md").first, d);
    assert.notEqual(h.at("spec-0003-lazy-loading.md").first, d);
  });

  it("goes on in another format, under the same name in the same commit", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "ITE/6/README.md": "v1" } });
    h.main({ by: bo, remove: ["ITE/6/README.md"], add: { "ITE/6/README.adoc": "v2" } });
    assert.equal(h.at("ITE/6/README.adoc").first, c);
  });

  it("follows the document and not the copies that a site keeps for older releases, when it moves", () => {
    const h = new History();
    const c = h.main({ by: ada, add: { "docs/latest/design/watching.md": "v1" } });
    h.main({ by: bo, subject: "Release 0.4", add: { "docs/v0.4/design/watching.md": "v1" } });
    h.main({ by: cy, move: { "docs/latest/design/watching.md": "site/latest/design/watching.md" } });
    assert.equal(h.at("site/latest/design/watching.md").first, c);
    h.main({ by: bo, add: { "site/v1.0/more/design/watching.md": "v1" } });
    h.main({
      by: cy,
      remove: ["site/latest/design/watching.md"],
      move: { "site/v1.0/more/design/watching.md": "site/more/design/watching.md" },
    });
    assert.equal(h.at("site/more/design/watching.md").first, c);
    h.main({ by: cy, edit: { "site/more/design/watching.md": "v2" } });
    assert.deepEqual(
      h.lineages().map(({ path, firstPath }) => [path, firstPath]),
      [["site/more/design/watching.md", "docs/latest/design/watching.md"]],
    );
  });

  it("moves a document to the folder of another status or release, by its subject, while a pointer stays", () => {
    const h = new History();
    const old = "working/62 - cell identifiers";
    const c = h.main({ by: ada, add: { [`${old}/proposal.md`]: "v1", [`${old}/why.md`]: "w1" } });
    const accepted = "accepted/later/cell-identifiers/feature-specification.md";
    h.main({ by: bo, edit: { [`${old}/proposal.md`]: "moved" }, add: { [accepted]: "v2" } });
    assert.equal(h.at(accepted).first, c);
    const at = (release: string): string => `accepted/${release}/cell-identifiers`;
    h.main({
      by: bo,
      edit: { [accepted]: "moved on", [`${old}/why.md`]: "w2", [`${old}/feature-specification.md`]: "to later" },
      add: { [`${at("2.3")}/feature-specification.md`]: "v3", [`${at("2.3")}/scripts.md`]: "s" },
    });
    assert.equal(h.at(`${at("2.3")}/feature-specification.md`).first, c);
    const d = h.main({
      by: bo,
      edit: { "docs/cell-identifiers/guide.md": "en" },
      add: { "docs/de/cell-identifiers/guide.md": "de" },
    });
    assert.equal(h.at("docs/de/cell-identifiers/guide.md").first, d);
  });

  it("moves nothing to what shares the words of its folder alone, or has another number", () => {
    for (const [from, to] of [
      ["docs/guides/payment-service/retries-howto.md", "rfcs/accepted/payment-service/0012-limits.md"],
      ["proposals/payment-service/retries.md", "proposals/accepted/payment-service/limits.md"],
      ["rfcs/accepted/0012-user-accounts/README.md", "rfcs/drafts/0034-user-accounts/README.md"],
    ] as const) {
      const h = new History();
      h.main({ by: bo, add: { [from]: "v1" } });
      const c = h.main({ by: ada, edit: { [from]: "v2" }, add: { [to]: "w1" } });
      assert.equal(h.at(to).first, c, to);
    }
  });

  it("leaves a pointer and no new document, whichever of the two paths git names first", () => {
    const [from, to] = ["proposals/accepted/cell-identifiers/p.md", "proposals/implemented/cell-identifiers/p.md"];
    for (const isPointerFirst of [false, true]) {
      const h = new History();
      const c = h.main({ by: ada, add: { [from]: "v1" } });
      h.main({ by: bo, edit: { [from]: "moved" }, add: { [to]: "v2" } });
      if (isPointerFirst)
        for (const last of h.changes.splice(-1)) h.changes.push({ ...last, changes: last.changes.toReversed() });
      assert.equal(h.at(to).first, c);
      assert.equal(h.at(from).copyOf?.path, to);
    }
  });

  it("begins with the older of two histories that add the same document and are joined", () => {
    const h = new History();
    const joined = h.branch({ by: bo, date: "2026-01-09T09:00:00Z", add: { "content/trailing-commas.md": "v2" } });
    const c = h.branch({ by: ada, date: "2025-07-30T09:00:00Z", add: { "content/trailing-commas.md": "v1" } });
    h.merge([joined, c], { by: cy, date: "2026-02-09T09:00:00Z", add: { "content/trailing-commas.md": "v2" } });
    assert.equal(h.at("content/trailing-commas.md").first, c);
  });
});

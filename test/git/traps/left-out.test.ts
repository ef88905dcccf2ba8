import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ada, grace } from "../helpers.ts";
import { leftOut, rfcs, rfcsOf, shown, started } from "./helpers.ts";

describe("traps of real histories: what only looks like a document", () => {
  it("trap 8: test fixtures and samples of documents are none", async () => {
    const repo = await started();
    const files = rfcs("test/fixtures/adr/0001-first.md", "pkg/testdata/rfcs/0002-second.md", "examples/adr/0003-x.md");
    await repo.commit({ author: ada, files });
    assert.deepEqual(await shown(repo, ada), []);
    assert.deepEqual(await leftOut(repo, ada), [
      "examples/adr/0003-x.md: An example",
      "pkg/testdata/rfcs/0002-second.md: Test data",
      "test/fixtures/adr/0001-first.md: Test data",
    ]);
  });

  it("trap 9: a template is no document, and a document about templates is one", async () => {
    const repo = await started();
    const titled = "rfcs/2149-working-group-charter-template.md";
    const folder = "rfcs/5978-claim-template/README.md";
    await repo.commit({ author: ada, files: rfcs("rfcs/0000-template.md", "rfcs/TEMPLATE.md", titled, folder) });
    assert.deepEqual(await rfcsOf(repo, ada), [titled, folder]);
    assert.deepEqual(await leftOut(repo, ada), ["rfcs/0000-template.md: A template", "rfcs/TEMPLATE.md: A template"]);
  });

  it("trap 16: AI guidance that is a link or only points elsewhere is none", async () => {
    const repo = await started();
    const rules =
      "# Rules\n\nRun the tests before every commit, keep functions short, and ask before you add a library.\n";
    await repo.commit({ author: ada, files: { "AGENTS.md": rules } });
    await repo.commit({
      author: grace,
      files: { "web/CLAUDE.md": "@AGENTS.md\n" },
      symlinks: { "CLAUDE.md": "AGENTS.md" },
    });
    assert.deepEqual(await shown(repo, ada), ["ai-guidance AGENTS.md"]);
    assert.deepEqual(await shown(repo, grace), []);
    assert.deepEqual(await leftOut(repo, grace), [
      "CLAUDE.md: A symbolic link",
      "web/CLAUDE.md: Only points to other AI guidance",
    ]);
  });
}).timeout(20_000);

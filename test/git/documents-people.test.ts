import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { daysPeriod } from "../../src/core/calendar/period.ts";
import type { Period } from "../../src/core/calendar/types.ts";
import { collectedOf, quarter } from "./collecting.ts";
import { documentsOf, onlyDocument, pathsOf, rfc } from "./documents-helpers.ts";
import { ada, grace, linus, makeRepository } from "./helpers.ts";

describe("whose documents, in a generated repository", () => {
  it("are named by the file beside them", async () => {
    const repo = await makeRepository();
    await repo.commit({
      author: { name: "Ada Lovelace", email: "12+adal@users.noreply.github.com" },
      message: "code\n",
      files: { "a.c": "1\n" },
    });
    const folder = "keps/sig-node/1769-memory-manager";
    await repo.commit({
      author: grace,
      files: {
        [`${folder}/README.md`]: rfc("KEP-1769: Memory Manager"),
        [`${folder}/kep.yaml`]: 'title: Memory Manager\nauthors:\n  - "@adal"\nstatus: implemented\n',
      },
    });
    const document = await onlyDocument(repo, { name: "Ada Lovelace", email: "12+adal@users.noreply.github.com" });
    assert.deepEqual([document.title, document.kind], ["KEP 1769: Memory Manager", "rfc"]);
    assert.deepEqual(await pathsOf(repo, grace), []);
  });

  it("reach who changed them and who cited them", async () => {
    const repo = await makeRepository();
    await repo.commit({ author: ada, files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    await repo.commit({ author: grace, files: { "rfcs/0007-durable-queue.md": rfc("Durable queues") } });
    await repo.commit({ author: linus, message: "queue: as RFC 7 says\n", files: { "q.c": "1\n" } });
    await repo.commit({
      author: { name: "Dee", email: "dee@example.com" },
      files: { "docs/adr/0001-broker.md": "# Broker\n\nSee [the RFC](../../rfcs/0007-durable-queue.md).\n" },
    });
    assert.equal((await onlyDocument(repo, ada)).reach, 3);
  });
}).timeout(20_000);

describe("reach, in a generated repository", () => {
  it("is what the period saw of it", async () => {
    const repo = await makeRepository();
    await repo.commit({ author: ada, files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    await repo.commit({ author: grace, message: "As RFC 7 says\n", files: { "q.c": "1\n" } });
    const date = "2026-12-01T09:00:00Z";
    await repo.commit({ author: linus, date, message: "As RFC 7 says, too\n", files: { "q.c": "2\n" } });
    await repo.commit({ author: linus, date, files: { "rfcs/0007-durable-queue.md": rfc("Durable queues") } });
    const reach = async (period: Period) => (await collectedOf(repo, ada, period)).artifacts.map((a) => a.reach);
    assert.deepEqual(await reach(quarter()), [1]);
    assert.deepEqual(await reach(daysPeriod("2026-07-01", "2026-12-31", "UTC")), [2]);
  });
}).timeout(20_000);

describe("what is left out, in a generated repository", () => {
  it("is everything that only looks like a document", async () => {
    const repo = await makeRepository();
    const files = {
      "rfcs/0000-template.md": rfc("Title"),
      "rfcs/README.md": rfc("RFCs"),
      "test/fixtures/adr/0001-first.md": rfc("First"),
      "vendor/x/docs/adr/0001-second.md": rfc("Second"),
      "docs/zh/rfcs/0007-durable-queue.md": rfc("Durable queue in another language"),
      "AGENTS.md": "@docs/rules.md\n",
      "docs/api.md": rfc("x").replace(/^#.*$/gm, "text"),
    };
    await repo.commit({ author: ada, files, symlinks: { "CLAUDE.md": "AGENTS.md" } });
    const { artifacts, rejected } = await documentsOf(repo, ada);
    assert.deepEqual(artifacts, []);
    assert.equal(rejected.find((r) => r.path === "CLAUDE.md")?.reason, "A symbolic link");
    assert.equal(rejected.length, 8);
  });

  it("is what .gitattributes marks as vendored or generated at the tip of the default branch", async () => {
    const repo = await makeRepository();
    const files = { "ours/adr/0001-queue.md": rfc("Queue"), "theirs/adr/0002-cache.md": rfc("Cache") };
    await repo.commit({ author: ada, files });
    await repo.commit({ author: grace, files: { ".gitattributes": "/theirs/** linguist-vendored\n" } });
    const { artifacts, rejected } = await collectedOf(repo, ada);
    assert.deepEqual(
      artifacts.map((a) => a.path),
      ["ours/adr/0001-queue.md"],
    );
    assert.deepEqual(
      rejected.map(({ path, reason }) => `${path}: ${reason}`),
      ["theirs/adr/0002-cache.md: Marked as vendored or generated"],
    );
  });

  it("survives names and texts that mean harm", async () => {
    const repo = await makeRepository();
    const path = "rfcs/0007-\u202eevil \u0007name.md";
    await repo.commit({ author: ada, files: { [path]: rfc("[x](command:rm) <img src=x>\u202e RFC 9") } });
    const document = await onlyDocument(repo, ada);
    assert.doesNotMatch(document.title, /[\u0000-\u001f\u202e]|command:|</);
    assert.equal(document.path, path);
  });
}).timeout(20_000);

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { collectedOf } from "./collecting.ts";
import { documentsOf, onlyDocument, pathsOf, rfc } from "./documents-helpers.ts";
import { ada, grace, linus, makeRepository } from "./helpers.ts";

describe("whose documents, in a generated repository", () => {
  it("belong to the authors that they name, not to the maintainer who imports them", async () => {
    const repo = await makeRepository();
    await repo.commit({ author: ada, message: "code\n", files: { "a.c": "1\n" } });
    const files = Object.fromEntries(
      [1, 2, 3].map((n) => [
        `seps/${n}-some-proposal-${n}.md`,
        rfc(`Proposal ${n}`, "- **Author(s)**: Ada Lovelace (@ada)\n"),
      ]),
    );
    await repo.commit({ author: grace, message: "Migrate proposals\n", files });
    assert.equal((await pathsOf(repo, ada)).length, 3);
    const { artifacts, rejected } = await documentsOf(repo, grace);
    assert.deepEqual(artifacts, []);
    assert.deepEqual(new Set(rejected.map((r) => r.reason)), new Set(["Names Ada Lovelace as its author"]));
  });

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

  it("are shared with co-authors that only trailers name", async () => {
    const repo = await makeRepository();
    const message = "RFC\n\nCo-authored-by: Grace Hopper <grace@example.com>\n";
    await repo.commit({ author: ada, message, files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") } });
    assert.equal((await onlyDocument(repo, grace)).role, "co-author");
    assert.equal((await onlyDocument(repo, ada)).role, "author");
  });

  it("belong to one person under two addresses of a mailmap", async () => {
    const repo = await makeRepository();
    await repo.commit({ author: linus, files: { ".mailmap": "Ada Lovelace <ada@example.com> <ada@old.example>\n" } });
    await repo.commit({
      author: { name: "ada", email: "ada@old.example" },
      files: { "rfcs/0007-durable-queue.md": rfc("Durable queue") },
    });
    assert.deepEqual(await pathsOf(repo, ada), ["rfcs/0007-durable-queue.md"]);
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

  it("is not a document about templates", async () => {
    const repo = await makeRepository();
    await repo.commit({
      author: ada,
      files: { "seps/2149-working-group-charter-template.md": rfc("Charter template") },
    });
    assert.deepEqual(await pathsOf(repo, ada), ["seps/2149-working-group-charter-template.md"]);
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

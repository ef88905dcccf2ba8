import assert from "node:assert/strict";
import { makeRepository } from "./helpers.ts";
import { readerOf } from "./reading.ts";

describe("reading contents", () => {
  it("gives texts by object id; what is missing, binary, no blob or too large is absent", async () => {
    const repo = await makeRepository();
    const files = {
      "a.md": "ä\n",
      "empty.md": "",
      bin: Uint8Array.of(65, 0, 66),
      "big.md": "x".repeat(1001),
      "latin.md": Uint8Array.of(0xe9, 0x0a),
      "bom.md": "\uFEFF# Title\n",
      "lines.md": "0000000000000000000000000000000000000000 blob 5\nabc missing\n",
    };
    const commit = await repo.commit({ files });
    const ids = new Map(
      await Promise.all(Object.keys(files).map(async (path) => [path, await repo.head(`HEAD:${path}`)] as const)),
    );
    const texts = await readerOf(repo).texts([...ids.values(), commit, "1".repeat(40)], 1000);
    const byPath = Object.fromEntries([...ids].map(([path, id]) => [path, texts.get(id)]));
    assert.deepEqual(byPath, {
      ...files,
      bin: undefined,
      "big.md": undefined,
      "latin.md": "\uFFFD\n",
      "bom.md": "# Title\n",
    });
    assert.equal(texts.size, 5);
  });

  it("reads hundreds of documents, some of them larger than a pipe holds", async () => {
    const repo = await makeRepository();
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`${i}.md`, `${i}\n`.repeat(i % 50 === 0 ? 30_000 : 3)]),
    );
    await repo.commit({ files });
    const reader = readerOf(repo);
    const at = await reader.blobsAt(await repo.head(), Object.keys(files));
    const texts = await reader.texts([...at.values()], 1_000_000);
    assert.equal([...at].filter(([path, id]) => texts.get(id) === files[path]).length, 300);
  });

  it("finds object ids of paths, however they are called", async () => {
    const repo = await makeRepository();
    const names = ["a b.md", "ü.md", "tab\t.md", "line\nend.md", "x missing", "-flag", "HEAD:a", "d/e.md"];
    await repo.commit({ files: Object.fromEntries(names.map((name) => [name, name])) });
    const asked = [...names, "gone.md", "gone\n1111111111111111111111111111111111111111 blob", "d", "", "nul\0"];
    const found = await readerOf(repo).blobsAt(await repo.head(), asked);
    assert.deepEqual([...found.keys()], names);
    for (const name of names) assert.equal(found.get(name), await repo.head(`HEAD:${name}`));
  });
}).timeout(20_000);

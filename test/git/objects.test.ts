import assert from "node:assert/strict";
import { makeRepository } from "./helpers.ts";
import { all, readerOf } from "./reading.ts";

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

  it("gives an answer for each, in the order asked and as often as it is asked for", async () => {
    const repo = await makeRepository();
    const files = { "a.md": "a", bin: Uint8Array.of(65, 0, 66), "big.md": "x".repeat(1001), "b.md": "b" };
    const commit = await repo.commit({ files });
    const reader = readerOf(repo);
    const at = await reader.blobsAt(commit, Object.keys(files));
    const [a = "", bin = "", big = "", b = ""] = Object.keys(files).map((path) => at.get(path));
    const gone = "1".repeat(40);
    const asked = [b, gone, a, a, big, commit, bin, b, gone];
    const answers = await all(reader.eachText(asked, 1000));
    assert.deepEqual(answers, ["b", undefined, "a", "a", undefined, undefined, undefined, "b", undefined]);
    assert.deepEqual(await all(reader.eachText([], 1000)), []);
    assert.deepEqual(await all(reader.eachText([gone], 1000)), [undefined]);
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
    const plain = asked.filter((name) => !name.includes("\n"));
    assert.deepEqual([...(await readerOf(repo).blobsAt(await repo.head(), plain)).keys()], names.toSpliced(3, 1));
  });

  it("takes no name for another one that ends a character earlier", async () => {
    const repo = await makeRepository();
    await repo.commit({ files: { "notes.md": "1", "cr.md\r": "2" } });
    const found = await readerOf(repo).blobsAt(await repo.head(), ["notes.md\r", "cr.md\r", "cr.md"]);
    assert.deepEqual([...found], [["cr.md\r", await repo.head("HEAD:cr.md\r")]]);
  });
}).timeout(20_000);

import assert from "node:assert/strict";
import { OwnFilesReader } from "../../../../src/core/artifacts/changes/own-files-reader.ts";
import { MemoryRepository } from "../../helpers/memory-repository.ts";

async function made() {
  const repository = new MemoryRepository();
  const hashes = ["a.ts", "b.ts", "c.ts"].map((path, day) =>
    repository.commit({ date: `2026-01-0${day + 1}T00:00:00Z`, files: { [path]: path } }),
  );
  const asked: (readonly string[])[] = [];
  const changesOf = repository.changesOf.bind(repository);
  repository.changesOf = (some) => {
    asked.push(some);
    return changesOf(some);
  };
  return { repository, hashes, asked, files: new OwnFilesReader(repository, await repository.facts()) };
}

describe("what the engineer's commits changed", () => {
  it("is read ahead where it can be, and each commit once", async () => {
    const { hashes, asked, files } = await made();
    const [a = "", b = "", c = ""] = hashes;
    files.ahead([a, b]);
    const all = await files.all([b, c]);
    assert.deepEqual(asked, [[a, b], [c]]);
    assert.deepEqual(
      [b, c].map((hash) => all.of(hash)?.map(({ path }) => path)),
      [["b.ts"], ["c.ts"]],
    );
    assert.equal(all.of(a), undefined, "nothing hangs on what was read ahead");
  });

  it("is left where nobody asks any more", async () => {
    const { repository, hashes, files } = await made();
    const read: string[] = [];
    const ended = Promise.withResolvers<void>();
    const changesOf = repository.changesOf.bind(repository);
    repository.changesOf = async function* (some) {
      try {
        for await (const one of changesOf(some)) {
          read.push(one.hash);
          yield one;
        }
      } finally {
        ended.resolve();
      }
    };
    files.ahead(hashes);
    files.stop();
    await ended.promise;
    assert.deepEqual(read, hashes.slice(0, 1));
  });

  it("asks for nothing where nothing is wanted", async () => {
    const { asked, files } = await made();
    files.ahead([]);
    await files.all([]);
    assert.deepEqual(asked, []);
  });

  it("fails when it is asked for, and not before, where it could not be read", async () => {
    const { repository, hashes, files } = await made();
    const failing = new Error("no contents");
    // biome-ignore lint/correctness/useYield: it fails before.
    repository.changesOf = async function* () {
      throw failing;
    };
    files.ahead(hashes);
    await new Promise((resolve) => setImmediate(resolve));
    await assert.rejects(files.all([]), failing);
  });
});

import assert from "node:assert/strict";
import { readWindow } from "../../../src/core/history/window.ts";
import { MemoryRepository, me, other } from "../helpers/memory-repository.ts";

/** A branch with a document, merged, between direct commits. */
function history(): MemoryRepository {
  const repository = new MemoryRepository();
  repository.commit({ date: "2026-01-01T00:00:00Z", files: { "a.ts": "a" } });
  const base = repository.commit({ date: "2026-01-02T00:00:00Z", files: { "b.ts": "b" }, author: other });
  const first = repository.commit({ date: "2026-01-03T00:00:00Z", branch: "topic", files: { "docs/x.md": "x" } });
  const second = repository.commit({ date: "2026-01-04T00:00:00Z", branch: "topic", files: { "docs/x.md": "xx" } });
  assert.notEqual(first, second);
  repository.commit({ date: "2026-01-05T00:00:00Z", parents: [base, second], files: { "docs/x.md": "xx" } });
  repository.commit({ date: "2026-01-06T00:00:00Z", files: { "c.ts": "c" } });
  return repository;
}

async function seen(heldBytes?: number) {
  const reader = history();
  const isWanted = (path: string): boolean => path.endsWith(".md");
  const request = { start: "2025-01-01T00:00:00Z", isWanted, isMine: () => true };
  const facts = { ...(await reader.facts()), heads: [] };
  const window = await readWindow(reader, facts, { ...request, ...(heldBytes === undefined ? {} : { heldBytes }) });
  const landings = [];
  for await (const landing of window.landings()) landings.push(landing);
  const { changes, commitOf, landingOf } = await window.documents();
  const named = changes.map(({ hash }) => [commitOf(hash), landingOf(hash)]);
  return { landings, named, authors: window.authors };
}

describe("a window of history", () => {
  it("gives landings oldest first, a merge with its branch", async () => {
    const { landings } = await seen();
    assert.deepEqual(
      landings.map(({ brought }) => brought.length),
      [1, 1, 2, 1],
    );
  });

  it("knows the commits that changed documents, and what brought them", async () => {
    const { named } = await seen();
    assert.ok(named.length >= 2 && named.every(([commit, landing]) => commit !== undefined && landing !== undefined));
  });

  it("counts its authors", async () => {
    const { authors } = await seen();
    assert.deepEqual(
      authors.map(({ author, commits, last }) => [author.email, commits, last]),
      [
        [me.email, 5, "2026-01-06T00:00:00Z"],
        [other.email, 1, "2026-01-02T00:00:00Z"],
      ],
    );
  });

  it("gives back nothing of what was forgotten", async () => {
    const reader = history();
    const request = { start: "2025-01-01T00:00:00Z", isWanted: () => true, isMine: () => true };
    const window = await readWindow(reader, await reader.facts(), request);
    window.forget();
    assert.throws(() => window.landings(), /forgotten/);
  });

  it("can be looked through while changes are read, where it is held, and else is there when they are", async () => {
    const seenOf = async (heldBytes: number): Promise<readonly string[]> => {
      const reader = history();
      const events: string[] = [];
      const whenSeen = Promise.withResolvers<void>();
      const changesTo = reader.changesTo.bind(reader);
      reader.changesTo = async function* (...asked) {
        // A large history is not there before its changes are.
        if (heldBytes > 0) await whenSeen.promise;
        yield* changesTo(...asked);
        events.push("changes");
      };
      const request = { start: "2025-01-01T00:00:00Z", isWanted: () => true, isMine: () => true, heldBytes };
      const window = await readWindow(reader, { ...(await reader.facts()), heads: [] }, request);
      events.push("window");
      for await (const landing of window.landings()) assert.ok(landing.brought.length > 0);
      whenSeen.resolve();
      assert.ok((await window.documents()).changes.length > 0);
      return events;
    };
    assert.deepEqual(await seenOf(1e6), ["window", "changes"]);
    assert.deepEqual(await seenOf(0), ["changes", "window"]);
  });

  it("tells which commits are mine where they are held, and nobody's where they are not", async () => {
    for (const [heldBytes, counts] of [
      [1e6, [4]],
      [0, []],
    ] as const) {
      const told: number[] = [];
      const reader = history();
      await readWindow(reader, await reader.facts(), {
        ...{ start: "2025-01-01T00:00:00Z", isWanted: () => true, heldBytes },
        isMine: ({ author }) => author.email === me.email,
        onMine: (hashes) => told.push(hashes.length),
      });
      assert.deepEqual(told, counts);
    }
  });

  it("is there where changes cannot be read, which is told to those who ask for them", async () => {
    const reader = history();
    const failing = new Error("no contents");
    // biome-ignore lint/correctness/useYield: it fails before.
    reader.changesTo = async function* () {
      throw failing;
    };
    const request = { start: "2025-01-01T00:00:00Z", isWanted: () => true, isMine: () => true };
    const window = await readWindow(reader, await reader.facts(), request);
    await assert.rejects(window.documents(), failing);
  });

  it("is the same when nothing fits into memory and all is read again", async () => {
    assert.deepEqual(await seen(0), await seen());
  });
});

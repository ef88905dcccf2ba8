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

  it("is the same when nothing fits into memory and all is read again", async () => {
    assert.deepEqual(await seen(0), await seen());
  });
});

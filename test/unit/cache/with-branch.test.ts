import assert from "node:assert/strict";
import { passedOn } from "../../../src/core/cache/passed-on.ts";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import type { RepositoryReader } from "../../../src/core/history/types.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { type CommitSpec, MemoryRepository, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";

/** A history with a feature of mine that landed and one that waits on `topic`, read once into a cache. */
async function readOnce() {
  const repository = new MemoryRepository();
  const cache = new MemoryCache();
  const feature = { "src/queue.ts": "export {};\n", "test/queue.test.ts": "it();\n" };
  repository.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "src/a.ts": "" } });
  const main = repository.commit({ date: "2026-07-03T09:00:00Z", subject: "feat: a queue", files: feature });
  const topic = (spec: Partial<CommitSpec>) =>
    repository.commit({ date: "2026-07-08T09:00:00Z", subject: "perf: b", branch: "topic", ...spec });
  const first = topic({ date: "2026-07-04T09:00:00Z", subject: "feat: a bus", files: { "src/bus.ts": "1\n" } });
  const collected = async (kept?: MemoryCache) => {
    assert.ok(ladder);
    const period = periodAt("2026-07-01", "quarter", 1, "UTC");
    const common = { readers: [repository], ladder, period, identities: [], ownCommits: true };
    const found = await collectArtifacts({ ...common, ...(kept === undefined ? {} : { cache: kept }) });
    return { ...found, authors: peopleOf(found.authors) };
  };
  /** What is read with the cache, which must be what is read without it. */
  const read = async () => {
    const before = repository.reads;
    const kept = await collected(cache);
    const isFull = repository.reads > before;
    assert.deepEqual(kept, await collected());
    return { ...kept, isFull, drafts: kept.artifacts.filter(({ status }) => status === "draft") };
  };
  await read();
  return { repository, cache, read, topic, main, first };
}

describe("a kept result, after a commit on a local branch", () => {
  it("takes in what came on top", async () => {
    const { read, topic } = await readOnce();
    topic({ files: { "src/bus.ts": "2\n", "test/bus.test.ts": "it();\n" } });
    const { isFull, drafts, mine, ownCommits } = await read();
    assert.deepEqual([isFull, drafts.length, drafts[0]?.withTests, mine], [false, 1, true, 3]);
    assert.deepEqual(ownCommits[0]?.title, "perf: b");
  });

  it("takes in a new branch, and what comes on top of it", async () => {
    const { read, topic, main } = await readOnce();
    for (const [day, parents] of [
      ["08", [main]],
      ["09", undefined],
    ] as const) {
      const date = `2026-07-${day}T09:00:00Z`;
      topic({ branch: "other", date, files: { "src/c.ts": date }, ...(parents === undefined ? {} : { parents }) });
      const { isFull, drafts } = await read();
      assert.deepEqual([isFull, drafts.map(({ title }) => title)], [false, ["perf: b", "feat: a bus"]], day);
    }
  });

  it("takes in what a rebase is to fold into another", async () => {
    const { read, topic } = await readOnce();
    topic({ subject: "fixup! feat: a bus", files: { "src/bus.ts": "2\n" } });
    assert.equal((await read()).isFull, false);
    topic({ subject: "perf: more", date: "2026-07-09T09:00:00Z", files: { "src/bus.ts": "3\n" } });
    assert.equal((await read()).isFull, false);
  });

  it("stands when a branch of somebody else's comes", async () => {
    const { read, topic, main } = await readOnce();
    topic({ branch: "theirs", author: other, parents: [main], files: { "src/d.ts": "1\n" } });
    assert.equal((await read()).isFull, false);
  });

  it("is not waited for where the reading is stopped, which is told to whoever asked and to nobody else", async () => {
    const { repository, cache, topic } = await readOnce();
    topic({ files: { "src/bus.ts": "2\n" } });
    const stop = new AbortController();
    const reader: RepositoryReader = {
      ...passedOn(repository),
      stamp: () => repository.stamp(),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      // biome-ignore lint/correctness/useYield: it is stopped before there is anything to give
      async *changedCommits() {
        stop.abort(new Error("stopped"));
        throw stop.signal.reason;
      },
    };
    assert.ok(ladder);
    const period = periodAt("2026-07-01", "quarter", 1, "UTC");
    const asked = { readers: [reader], ladder, period, identities: [], ownCommits: true, cache, signal: stop.signal };
    const unheard: unknown[] = [];
    const note = (reason: unknown): number => unheard.push(reason);
    process.on("unhandledRejection", note);
    await assert.rejects(collectArtifacts(asked), { message: "stopped" });
    process.off("unhandledRejection", note);
    assert.deepEqual(unheard, []);
  });

  const matters: Readonly<Record<string, Partial<CommitSpec>>> = {
    "writes a document": { files: { "rfcs/0007-bus.md": rfc } },
    "is somebody else's": { author: other, files: { "src/bus.ts": "2\n" } },
    "stands on a branch that lives long": { branch: "release/1.0", files: { "src/bus.ts": "2\n" } },
    "was written before the others": { date: "2026-07-02T09:00:00Z", files: { "src/bus.ts": "2\n" } },
    "is in review": { trailers: [{ key: "Change-Id", value: "I1234" }], files: { "src/bus.ts": "2\n" } },
  };
  for (const [what, spec] of Object.entries(matters)) {
    it(`is made anew where it ${what}`, async () => {
      const { read, topic } = await readOnce();
      topic(spec);
      assert.equal((await read()).isFull, true);
    });
  }

  it("is made anew where it takes the place of another", async () => {
    const { read, topic, main } = await readOnce();
    topic({ parents: [main], subject: "feat: a bus, amended", files: { "src/bus.ts": "2\n" } });
    const { isFull, drafts } = await read();
    assert.deepEqual([isFull, drafts.map(({ title }) => title)], [true, ["feat: a bus, amended"]]);
  });

  it("is made anew where it stands on another branch of mine", async () => {
    const { read, topic, first } = await readOnce();
    topic({ branch: "stacked", parents: [first], files: { "src/bus.ts": "2\n" } });
    assert.equal((await read()).isFull, true);
  });

  it("is made anew where something landed too", async () => {
    const { repository, read, topic } = await readOnce();
    topic({ files: { "src/bus.ts": "2\n" } });
    repository.commit({ author: other, date: "2026-07-09T09:00:00Z", files: { "src/a.ts": "1\n" } });
    assert.equal((await read()).isFull, true);
  });
});

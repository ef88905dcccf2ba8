import assert from "node:assert/strict";
import { learnedIdentity } from "../../../src/core/cache/learned.ts";
import type { Marks } from "../../../src/core/cache/marks.ts";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { type CommitSpec, MemoryRepository, me, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
assert.ok(ladder);
const common = { ladder, period: periodAt("2026-07-01", "quarter", 1, "UTC"), onlyIdentities: true };

/** A repository with a commit of somebody else's and one of mine, and a way to read it with a cache, which must give what is read without. */
function begun(identity: string = me.email) {
  const repository = new MemoryRepository();
  const cache = new MemoryCache();
  repository.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "src/a.ts": "" } });
  repository.commit({ date: "2026-07-01T09:00:00Z", files: { "src/first.ts": "" } });
  const collected = async (kept: { readonly cache?: MemoryCache }, ownCommits: boolean) => {
    const found = await collectArtifacts({
      ...{ ...common, ...kept, readers: [repository], identities: [identity], ownCommits },
    });
    return { ...found, authors: peopleOf(found.authors) };
  };
  const read = async (ownCommits = true) => {
    const before = repository.reads;
    const found = await collected({ cache }, ownCommits);
    const isFull = repository.reads > before;
    assert.deepEqual(found, await collected({}, ownCommits));
    return { ...found, isFull };
  };
  const code = (path: string, spec: Omit<CommitSpec, "files">) =>
    repository.commit({ ...spec, files: { [path]: `${spec.date}\n`, [`test/${path}`]: `${spec.date}\n` } });
  return { repository, read, code };
}

describe("what a kept result marks of my commits", () => {
  const written = { date: "2026-07-03T09:00:00Z", subject: "feat: a queue" };
  const twin = { ...written, landed: "2026-07-20T09:00:00Z" };

  it("knows one again that waited on a branch", async () => {
    const { read, code } = begun();
    await read();
    code("src/queue.ts", { ...written, branch: "topic" });
    assert.equal((await read()).isFull, false);
    code("src/queue.ts", twin);
    assert.equal((await read()).isFull, false);
  });

  for (const isAdded of [false, true])
    it(`tells what was written before the last of them landed, ${isAdded ? "added since" : "read in full"}`, async () => {
      const { read, code } = begun();
      if (isAdded) await read();
      code("src/queue.ts", { date: "2026-07-05T09:00:00Z", landed: "2026-07-20T09:00:00Z", subject: "feat: a queue" });
      assert.equal((await read()).isFull, !isAdded);
      code("src/bus.ts", { date: "2026-07-10T09:00:00Z", subject: "feat: a bus", branch: "topic" });
      assert.equal((await read()).isFull, true);
    });
});

describe("every commit of mine", () => {
  it("is given to who asks for it, and to nobody else, whatever was kept", async () => {
    const { read, code } = begun();
    code("src/queue.ts", { date: "2026-07-05T09:00:00Z" });
    const counts = async (asked: boolean) => {
      const { isFull, ownCommits } = await read(asked);
      return [isFull, ownCommits.length];
    };
    assert.deepEqual(await counts(false), [true, 0]);
    assert.deepEqual(await counts(true), [true, 2]);
    assert.deepEqual(await counts(false), [false, 0]);
  });

  it("need not be read for who does not ask, where it was for somebody who did", async () => {
    const { read, code } = begun();
    code("src/queue.ts", { date: "2026-07-05T09:00:00Z" });
    assert.equal((await read(true)).isFull, true);
    assert.deepEqual([(await read(false)).isFull, (await read(false)).ownCommits], [false, []]);
    code("src/bus.ts", { date: "2026-07-06T09:00:00Z" });
    assert.deepEqual([(await read(false)).isFull, (await read(true)).ownCommits.length], [false, 3]);
  });
});

describe("who I am by a kept result", () => {
  const account = { name: "ada-m", email: "7+ada@users.noreply.github.com" };
  const renamed = { name: "Ada Moreau", email: "7+adanew@users.noreply.github.com" };

  it("is who I was found to be: by an account that another commit told of", async () => {
    const { read, code } = begun("Ada Moreau");
    code("src/queue.ts", { author: account, date: "2026-07-03T09:00:00Z" });
    code("src/bus.ts", { author: renamed, date: "2026-07-04T09:00:00Z" });
    assert.equal((await read()).mine, 3);
    code("src/api.ts", { author: account, date: "2026-07-05T09:00:00Z" });
    const { isFull, mine } = await read();
    assert.deepEqual([isFull, mine], [false, 4]);
  });

  it("takes in what one of my names teaches of an earlier one", () => {
    const facts = { folder: "/", name: "a", heads: [], shallow: [], emails: [] };
    const request = { ...common, readers: [], identities: ["Ada Moreau"] };
    const marks = { me: [account, renamed], handles: [] } as Pick<Marks, "me" | "handles"> as Marks;
    assert.deepEqual([...learnedIdentity(facts, request, marks).handles].toSorted(), ["ada", "ada-m", "adanew"]);
  });

  it("does not make a branch mine that a first reading takes for somebody else's", async () => {
    const { read, code } = begun("Ada Moreau");
    code("src/queue.ts", { author: account, date: "2026-07-03T09:00:00Z" });
    code("src/bus.ts", { author: renamed, date: "2026-07-04T09:00:00Z" });
    await read();
    code("src/api.ts", { author: account, date: "2026-07-05T09:00:00Z", branch: "topic" });
    await read();
  });
});

describe("a document of mine", () => {
  const rfc = (more: string) =>
    `# Retire the bus\n\n${more}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n`;

  it("stays mine when somebody without an address comes, who is not whoever is named without one", async () => {
    const { repository, read, code } = begun();
    repository.commit({ date: "2026-07-02T09:00:00Z", files: { "rfcs/0007-bus.md": rfc("- Author: @carolx") } });
    await read();
    code("src/queue.ts", { author: { name: "Zed Quux", email: "" }, date: "2026-07-03T09:00:00Z" });
    assert.equal(
      (await read()).artifacts.some(({ kind }) => kind === "rfc"),
      true,
    );
  });

  it("is no longer mine when the account that it names turns out to be somebody else", async () => {
    const { repository, read, code } = begun();
    repository.commit({ date: "2026-07-02T09:00:00Z", files: { "rfcs/0007-bus.md": rfc("- Author: @carolx") } });
    assert.equal(
      (await read()).artifacts.some(({ kind }) => kind === "rfc"),
      true,
    );
    const carol = { name: "Carol Xu", email: "1+carolx@users.noreply.github.com" };
    code("src/queue.ts", { author: carol, date: "2026-07-03T09:00:00Z" });
    assert.equal(
      (await read()).artifacts.some(({ kind }) => kind === "rfc"),
      false,
    );
  });
});

describe("a document that names me by what only I seemed to go by", () => {
  it("is not mine once somebody else goes by it too", async () => {
    const { repository, read, code } = begun();
    const text =
      "# Retire the bus\n\n- Author: @adamoreau\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";
    repository.commit({ author: other, date: "2026-07-02T09:00:00Z", files: { "rfcs/0007-bus.md": text } });
    assert.equal(
      (await read()).artifacts.some(({ kind }) => kind === "rfc"),
      true,
    );
    const adam = { name: "Adam Oreau", email: "adamoreau@example.com" };
    code("src/queue.ts", { author: adam, date: "2026-07-03T09:00:00Z" });
    assert.equal(
      (await read()).artifacts.some(({ kind }) => kind === "rfc"),
      false,
    );
  });
});

describe("a branch of somebody else's under mine", () => {
  it("is seen when it is reset: its commits are my branch's then", async () => {
    const { repository, read, code } = begun();
    const main = code("src/main.ts", { author: other, date: "2026-07-01T12:00:00Z" });
    const base = code("src/base.ts", { author: other, date: "2026-07-02T09:00:00Z", branch: "base" });
    code("src/more.ts", { author: other, date: "2026-07-06T09:00:00Z", branch: "base" });
    code("src/queue.ts", { date: "2026-07-04T09:00:00Z", branch: "feat", parents: [base] });
    await read();
    repository.reset("base", main);
    code("src/anew.ts", { author: other, date: "2026-07-08T09:00:00Z", branch: "base", parents: [main] });
    assert.equal((await read()).isFull, true);
  });
});

import assert from "node:assert/strict";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { type CommitSpec, MemoryRepository, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
const cy = { name: "Cy Okafor", email: "cy@example.com" };
const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";

/** A history with an RFC and a feature of mine, read once into a cache. */
async function readOnce() {
  const repository = new MemoryRepository();
  const cache = new MemoryCache();
  repository.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "src/a.ts": "" } });
  repository.commit({ date: "2026-07-02T09:00:00Z", subject: "RFC: bus", files: { "rfcs/0007-bus.md": rfc } });
  const feature = { "src/queue.ts": "export {};\n", "test/queue.test.ts": "it();\n" };
  repository.commit({ date: "2026-07-03T09:00:00Z", subject: "feat: a queue", files: feature });
  repository.commit({ author: other, date: "2026-07-04T09:00:00Z", subject: "fix: a", files: { "src/a.ts": "1\n" } });
  const read = async () => {
    assert.ok(ladder);
    const period = periodAt("2026-07-01", "quarter", 1, "UTC");
    const before = repository.reads;
    const { artifacts, authors, mine, problems } = await collectArtifacts({
      ...{ readers: [repository], ladder, period, identities: [], cache },
    });
    return { artifacts, people: peopleOf(authors), mine, problems, isFull: repository.reads > before };
  };
  await read();
  const land = (spec: Partial<CommitSpec>) =>
    repository.commit({ author: other, date: "2026-07-08T09:00:00Z", subject: "fix: b", ...spec });
  return { repository, cache, read, land };
}

describe("a kept result", () => {
  it("answers while the branches are where they were", async () => {
    const { read } = await readOnce();
    assert.equal((await read()).isFull, false);
  });

  it("stands when somebody else's code lands, with the people brought up to date", async () => {
    const { read, land } = await readOnce();
    land({ files: { "src/b.ts": "1\n" } });
    const { isFull, people, artifacts } = await read();
    assert.deepEqual([isFull, artifacts.length], [false, 2]);
    assert.deepEqual(people.map(({ commits }) => commits).toSorted(), [2, 2]);
  });

  it("stands when somebody else's document lands, and when they change it", async () => {
    const { read, land } = await readOnce();
    for (const text of ["# Guide\n", "# Guide\n\nHow to build it.\n"]) {
      land({
        files: { "docs/guide.md": text, "rfcs/0008-logs.md": rfc.replaceAll("bus", "logs").replace("Short", text) },
      });
      assert.equal((await read()).isFull, false);
    }
  });

  it("tells of somebody new who may be me, and how much they wrote by then", async () => {
    const { read, land } = await readOnce();
    assert.deepEqual((await read()).problems, []);
    for (const [at, count] of ["1 commit", "2 commits"].entries()) {
      land({ author: { name: "Dee Park", email: "ada@laptop.example" }, files: { "src/b.ts": `${at}\n` } });
      const [notice, ...more] = (await read()).problems;
      assert.match(notice?.message ?? "", new RegExp(`^${count} by Dee Park <ada@laptop.example> may be yours`));
      assert.deepEqual(more, []);
    }
  });

  it("takes in my own commit of code", async () => {
    const { read, land } = await readOnce();
    land({ author: { name: "Ada Moreau", email: "ada@example.com" }, files: { "src/b.ts": "1\n" } });
    const { isFull, mine } = await read();
    assert.deepEqual([isFull, mine], [false, 3]);
  });

  const matters: Readonly<Record<string, Partial<CommitSpec>>> = {
    "a change to my document": { files: { "rfcs/0007-bus.md": rfc.replace("Short", "Longer") } },
    "a namesake of mine": { files: { "docs/rfcs/0007-bus.md": "# Guide\n" } },
    "metadata beside mine": { files: { "rfcs/metadata.yaml": "status: accepted\n" } },
    "a document that cites mine": { files: { "docs/guide.md": "# Guide\n\nAs RFC 7 says.\n" } },
    "a copy of mine": { files: { "docs/bus.md": rfc } },
    "my document under another name": { files: { "rfcs/0007-bus.md": null, "rfcs/0008-bus.md": rfc } },
    "a citation of mine": { subject: "fix: as rfcs/0007-bus.md says" },
    "a revert": { subject: 'Revert "feat: a queue"' },
    "owners of code": { files: { CODEOWNERS: "* @acme/core\n" } },
    "other names for people": { files: { ".mailmap": "Ada <ada@example.com> <bo@example.com>\n" } },
    "a clock that goes wrong": { date: "2026-05-08T09:00:00Z" },
  };
  for (const [what, spec] of Object.entries(matters)) {
    it(`is made anew after a commit with ${what}`, async () => {
      const { read, land } = await readOnce();
      land(spec);
      assert.equal((await read()).isFull, true);
    });
  }

  it("stands when somebody new writes code, and when they go on", async () => {
    const { read, land } = await readOnce();
    for (const [file, author] of [
      ["b", cy],
      ["c", { name: "Dee Park", email: "12+deepark@users.noreply.github.com" }],
      ["d", cy],
    ] as const) {
      land({ author, files: { [`src/${file}.ts`]: "1\n" } });
      const { isFull, people } = await read();
      assert.equal(isFull, false);
      assert.ok(people.some(({ email }) => email === author.email));
    }
  });

  it("stands when others who had nothing to do with mine write under other names and addresses", async () => {
    const { read, land } = await readOnce();
    const authors = [
      { ...other, name: "Bo L." },
      { ...other, email: "bo@home.example.com" },
      cy,
      { ...cy, email: "cy@home.example.com" },
      other,
    ];
    for (const [at, author] of authors.entries()) {
      land({ author, files: { "src/b.ts": `${at}\n` } });
      assert.equal((await read()).isFull, false);
    }
  });

  it("is made anew when two who had a hand in my document turn out to be one", async () => {
    const { read, land } = await readOnce();
    land({ author: other, files: { "rfcs/0007-bus.md": rfc.replace("Short", "Shorter") } });
    land({ author: cy, files: { "rfcs/0007-bus.md": rfc.replace("Long", "Longer") } });
    const reach = async () => {
      const { artifacts, isFull } = await read();
      return [isFull, artifacts.find(({ path }) => path === "rfcs/0007-bus.md")?.reach];
    };
    assert.deepEqual(await reach(), [true, 2]);
    land({ author: { ...other, email: "bo@home.example.com" }, files: { "src/b.ts": "1\n" } });
    assert.deepEqual(await reach(), [false, 2]);
    land({ author: { ...cy, name: other.name }, files: { "src/c.ts": "1\n" } });
    assert.deepEqual(await reach(), [true, 1]);
  });

  it("is made anew after a document beside metadata that names me", async () => {
    const { read, land } = await readOnce();
    land({ files: { "rfcs/0009-logs/metadata.yaml": "author: Ada Moreau\n" } });
    await read();
    land({ files: { "rfcs/0009-logs/README.md": rfc.replaceAll("bus", "logs") } });
    const { isFull, artifacts } = await read();
    assert.deepEqual([isFull, artifacts.length], [true, 3]);
  });

  it("is made anew when the branch was rewritten", async () => {
    const { repository, read } = await readOnce();
    const [first] = [repository.commit({ author: cy, date: "2026-07-09T09:00:00Z", parents: [], files: {} })];
    repository.reset("main", first);
    const { isFull, artifacts } = await read();
    assert.deepEqual([isFull, artifacts], [true, []]);
  });

  it("is nothing that was kept under another key", async () => {
    const { cache, read } = await readOnce();
    for (const key of cache.entries.keys()) cache.entries.set(key, '{"key": "another"}');
    assert.equal((await read()).isFull, true);
  });
});

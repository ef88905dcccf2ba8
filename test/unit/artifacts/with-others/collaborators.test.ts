import assert from "node:assert/strict";
import type { Collaborator } from "../../../../src/core/artifacts/with-others/collaborator.ts";
import { mergeCollaborators } from "../../../../src/core/artifacts/with-others/collaborator.ts";
import { periodAt } from "../../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../../src/core/collect.ts";
import type { Person } from "../../../../src/core/history/types.ts";
import { parseLadder } from "../../../../src/core/ladder/parse.ts";
import { type CommitSpec, MemoryRepository, other } from "../../helpers/memory-repository.ts";

const cy: Person = { name: "Cy Okafor", email: "cy@example.com" };
const bot: Person = { name: "renovate[bot]", email: "renovate[bot]@users.noreply.github.com" };
const github: Person = { name: "GitHub", email: "noreply@github.com" };
const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";

/** A repository with a root by somebody else, and then these commits of the third quarter. */
function repository(...commits: readonly (Omit<CommitSpec, "date"> & { readonly day: string })[]): MemoryRepository {
  const repo = new MemoryRepository();
  repo.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "README.md": "# Service\n" } });
  for (const { day, ...spec } of commits) repo.commit({ committer: github, ...spec, date: `2026-${day}T09:00:00Z` });
  return repo;
}

async function collaborators(repo: MemoryRepository, wanted = true): Promise<readonly Collaborator[]> {
  const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
  assert.ok(ladder);
  const period = periodAt("2026-07-01", "quarter", 1, "UTC");
  return (await collectArtifacts({ readers: [repo], ladder, period, identities: [], collaborators: wanted }))
    .collaborators;
}

async function brief(repo: MemoryRepository): Promise<readonly (readonly string[])[]> {
  return (await collaborators(repo)).map(({ name, shared }) => [name, ...shared.map(({ how }) => how)]);
}

const mine = {
  day: "07-06",
  subject: "feat: bound the queue (#9)",
  files: { "src/queue.ts": "a\n", "test/queue.test.ts": "b\n" },
};

describe("collaborators", () => {
  it("are who reviewed a change of mine, and whose change I reviewed", async () => {
    const repo = repository(
      { ...mine, trailers: [{ key: "Reviewed-by", value: "Bo Lindqvist <bo@example.com>" }] },
      {
        day: "07-07",
        author: cy,
        subject: "fix: drain (#10)",
        files: { "src/drain.ts": "a\n" },
        trailers: [{ key: "Reviewed-by", value: "Ada Moreau <ada@example.com>" }],
      },
    );
    assert.deepEqual(await brief(repo), [
      ["Bo Lindqvist", "reviewed"],
      ["Cy Okafor", "reviewed by me"],
    ]);
  });

  it("are co-authors, before those who only reviewed", async () => {
    const repo = repository({
      ...mine,
      trailers: [
        { key: "Reviewed-by", value: "Bo Lindqvist <bo@example.com>" },
        { key: "Co-authored-by", value: "Cy Okafor <cy@example.com>" },
      ],
    });
    assert.deepEqual(await brief(repo), [
      ["Cy Okafor", "wrote"],
      ["Bo Lindqvist", "reviewed"],
    ]);
  });

  it("are who edited a document of mine, and who changed the code of a change", async () => {
    const repo = repository(
      { day: "07-02", subject: "RFC: the bus", files: { "rfcs/0001-bus.md": rfc } },
      mine,
      { day: "07-08", author: cy, subject: "docs: amend", files: { "rfcs/0001-bus.md": `${rfc}More.\n` } },
      { day: "07-09", author: other, subject: "fix: the queue", files: { "src/queue.ts": "c\n" } },
    );
    assert.deepEqual(await brief(repo), [
      ["Cy Okafor", "edited"],
      ["Bo Lindqvist", "same files"],
    ]);
  });

  it("are no bots, nobody who came after the period, and nobody for a lock file or a mass change", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`src/part-${index}.ts`, "a\n"]));
    const touched = Object.fromEntries(Object.keys(many).map((path) => [path, "b\n"]));
    const repo = repository(
      { ...mine, files: { ...mine.files, ...many, "package-lock.json": "{}" } },
      { day: "07-08", author: bot, subject: "chore: deps", files: { "src/queue.ts": "c\n" } },
      { day: "07-09", author: cy, subject: "chore: format", files: touched },
      { day: "07-10", author: other, subject: "chore: lock", files: { "package-lock.json": "[]" } },
      {
        day: "10-08",
        author: other,
        subject: "fix: later",
        files: { "src/queue.ts": "d\n", "test/queue.test.ts": "d\n" },
      },
    );
    assert.deepEqual(await brief(repo), []);
  });

  it("know the change that they reviewed, not all that landed with it", async () => {
    const repo = repository();
    const root = repo.commit({ author: cy, date: "2026-07-01T09:00:00Z", subject: "Start", files: { "a.ts": "" } });
    const topic = (name: string, trailers: CommitSpec["trailers"] = []) =>
      repo.commit({
        date: "2026-07-02T09:00:00Z",
        branch: name,
        parents: [root],
        subject: `Add ${name}`,
        files: { [`${name}.ts`]: name },
        trailers,
      });
    const one = topic("one", [{ key: "Reviewed-by", value: "Bo Lindqvist <bo@example.com>" }]);
    const two = topic("two");
    const rolled = { author: cy, date: "2026-07-03T09:00:00Z", branch: "rollup" };
    const first = repo.commit({
      ...rolled,
      parents: [root, one],
      subject: "Merge pull request #7 from ada/one",
      files: { "one.ts": "one" },
    });
    const second = repo.commit({
      ...rolled,
      parents: [first, two],
      subject: "Merge pull request #8 from ada/two",
      files: { "two.ts": "two" },
    });
    repo.commit({
      author: cy,
      date: "2026-07-04T09:00:00Z",
      parents: [root, second],
      subject: "Merge pull request #9 from cy/rollup",
      body: "Rollup of 2 pull requests",
      files: { "one.ts": "one", "two.ts": "two" },
    });
    const found = await brief(repo);
    assert.deepEqual(
      found.find(([name]) => name === "Bo Lindqvist"),
      ["Bo Lindqvist", "reviewed"],
    );
  });

  it("are not the engineer under an address that nobody named", async () => {
    const unknown = { name: "Ada Moreau", email: "ada@home.example" };
    const repo = repository(
      { ...mine, trailers: [{ key: "Co-authored-by", value: "Ada Moreau <ada@home.example>" }] },
      { day: "07-09", author: unknown, subject: "fix: the queue", files: { "src/queue.ts": "c\n" } },
    );
    assert.deepEqual(await brief(repo), []);
  });

  it("are not looked for unless somebody asks", async () => {
    const repo = repository({ ...mine, trailers: [{ key: "Reviewed-by", value: "Bo Lindqvist <bo@example.com>" }] });
    assert.deepEqual(await collaborators(repo, false), []);
  });

  it("are first those who wrote or reviewed, however much somebody else merged", () => {
    const merger: Collaborator = {
      name: "Bo Lindqvist",
      email: "bo@example.com",
      emails: ["bo@example.com"],
      shared: Array.from({ length: 20 }, (_, index) => ({ artifact: String(index), how: "merged" })),
    };
    const writer: Collaborator = {
      ...merger,
      name: "Cy",
      email: "cy@example.com",
      emails: ["cy@example.com"],
      shared: [{ artifact: "1", how: "wrote" }],
    };
    assert.deepEqual(
      mergeCollaborators([[merger, writer]]).map(({ name }) => name),
      ["Cy", "Bo Lindqvist"],
    );
  });

  it("are one person in several repositories, by an address or a whole name", () => {
    const bo = (email: string, artifact: string): Collaborator => ({
      name: "Bo Lindqvist",
      email,
      emails: [email],
      shared: [{ artifact, how: "reviewed" }],
    });
    const twice = mergeCollaborators([[bo("bo@a.example", "1")], [bo("bo@b.example", "2"), bo("bo@a.example", "1")]]);
    assert.deepEqual(
      twice.map(({ shared }) => shared.map(({ artifact }) => artifact)),
      [["1", "2"]],
    );
  });
});

describe("commits of one's own", () => {
  it("are known with what brought them, or with their branch", async () => {
    const repo = repository(mine, { day: "07-07", author: cy, subject: "Theirs", files: { "a.ts": "" } });
    repo.commit({ date: "2026-07-08T09:00:00Z", branch: "topic", subject: "wip", files: { "b.ts": "" } });
    repo.commit({ date: "2026-07-09T09:00:00Z", branch: "release-2.3", subject: "Backport", files: { "c.ts": "" } });
    const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
    assert.ok(ladder);
    const period = periodAt("2026-07-01", "quarter", 1, "UTC");
    const { ownCommits } = await collectArtifacts({
      readers: [repo],
      ladder,
      period,
      identities: [],
      ownCommits: true,
    });
    assert.deepEqual(
      ownCommits.map(({ title, landed, branch, isOnLongLived }) => [title, landed, branch, isOnLongLived]),
      [
        ["Backport", undefined, "release-2.3", true],
        ["wip", undefined, "topic", undefined],
        ["feat: bound the queue (#9)", "2026-07-06T09:00:00Z", undefined, undefined],
      ],
    );
  });
});

import assert from "node:assert/strict";
import { periodAt } from "../../src/core/calendar/period.ts";
import { type CollectRequest, collectArtifacts } from "../../src/core/collect.ts";
import { RepositoryError, type RepositoryReader } from "../../src/core/history/types.ts";
import { parseLadder } from "../../src/core/ladder/parse.ts";
import { MemoryRepository, me, other } from "./helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";
const code = { "src/queue.ts": "export {};\n", "test/queue.test.ts": "it();\n" };

function collect(readers: readonly RepositoryReader[], more: Partial<CollectRequest> = {}) {
  assert.ok(ladder);
  const period = periodAt("2026-07-01", "quarter", 1, "UTC");
  return collectArtifacts({ readers, ladder, period, identities: [], ...more });
}

/** A root before the quarter, then an RFC that another person renumbers on merging it. */
function renumbered(): MemoryRepository {
  const repo = new MemoryRepository();
  const root = repo.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "README.md": "# Service\n" } });
  const written = repo.commit({
    date: "2026-06-28T09:00:00Z",
    branch: "bus",
    subject: "RFC: retire the bus",
    files: { "rfcs/0000-bus.md": rfc },
  });
  repo.commit({
    author: other,
    date: "2026-07-03T09:00:00Z",
    subject: "Merge pull request #7 from me/bus",
    parents: [root, written],
    files: { "rfcs/0000-bus.md": rfc },
  });
  repo.commit({
    author: other,
    date: "2026-07-04T09:00:00Z",
    subject: "Number the RFC",
    files: { "rfcs/0000-bus.md": null, "rfcs/0007-bus.md": rfc },
  });
  return repo;
}

describe("collecting", () => {
  it("credits a document to its first author, in the period in which it landed, under today's path", async () => {
    const { artifacts } = await collect([renumbered()]);
    const brief = artifacts.map(({ kind, role, date, landed, path }) => ({ kind, role, date, landed, path }));
    assert.deepEqual(brief, [
      {
        kind: "rfc",
        role: "author",
        date: "2026-06-28T09:00:00Z",
        landed: "2026-07-03T09:00:00Z",
        path: "rfcs/0007-bus.md",
      },
    ]);
  });

  it("credits nothing of it to who merged and numbered it", async () => {
    const { artifacts } = await collect([renumbered()], { identities: [other.email], onlyIdentities: true });
    assert.deepEqual(artifacts, []);
  });

  it("leaves out what landed before the period, and reads nothing older", async () => {
    const repo = new MemoryRepository();
    repo.commit({ date: "2026-05-01T09:00:00Z", subject: "feat: old (#1)", files: code });
    repo.commit({ author: other, date: "2026-06-20T09:00:00Z", subject: "Between" });
    const { artifacts, mine } = await collect([repo]);
    assert.deepEqual([artifacts.length, mine], [0, 0]);
  });

  it("counts one thing once when two clones of a repository are open", async () => {
    const [one, two] = [await collect([renumbered()]), await collect([renumbered(), renumbered()])];
    assert.equal(two.artifacts.length, one.artifacts.length);
  });

  it("adds what the journal holds, and drops what lies outside of the period", async () => {
    const [found] = (await collect([renumbered()])).artifacts;
    assert.ok(found);
    const logged = { ...found, id: "j", kind: "walkthrough", landed: "2026-08-01T09:00:00Z" };
    const { artifacts } = await collect([], {
      elsewhere: [logged, { ...logged, id: "k", landed: "2025-08-01T09:00:00Z" }],
    });
    assert.deepEqual(
      artifacts.map(({ id }) => id),
      ["j"],
    );
  });

  it("goes on when one repository cannot be read, and says which", async () => {
    const broken = new MemoryRepository();
    broken.facts = () =>
      Promise.reject(new RepositoryError("corrupt-repository", "/code/broken", "Repair /code/broken."));
    const { artifacts, problems } = await collect([broken, renumbered()]);
    assert.equal(artifacts.length, 1);
    assert.deepEqual(
      problems.map(({ code, where }) => [code, where]),
      [["corrupt-repository", "/code/broken"]],
    );
  });

  it("says that a cut history is cut, when the period reaches the cut", async () => {
    const repo = new MemoryRepository({ shallow: ["c".repeat(39).concat("1")] });
    repo.commit({ date: "2026-07-05T09:00:00Z", files: { "rfcs/0001-bus.md": rfc } });
    const { artifacts, problems } = await collect([repo]);
    assert.deepEqual([artifacts.length, problems.map(({ code }) => code)], [0, ["shallow-clone"]]);
  });

  it("offers, and does not take, the work of somebody with my name under another address", async () => {
    const repo = renumbered();
    const elsewhere = { name: me.name, email: "ada@home.example" };
    repo.commit({
      author: elsewhere,
      committer: other,
      date: "2026-07-09T09:00:00Z",
      subject: "feat: x (#9)",
      files: code,
    });
    const { artifacts, problems } = await collect([repo]);
    assert.equal(artifacts.length, 1);
    assert.match(problems[0]?.message ?? "", /^1 commit by Ada Moreau <ada@home.example> may be yours/);
  });

  it("stops when it is asked to", async () => {
    const stop = new AbortController();
    const repo = renumbered();
    const facts = repo.facts.bind(repo);
    repo.facts = () => {
      stop.abort();
      return facts();
    };
    await assert.rejects(collect([repo, renumbered()], { signal: stop.signal }), { name: "AbortError" });
  });
});

import assert from "node:assert/strict";
import { collectAreas } from "../../../../src/core/artifacts/areas/collect-areas.ts";
import type { AreasRequest } from "../../../../src/core/artifacts/areas/read-areas.ts";
import type { Areas } from "../../../../src/core/artifacts/areas/types.ts";
import { periodAt } from "../../../../src/core/calendar/period.ts";
import { RepositoryError, type RepositoryFacts } from "../../../../src/core/history/types.ts";
import { type CommitSpec, MemoryRepository, me, other } from "../../helpers/memory-repository.ts";

const bot = { name: "renovate[bot]", email: "renovate[bot]@users.noreply.github.com" };

/** A repository with a root before the quarter, and then these commits of the third quarter. */
function repository(commits: readonly Partial<CommitSpec>[], facts: Partial<RepositoryFacts> = {}): MemoryRepository {
  const repo = new MemoryRepository(facts);
  repo.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "README.md": "# Service\n" } });
  for (const spec of commits) repo.commit({ date: "2026-07-06T09:00:00Z", ...spec });
  return repo;
}

function collect(readers: AreasRequest["readers"], more: Partial<AreasRequest> = {}): Promise<Areas> {
  return collectAreas({ readers, period: periodAt("2026-07-01", "quarter", 1, "UTC"), identities: [], ...more });
}

async function brief(commits: readonly Partial<CommitSpec>[]) {
  return (await collect([repository(commits)])).shown.map(({ label, mine, all }) => [label, mine, all]);
}

const change = (path: string, text: string) => ({ files: { [path]: text } });

describe("reading where the work went", () => {
  it("counts the commits of the period, and which of them are mine", async () => {
    const found = await brief([
      change("api/a.ts", "1"),
      { author: other, ...change("api/b.ts", "1") },
      { author: other, ...change("ui/c.ts", "1") },
      { date: "2026-10-02T09:00:00Z", ...change("api/a.ts", "2") },
    ]);
    assert.deepEqual(found, [["api", 1, 2]]);
  });

  it("counts what I wrote with somebody as mine", async () => {
    const trailers = [{ key: "Co-authored-by", value: `${me.name} <${me.email}>` }];
    assert.deepEqual(await brief([{ author: other, trailers, ...change("api/a.ts", "1") }]), [["api", 1, 1]]);
  });

  it("counts a merged branch by its commits and the merge not at all", async () => {
    const repo = repository([]);
    const root = (await repo.facts()).defaultBranch?.tip ?? "";
    const date = "2026-07-07T09:00:00Z";
    const one = repo.commit({ date, branch: "topic", ...change("api/a.ts", "1") });
    const two = repo.commit({ date, branch: "topic", ...change("api/a.ts", "2") });
    repo.commit({ date, parents: [root, two], ...change("api/a.ts", "2") });
    assert.ok(one);
    assert.deepEqual((await collect([repo])).commits, { mine: 2, all: 2 });
  });

  it("leaves bots out of all, and waiting branches", async () => {
    const found = await brief([
      change("api/a.ts", "1"),
      { author: bot, ...change("api/b.ts", "1") },
      { branch: "topic", ...change("ui/c.ts", "1") },
    ]);
    assert.deepEqual(found, [["api", 1, 1]]);
  });

  it("leaves out what is vendored, generated or a lock file, by its place or by .gitattributes", async () => {
    const found = await brief([
      change("package-lock.json", "{}"),
      change("vendor/a/a.go", "1"),
      change("schema/schema.ts", "1"),
      change(".gitattributes", "schema/** linguist-generated\n"),
    ]);
    assert.deepEqual(found, [["files at the top", 1, 1]]);
  });

  it("finds me under an address that another of my commits teaches", async () => {
    const hosted = (email: string) => ({ name: "Ada Moreau", email: `${email}@users.noreply.github.com` });
    const repo = repository([
      { author: { ...hosted("ada-m"), name: "ada" }, ...change("api/a.ts", "1") },
      { author: hosted("7+ada-m"), ...change("api/a.ts", "2") },
    ]);
    const { commits } = await collect([repo], { identities: ["Ada Moreau"], onlyIdentities: true });
    assert.deepEqual(commits, { mine: 2, all: 2 });
  });

  it("counts two clones of one repository once", async () => {
    const commits = [change("api/a.ts", "1")];
    const webUrl = "https://example.com/acme/service";
    const clones = [repository(commits, { webUrl }), repository([...commits, change("api/a.ts", "2")], { webUrl })];
    assert.deepEqual((await collect(clones)).commits, { mine: 1, all: 1 });
  });

  it("passes over a repository that cannot be read, and one without commits", async () => {
    const broken = repository([change("api/a.ts", "1")]);
    broken.facts = () => Promise.reject(new RepositoryError("not-a-repository", "/code/x", "Open another folder."));
    assert.deepEqual((await collect([broken, new MemoryRepository()])).shown, []);
  });

  it("stops when it is asked to", async () => {
    await assert.rejects(collect([repository([])], { signal: AbortSignal.abort() }), { name: "AbortError" });
  });
});

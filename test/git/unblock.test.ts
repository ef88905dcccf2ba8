import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../src/core/artifacts/types.ts";
import { collectedOf } from "./collecting.ts";
import { ada, github, grace, linus, makeRepository, type TestRepository, type Who } from "./helpers.ts";

/** So many squashed pull requests of one person to one file. */
async function many(repo: TestRepository, author: Who, path: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const message = `Allow ${path} ${i} (#${i + 1})\n`;
    await repo.commit({ author, committer: github, message, files: { [path]: `${author.name} ${i}\n` } });
  }
}

/** Payments are Grace's, mostly; Ada works on the core and comes to payments once. */
async function visited(change: { message?: string; path?: string } = {}): Promise<TestRepository> {
  const repo = await makeRepository();
  await many(repo, ada, "src/core/a.ts", 6);
  await many(repo, grace, "src/pay/a.ts", 10);
  await many(repo, linus, "src/pay/b.ts", 4);
  const { message = "Let the core settle payments (#99)\n", path = "src/pay/settle.ts" } = change;
  await repo.commit({ author: ada, committer: github, message, files: { [path]: "settle\n" } });
  return repo;
}

const unblocks = async (repo: TestRepository, who: Who): Promise<readonly Artifact[]> =>
  (await collectedOf(repo, who)).artifacts.filter((a) => a.kind === "unblock");

describe("unblocking changes, where nobody wrote down who owns what", () => {
  it("are mine where others usually write, with their names in the reason", async () => {
    const [only, ...more] = await unblocks(await visited(), ada);
    assert.deepEqual(more, []);
    assert.equal(only?.title, "Let the core settle payments");
    assert.match(
      only?.why ?? "",
      /^all its code is where others usually write: src\/pay \(Grace Hopper, Linus Example\);/,
    );
  });

  it("are none where I usually write, in upkeep, and in places of nobody", async () => {
    assert.deepEqual(await unblocks(await visited(), grace), []);
    assert.deepEqual(await unblocks(await visited({ message: "Bump the library (#99)\n" }), ada), []);
    assert.deepEqual(await unblocks(await visited({ path: "src/new/settle.ts" }), ada), []);
  });

  it("are none where the repository says who owns what, and it is nobody else", async () => {
    const repo = await visited();
    await repo.commit({ author: linus, files: { CODEOWNERS: "* @lead\n" } });
    assert.equal((await unblocks(repo, ada)).length, 1);
    await repo.commit({ author: linus, files: { CODEOWNERS: "/src/core/ @ada\n" } });
    assert.deepEqual(await unblocks(repo, ada), []);
  });

  it("are none where I wrote in the year before", async () => {
    const repo = await makeRepository();
    const files = Object.fromEntries([1, 2, 3, 4].map((n) => [`src/pay/old${n}.ts`, "old\n"]));
    for (const [path, text] of Object.entries(files))
      await repo.commit({ author: ada, date: "2026-02-01T09:00:00Z", files: { [path]: text } });
    await many(repo, ada, "src/core/a.ts", 6);
    await many(repo, grace, "src/pay/a.ts", 14);
    await repo.commit({ author: ada, committer: github, message: "Settle (#99)\n", files: { "src/pay/s.ts": "s\n" } });
    assert.deepEqual(await unblocks(repo, ada), []);
  });

  it("come from folders of the repository, whatever they are called", async () => {
    const repo = await makeRepository();
    await many(repo, ada, "src/core/a.ts", 6);
    await many(repo, grace, "src/:(glob)*/a.ts", 13);
    const files = { "src/:(glob)*/b.ts": "b\n" };
    await repo.commit({ author: ada, committer: github, message: "Allow all (#99)\n", files });
    assert.equal((await unblocks(repo, ada)).length, 1);
  });
}).timeout(20_000);

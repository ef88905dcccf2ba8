import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeRepository, temporaryFolder } from "../git/helpers.ts";
import { ladderlog } from "./helpers.ts";

const ada = { name: "Ada Moreau", email: "ada@example.com" };
const bo = { name: "Bo Lindqvist", email: "bo@example.com" };

/** A repository with an RFC of Ada's, and how to read it with a cache. */
async function prepare() {
  const repo = await makeRepository();
  await repo.commit({ author: bo, message: "Begin", files: { "src/a.ts": "1\n" } });
  const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";
  await repo.commit({ author: ada, message: "RFC: retire the bus", files: { "rfcs/0007-bus.md": rfc } });
  const run = async (cache: string) => {
    const args = ["artifacts", "--repo", repo.folder, "--author", ada.email, "--since", "1990-01-01", "--json"];
    const env = { ...repo.env, LADDERLOG_CACHE: cache, LADDERLOG_TRACE_GIT: "1" };
    const { stdout, stderr, code } = await ladderlog(args, { env });
    assert.equal(code, 0, stderr);
    const runs = stderr.split("\n").filter((line) => line.startsWith('{"args"'));
    const walks = runs.filter(
      (line) => /"--(?:first-parent|topo-order)"/.test(line) && !line.includes("--ignore-missing"),
    );
    return { stdout, walks: walks.length, runs: runs.length };
  };
  return { repo, run };
}

describe("a second run", () => {
  it("says the same and walks no history, also after a commit that changes nothing", async () => {
    const { repo, run } = await prepare();
    const cache = temporaryFolder();
    const first = await run(cache);
    const again = await run(cache);
    assert.deepEqual([again.stdout, again.walks], [first.stdout, 0]);
    await repo.commit({ author: bo, message: "fix: b", files: { "src/b.ts": "1\n" } });
    const after = await run(cache);
    assert.deepEqual([after.walks, after.runs], [0, again.runs], "what is new is asked for ahead");
    assert.equal(after.stdout, (await run("off")).stdout);
    assert.equal(JSON.parse(after.stdout).artifacts.length, 1);
  });

  it("takes the code that the first one compiled, though that one read everything", async () => {
    const { run } = await prepare();
    const cache = temporaryFolder();
    const written = () =>
      readdirSync(join(cache, "code"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".code"))
        .map((name) => `${name} ${statSync(join(cache, "code", name)).mtimeMs}`)
        .sort();
    await run(cache);
    const first = written();
    await run(cache);
    assert.deepEqual(written(), first);
    assert.ok(first.some((line) => line.includes("main.js")));
  });

  it("keeps its files for the user alone, and none when it is switched off", async () => {
    const { run } = await prepare();
    const cache = join(temporaryFolder(), "new");
    await run(cache);
    assert.deepEqual(
      readdirSync(cache).filter((name) => name === "results"),
      ["results"],
    );
    if (process.platform !== "win32")
      for (const name of readdirSync(cache)) assert.equal(statSync(join(cache, name)).mode & 0o077, 0, name);
    assert.ok(!existsSync("off"));
  });
});

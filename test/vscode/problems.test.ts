import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "mocha";
import type { Snapshot } from "../../src/vscode/api.ts";
import { flat, labels, untilShown } from "./helpers/ladderlog.ts";
import { git, temporaryFolder } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

/** True when a row says something about the folder. */
function names({ progress }: Snapshot, folder: string): boolean {
  return flat(progress).some(({ tooltip }) => tooltip?.includes(folder));
}

describe("bad repositories", () => {
  const { folder, remove } = temporaryFolder();
  after(remove);

  async function rowFor(repository: string): Promise<readonly string[]> {
    let rows: readonly string[] = [];
    await withSettings({ repositories: [repository] }, async () => {
      const { progress } = await untilShown("the problem", (s) => names(s, repository));
      rows = labels(progress);
    });
    await untilShown("the problem to go", (s) => !names(s, repository));
    return rows;
  }

  it("names a folder that is not there, and goes on with the others", async () => {
    const rows = await rowFor(join(folder, "gone"));
    assert.ok(rows.includes("Mid → Senior"));
  });

  it("names a folder that is no repository", async () => {
    const plain = join(folder, "plain");
    mkdirSync(plain);
    assert.ok((await rowFor(plain)).includes("Mid → Senior"));
  });

  it("names a repository that is corrupt", async () => {
    const corrupt = join(folder, "corrupt");
    mkdirSync(corrupt);
    git(["init", "--quiet", "--initial-branch=main"], corrupt);
    writeFileSync(join(corrupt, ".git", "refs", "heads", "main"), `${"1".repeat(40)}\n`);
    assert.ok((await rowFor(corrupt)).includes("Mid → Senior"));
  });

  it("takes a repository with no commits for an empty history", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    git(["init", "--quiet"], empty);
    await withSettings({ repositories: [empty] }, async () => {
      const { progress } = await untilShown("a reading", ({ situation }) => situation === "ready");
      assert.ok(!flat(progress).some(({ tooltip }) => tooltip?.includes(empty)));
    });
  });
});

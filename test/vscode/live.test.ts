import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { workspaceFolder } from "./helpers/extension.ts";
import { labels, shown, untilShown } from "./helpers/ladderlog.ts";
import { git, temporaryFolder } from "./helpers/repository.ts";

/** An RFC committed by another program, as a terminal would. */
function commitRfc(name: string, title: string, folder: string = workspaceFolder().uri.fsPath): void {
  const text = `# RFC: ${title}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Alternatives\n\nNone.\n`;
  writeFileSync(join(folder, "rfcs", `${name}.md`), text);
  git(["add", "--all", "rfcs"], folder);
  git(["commit", "--quiet", "--message", `docs: RFC ${title}`], folder);
}

describe("live", () => {
  let before = "";
  beforeEach(async () => {
    await shown();
    before = git(["rev-parse", "HEAD"]);
  });
  afterEach(async () => {
    git(["reset", "--quiet", "--hard", before]);
    await untilShown("the state before the test", ({ artifacts }) => !labels(artifacts).join().includes("live test"));
  });

  it("shows a commit made in a terminal, with nothing asked of the window", async () => {
    commitRfc("9001-live", "Terminal live test");
    const { artifacts } = await untilShown(
      "the commit",
      (s) => labels(s.artifacts).join().includes("Terminal live test"),
      5,
    );
    assert.equal(
      labels(artifacts[0]?.children ?? []).filter((label) => label.includes("Terminal live test")).length,
      1,
    );
  });

  it("does not count an amended commit twice", async () => {
    commitRfc("9002-live", "Amended live test");
    git(["commit", "--quiet", "--amend", "--message", "docs: RFC, said better"]);
    await untilShown("the commit", (s) => labels(s.artifacts).join().includes("Amended live test"));
    const rows = labels((await shown()).artifacts).filter((label) => label.includes("Amended live test"));
    assert.equal(rows.length, 1);
  });

  it("notices a commit made in a worktree elsewhere, as the draft it is", async () => {
    const { folder, remove } = temporaryFolder();
    const worktree = join(folder, "tree");
    git(["worktree", "add", "--quiet", "-b", "live-test", worktree]);
    try {
      commitRfc("9003-live", "Worktree live test", worktree);
      await untilShown("the commit", (s) => labels(s.artifacts).join().includes("Worktree live test"), 4);
    } finally {
      git(["worktree", "remove", "--force", worktree]);
      git(["branch", "--quiet", "-D", "live-test"]);
      remove();
    }
  });
});

import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import type { Snapshot } from "../../src/vscode/api.ts";
import type { Row } from "../../src/vscode/views/row.ts";
import { workspaceFolder } from "./helpers/extension.ts";
import { flat, labels, shown, untilShown } from "./helpers/ladderlog.ts";
import { follows, measured, type Seen, seenIn } from "./helpers/live.ts";
import { git, temporaryFolder } from "./helpers/repository.ts";

const workspace = () => workspaceFolder().uri.fsPath;

/** Writes an RFC, and stages it as a terminal would. */
function writeRfc(name: string, title: string, folder = workspace()): void {
  const text = `# RFC: ${title}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Alternatives\n\nNone.\n`;
  mkdirSync(join(folder, "rfcs"), { recursive: true });
  writeFileSync(join(folder, "rfcs", `${name}.md`), text);
  git(["add", "--all", "rfcs"], folder);
}

function commitRfc(name: string, title: string, folder = workspace()): void {
  writeRfc(name, title, folder);
  git(["commit", "--quiet", "--message", `docs: RFC ${title}`], folder);
}

/**
 * Every test does a piece of work in another program, and is told of the change after which the trees and the counter
 * show it. The time from the work to the rows stands beside the test's name.
 */
describe("live", function () {
  this.timeout(60_000);
  // What is gone from a repository stays in the journal: not in that of the other tests.
  const { folder: journal, remove: removeJournal } = temporaryFolder();
  const keepIn = (folder: string | undefined) =>
    vscode.workspace.getConfiguration("ladderlog").update("journalFolder", folder, vscode.ConfigurationTarget.Global);
  before(() => keepIn(journal));
  after(async () => {
    await keepIn(undefined);
    await untilShown("the journal of before", ({ artifacts }) => !labels(artifacts).join().includes("live test"));
    removeJournal();
  });

  let start = "";
  let first: Seen;
  beforeEach(async () => {
    first = seenIn(await shown(), "live test");
    start = git(["rev-parse", "HEAD"]);
  });
  afterEach(async () => {
    git(["checkout", "--quiet", "--force", "main"]);
    git(["reset", "--quiet", "--hard", start]);
    for (const branch of git(["branch", "--format=%(refname:short)", "--list", "live-*"]).split("\n"))
      if (branch !== "") git(["branch", "--quiet", "-D", branch]);
    const isLive = (row: Row) => row.label.includes("live test") && !row.tooltip?.includes("was not read");
    await untilShown("the state before the test", ({ artifacts }) => !flat(artifacts).some(isLive));
  });

  /** True once a text is shown that many times, and the counter stands so much higher than before the test. */
  const shows = (text: string, times: number, more: number) => (snapshot: Snapshot) => {
    const { rows, count } = seenIn(snapshot, text);
    return rows.length === times && count === first.count + more;
  };

  /** True once what was done stays done: from the journal, and said to be unreachable. */
  const isFromJournal = (text: string, times: number) => (snapshot: Snapshot) => {
    const isIt = ({ label, tooltip = "" }: Row) =>
      label.includes(text) && tooltip.includes("its repository was not read");
    return flat(snapshot.artifacts).filter(isIt).length === times && shows(text, times, times)(snapshot);
  };

  it("a commit in a terminal", async function () {
    measured(
      this,
      await follows(() => commitRfc("9001-live", "Terminal live test"), shows("Terminal live test", 1, 1)),
    );
  });

  it("a commit in the Source Control view", async function () {
    const api = vscode.extensions.getExtension("vscode.git")?.exports.getAPI(1);
    const repository = api.repositories[0];
    writeRfc("9002-live", "Source control live test");
    // As the view's plus sign does: what is staged elsewhere it shows only after a while.
    await repository.add([join(workspace(), "rfcs", "9002-live.md")]);
    const commit = async () => {
      repository.inputBox.value = "docs: RFC in the Source Control view";
      await vscode.commands.executeCommand("git.commit", repository.rootUri);
    };
    measured(this, await follows(commit, shows("Source control live test", 1, 1)));
    assert.equal(git(["log", "-1", "--format=%s"]), "docs: RFC in the Source Control view");
  });

  it("commits in a worktree elsewhere, as the drafts they are", async function () {
    const { folder, remove } = temporaryFolder();
    const worktree = join(folder, "tree");
    git(["worktree", "add", "--quiet", "-b", "live-tree", worktree]);
    try {
      await follows(
        () => commitRfc("9003-live", "First worktree live test", worktree),
        shows("worktree live test", 1, 0),
      );
      const second = () => commitRfc("9004-live", "Second worktree live test", worktree);
      measured(this, await follows(second, shows("worktree live test", 2, 0)));
    } finally {
      git(["worktree", "remove", "--force", worktree]);
      remove();
    }
  });

  it("an amended commit, in place of the one before", async function () {
    await follows(() => commitRfc("9005-live", "Amended live test"), shows("Amended live test", 1, 1));
    writeRfc("9005-live", "Better live test");
    const amend = () => git(["commit", "--quiet", "--amend", "--no-edit"]);
    measured(this, await follows(amend, (s) => shows("Better live test", 1, 1)(s) && shows("Amended", 0, 1)(s)));
  });

  it("a rebase, with every commit of it once", async function () {
    git(["checkout", "--quiet", "-b", "live-rebase"]);
    commitRfc("9006-live", "First rebased live test");
    await follows(() => commitRfc("9007-live", "Second rebased live test"), shows("rebased live test", 2, 0));
    git(["checkout", "--quiet", "main"]);
    commitRfc("9008-live", "Meanwhile live test");
    const rebase = () => {
      git(["rebase", "--quiet", "main", "live-rebase"]);
      git(["checkout", "--quiet", "main"]);
      git(["merge", "--quiet", "--ff-only", "live-rebase"]);
    };
    measured(this, await follows(rebase, (s) => shows("rebased live test", 2, 3)(s) && shows("Meanwhile", 1, 3)(s)));
  });

  it("a pull, of work done on another machine", async function () {
    const { folder, remove } = temporaryFolder();
    const [remote, machine] = [join(folder, "remote.git"), join(folder, "machine")];
    git(["clone", "--quiet", "--bare", workspace(), remote]);
    git(["clone", "--quiet", remote, machine]);
    for (const name of ["user.name", "user.email"]) git(["config", name, git(["config", name])], machine);
    commitRfc("9009-live", "Pulled live test", machine);
    git(["push", "--quiet", "origin", "main"], machine);
    measured(this, await follows(() => git(["pull", "--quiet", remote, "main"]), shows("Pulled live test", 1, 1)));
    remove();
  });

  it("a merge, with what it brought once", async function () {
    git(["checkout", "--quiet", "-b", "live-merge"]);
    await follows(() => commitRfc("9010-live", "Merged live test"), shows("Merged live test", 1, 0));
    git(["checkout", "--quiet", "main"]);
    const merge = () => git(["merge", "--quiet", "--no-ff", "--no-edit", "live-merge"]);
    measured(this, await follows(merge, shows("Merged live test", 1, 1)));
  });

  it("a reset, after which nothing is left", async function () {
    await follows(() => commitRfc("9011-live", "Reset live test"), shows("Reset live test", 1, 1));
    measured(this, await follows(() => git(["reset", "--quiet", "--hard", "HEAD~1"]), shows("live test", 0, 0)));
  });

  it("a repository moved into the workspace, with others in it", async function () {
    const { folder, remove } = temporaryFolder();
    const moved = join(workspace(), "moved");
    const inside = join(folder, "shelf", "inside");
    mkdirSync(inside, { recursive: true });
    git(["init", "--quiet", "-b", "main"], inside);
    for (const name of ["user.name", "user.email"]) git(["config", name, git(["config", name])], inside);
    commitRfc("0001-live", "Moved live test", inside);
    const move = () => renameSync(join(folder, "shelf"), moved);
    measured(this, await follows(move, shows("Moved live test", 1, 1)));
    await follows(() => rmSync(moved, { recursive: true }), isFromJournal("Moved live test", 1));
    remove();
  });

  it("a repository made while the window is open, and deleted again", async function () {
    const nested = join(workspace(), "nested");
    const make = () => {
      mkdirSync(nested);
      git(["init", "--quiet", "-b", "main"], nested);
      for (const name of ["user.name", "user.email"]) git(["config", name, git(["config", name])], nested);
      // What one person writes at one path within one second is one thing, in whichever repository: not the path of the test before.
      commitRfc("0011-live", "Nested live test", nested);
    };
    measured(this, await follows(make, shows("Nested live test", 1, 1)));
    const second = () => commitRfc("0012-live", "Second nested live test", nested);
    await follows(second, shows("Second nested live test", 1, 2));
    await follows(() => rmSync(nested, { recursive: true }), isFromJournal("ested live test", 2));
  });
});

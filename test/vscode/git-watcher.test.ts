import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { FolderTree } from "../../src/vscode/state/folder-tree.ts";
import { GitWatcher } from "../../src/vscode/state/git-watcher.ts";
import { PolledFiles } from "../../src/vscode/state/polled-files.ts";
import { Debounced } from "../../src/vscode/util/debounce.ts";
import { git, temporaryFolder } from "./helpers/repository.ts";

const commit = [
  "-c",
  "user.name=Ada",
  "-c",
  "user.email=ada@example.org",
  "commit",
  "--quiet",
  "--allow-empty",
  "-m",
  "x",
];

describe("GitWatcher", () => {
  let watcher: GitWatcher;
  let place: ReturnType<typeof temporaryFolder>;
  let folder: string;
  beforeEach(() => {
    watcher = new GitWatcher();
    place = temporaryFolder();
    folder = join(place.folder, "repository");
    git(["init", "--quiet", "-b", "main", folder], place.folder);
  });
  afterEach(() => {
    watcher.dispose();
    place.remove();
  });

  /** Runs git and waits until the watcher has told of it: a test that waits in vain ends with its time. */
  async function heard(args: readonly string[], where = folder): Promise<void> {
    const told = new Promise<void>((resolve) => {
      const listener = watcher.onDidChange(() => {
        listener.dispose();
        resolve();
      });
    });
    git(args, where);
    await told;
  }

  it("hears the first commit of a repository, and those after it", async () => {
    await watcher.watch([folder]);
    await heard(commit);
    await heard(commit);
    await heard(commit);
  });

  it("hears commit upon commit in a worktree elsewhere", async () => {
    git(commit, folder);
    const tree = join(place.folder, "tree");
    git(["worktree", "add", "--quiet", "-b", "other", tree], folder);
    await watcher.watch([folder]);
    await heard(commit, tree);
    await heard(commit, tree);
  });

  it("hears both sides of a worktree that is opened itself", async () => {
    git(commit, folder);
    const tree = join(place.folder, "tree");
    git(["worktree", "add", "--quiet", "-b", "other", tree], folder);
    await watcher.watch([tree]);
    await heard(commit, tree);
    await heard(commit, folder);
    await heard(["checkout", "--quiet", "--detach"], tree);
    await heard(commit, tree);
  });

  it("hears a branch in folders that come and go", async () => {
    git(commit, folder);
    await watcher.watch([folder]);
    await heard(["update-ref", "refs/heads/a/b/c", "HEAD"]);
    await heard(commit);
    await heard(["update-ref", "refs/heads/a/b/c", "HEAD"]);
    await heard(["update-ref", "-d", "refs/heads/a/b/c"]);
    await heard(["update-ref", "refs/heads/a/b/c", "HEAD"]);
    await heard(["update-ref", "refs/heads/a/b/c", "HEAD~1"]);
  });

  it("hears commits after the refs were packed", async () => {
    git(commit, folder);
    const tree = join(place.folder, "tree");
    git(["worktree", "add", "--quiet", "-b", "other", tree], folder);
    await watcher.watch([folder]);
    await heard(["gc", "--quiet"]);
    await heard(commit, tree);
    await heard(commit);
  });

  it("hears what is fetched from a remote, the first time too", async () => {
    const other = join(place.folder, "other");
    git(["init", "--quiet", "-b", "main", other], place.folder);
    git(commit, other);
    git(["remote", "add", "origin", other], folder);
    await watcher.watch([folder]);
    await heard(["fetch", "--quiet", "origin"]);
    git(commit, other);
    await heard(["fetch", "--quiet", "origin"]);
  });

  it("hears what is written where refs lie in tables", async () => {
    const tables = join(folder, ".git", "reftable");
    mkdirSync(tables);
    await watcher.watch([folder]);
    const told = new Promise<void>((resolve) => watcher.onDidChange(resolve));
    writeFileSync(join(tables, "0x000000000001.ref"), "");
    await told;
  });

  it("hears commits where a file says where the git folder is, as in a submodule", async () => {
    const module = join(place.folder, "module");
    git(["init", "--quiet", "--separate-git-dir", join(place.folder, "modules"), module], place.folder);
    await watcher.watch([module]);
    await heard(commit, module);
    await heard(commit, module);
  });

  it("hears a repository that was deleted, and one that was made in its place", async () => {
    git(commit, folder);
    await watcher.watch([folder]);
    const gone = new Promise<void>((resolve) => watcher.onDidChange(resolve));
    rmSync(join(folder, ".git"), { recursive: true });
    await gone;
    git(["init", "--quiet", "-b", "main", folder], place.folder);
    await watcher.watch([folder]);
    await heard(commit);
    await heard(commit);
  });
});

describe("where nothing can be watched", () => {
  it("says so, for the folder to be followed in another way", async () => {
    const { folder, remove } = temporaryFolder();
    const nothing = () => undefined;
    await new Promise<void>((ended) => {
      const rules = { enters: () => true, tells: () => true, changed: nothing, ended };
      void new FolderTree(join(folder, "missing"), rules).start();
    });
    remove();
  });

  it("looks at files again and again, and hears one that comes", async () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, "HEAD");
    let calls = 0;
    let files: PolledFiles | undefined;
    await new Promise<void>((changed) => {
      files = new PolledFiles([file], () => {
        // The first call says that it is not there.
        if (++calls === 1) writeFileSync(file, "ref: refs/heads/main\n");
        else changed();
      });
    });
    files?.dispose();
    remove();
  });
});

describe("Debounced", () => {
  it("hears a row of calls without an end", async () => {
    let calling: ReturnType<typeof setInterval> | undefined;
    await new Promise<void>((run) => {
      const debounced = new Debounced(1000, run, 50);
      calling = setInterval(() => debounced.call(), 1);
    });
    clearInterval(calling);
  });
});

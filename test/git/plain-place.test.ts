import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GitPlace } from "../../src/git/child.ts";
import { readSettings } from "../../src/git/config.ts";
import { openAhead } from "../../src/git/opening.ts";
import { openPlace, plainPlace } from "../../src/git/place.ts";
import { plainLayout } from "../../src/git/plain-layout.ts";
import { gitProgram } from "../../src/git/program.ts";
import { readerAt } from "../../src/git/reader.ts";
import { fakeGit, makeRepository, type TestRepository, temporaryFolder } from "./helpers.ts";
import { readerOf } from "./reading.ts";

/** The place as it is told without asking git for it, and as git tells it; the first is undefined where git has to be asked. */
async function places(folder: string, env: GitPlace["env"]) {
  const at = { root: folder, folder, env, program: await gitProgram(folder, env) };
  const layout = plainLayout(folder);
  const known = layout && (await plainPlace(at, layout, await readSettings(at)));
  const told = await openPlace(at);
  const parts = ({ root, commonDir, bare, shallow }: typeof told) => ({ root, commonDir, bare, shallow });
  return { known: known && parts(known), told: parts(told) };
}

async function withCommits(): Promise<TestRepository> {
  const repo = await makeRepository();
  for (const name of ["a.md", "b.md", "c.md"]) await repo.commit({ files: { [name]: "a\n" } });
  return repo;
}

describe("a repository that begins in the folder in the usual way", () => {
  const usual: Readonly<Record<string, () => Promise<{ folder: string; env: GitPlace["env"] }>>> = {
    "with a working folder": withCommits,
    "with no commits": () => makeRepository(),
    bare: async () => (await withCommits()).clone({ bare: true }),
    shallow: async () => (await withCommits()).clone({ depth: 2 }),
    "in a folder that a link leads to": async () => {
      const { folder, env } = await withCommits();
      const link = join(temporaryFolder(), "link");
      symlinkSync(folder, link);
      return { folder: link, env };
    },
    "with a detached HEAD": async () => {
      const repo = await withCommits();
      await repo.run(["checkout", "--quiet", "--detach"]);
      return repo;
    },
    "of longer object names": () => makeRepository({ objectFormat: "sha256" }),
  };
  for (const [name, make] of Object.entries(usual))
    it(`is known without asking: ${name}`, async () => {
      const { folder, env } = await make();
      const { known, told } = await places(folder, env);
      assert.deepEqual(known, told);
    });
});

describe("a repository that lies in any other way", () => {
  /** Makes it so, and gives the folder and the root that git tells. */
  const unusual: Readonly<Record<string, (repo: TestRepository) => Promise<readonly string[]> | readonly string[]>> = {
    "around the folder": ({ folder }) => {
      mkdirSync(join(folder, "docs"));
      return [join(folder, "docs"), folder];
    },
    "its git folder itself": ({ folder }) => [join(folder, ".git"), join(folder, ".git")],
    "a worktree": async (repo) => {
      const tree = join(temporaryFolder(), "tree");
      await repo.run(["worktree", "add", "--quiet", "-b", "topic", tree]);
      return [tree, tree];
    },
    "a git folder behind a link": ({ folder }) => {
      const elsewhere = join(temporaryFolder(), "elsewhere");
      renameSync(join(folder, ".git"), elsewhere);
      symlinkSync(elsewhere, join(folder, ".git"));
      return [folder, folder];
    },
    "a git folder behind a file": ({ folder }) => {
      const elsewhere = join(temporaryFolder(), "elsewhere");
      renameSync(join(folder, ".git"), elsewhere);
      writeFileSync(join(folder, ".git"), `gitdir: ${elsewhere}\n`);
      return [folder, folder];
    },
    "a working folder elsewhere": async (repo) => {
      await repo.run(["config", "core.worktree", temporaryFolder()]);
      return [repo.folder, join(repo.folder, ".git")];
    },
    "bare, and in .git all the same": async (repo) => {
      await repo.run(["config", "core.bare", "true"]);
      return [repo.folder, join(repo.folder, ".git")];
    },
    "bare in other words": async (repo) => {
      await repo.run(["config", "core.bare", "no"]);
      return [repo.folder, repo.folder];
    },
    "bare without a word": ({ folder }) => {
      appendFileSync(join(folder, ".git/config"), "[core]\n\tbare\n");
      return [folder, join(folder, ".git")];
    },
    "bare, and not by an include": ({ folder }) => {
      const config = join(folder, ".git/config");
      writeFileSync(config, readFileSync(config, "utf8").replace("bare = false", "bare = true"));
      writeFileSync(join(folder, ".git/more"), "[core]\n\tbare = false\n");
      appendFileSync(config, "[include]\n\tpath = more\n");
      return [folder, join(folder, ".git")];
    },
    "a git folder that shares another's": async ({ folder }) => {
      const { folder: another } = await withCommits();
      writeFileSync(join(folder, ".git/commondir"), `${join(another, ".git")}\n`);
      return [folder, folder];
    },
    "a HEAD of many lines": ({ folder }) => {
      appendFileSync(join(folder, ".git", "HEAD"), "x".repeat(5000));
      return [folder, folder];
    },
    "settings of this worktree": async (repo) => {
      await repo.run(["config", "extensions.worktreeConfig", "true"]);
      return [repo.folder, repo.folder];
    },
  };
  for (const [name, make] of Object.entries(unusual))
    it(`is asked for: ${name}`, async () => {
      const repo = await withCommits();
      const [folder = "", root] = await make(repo);
      const { known, told } = await places(folder, repo.env);
      assert.deepEqual([known, told.root, told.shallow], [undefined, root, []]);
    });

  it("is the one around a folder whose own is broken", async () => {
    const outer = await withCommits();
    const inner = join(outer.folder, "inner");
    const broken = async (breakIt: (gitFolder: string) => void) => {
      rmSync(inner, { recursive: true, force: true });
      await outer.run(["init", "--quiet", "inner"]);
      breakIt(join(inner, ".git"));
      const { known, told } = await places(inner, outer.env);
      assert.deepEqual([known, told.root], [undefined, outer.folder]);
    };
    await broken((at) => writeFileSync(join(at, "HEAD"), "nonsense\n"));
    await broken((at) => rmSync(join(at, "HEAD")));
    await broken((at) => rmSync(join(at, "objects"), { recursive: true }));
    await broken((at) => rmSync(join(at, "refs"), { recursive: true }));
  });
});

describe("a repository that was read before", () => {
  it("is not looked for once more, and any other is", async () => {
    const repo = await withCommits();
    mkdirSync(join(repo.folder, "docs"));
    const last = { name: "main", tip: await repo.head() };
    const asked = async (folder: string, options: Parameters<typeof openAhead>[1]): Promise<boolean> => {
      const runs = join(temporaryFolder(), "runs");
      const real = await gitProgram(folder, process.env);
      const PATH = fakeGit(`echo "$*" >> "${runs}"; exec "${real}" "$@"`);
      await readerAt(await openAhead(folder, { ...options, env: { ...repo.env, PATH } })).facts();
      return readFileSync(runs, "utf8").includes("--git-common-dir");
    };
    assert.equal(await asked(repo.folder, { last }), false);
    assert.equal(await asked(repo.folder, {}), true);
    assert.equal(await asked(join(repo.folder, "docs"), { last }), true);
  });

  it("has the facts that it has when it is met for the first time", async () => {
    const repo = await withCommits();
    mkdirSync(join(repo.folder, "docs"));
    const last = { name: "main", tip: await repo.head() };
    for (const folder of [repo.folder, join(repo.folder, "docs")]) {
      const reader = readerAt(await openAhead(folder, { env: repo.env, last }));
      assert.deepEqual({ ...(await reader.facts()), folder: "" }, { ...(await readerOf(repo).facts()), folder: "" });
    }
  });

  it("that is somebody else's by now is refused like any other", async () => {
    const repo = await withCommits();
    const last = { name: "main", tip: await repo.head() };
    const env = { ...repo.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    const refused = async (options: Parameters<typeof openAhead>[1]) =>
      await readerAt(await openAhead(repo.folder, options))
        .facts()
        .then(
          () => assert.fail("it was read"),
          ({ code, message }) => ({ code, message }),
        );
    assert.deepEqual(await refused({ env, last }), await refused({ env }));
  });
});

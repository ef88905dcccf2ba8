import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { candidates } from "../../src/git/program.ts";
import { makeRepository, temporaryFolder } from "./helpers.ts";
import { all, readerOf } from "./reading.ts";

/** A repository with a committed `git` that leaves a mark when it is run. */
async function withOwnGit() {
  const mark = join(temporaryFolder(), "mark");
  const repo = await makeRepository();
  repo.write("node_modules/.bin/git", `#!/bin/sh\ntouch '${mark}'\n`);
  chmodSync(join(repo.folder, "node_modules/.bin/git"), 0o755);
  const tip = await repo.commit({ files: { "docs/a.md": "a\n" } });
  return { repo, tip, bin: join(repo.folder, "node_modules/.bin"), ran: () => existsSync(mark) };
}

describe("which git runs", () => {
  it("is never one from the repository, whatever the PATH says", async () => {
    const { repo, tip, bin, ran } = await withOwnGit();
    const link = join(temporaryFolder(), "bin");
    symlinkSync(bin, link);
    for (const first of ["./node_modules/.bin", "node_modules/.bin", bin, link]) {
      const env = { PATH: [first, "", process.env.PATH].join(delimiter) };
      for (const folder of [repo.folder, join(repo.folder, "docs")]) {
        const reader = readerOf(repo, folder, env);
        assert.equal((await reader.facts()).defaultBranch?.tip, tip);
        assert.equal((await all(reader.commits({ include: [tip], exclude: [] }))).length, 1);
      }
    }
    assert.equal(ran(), false);
  });

  it("may lie in a folder with a space in its name", async () => {
    const repo = await makeRepository();
    const bin = join(temporaryFolder(), "Program Files");
    mkdirSync(bin);
    const real = join((await repo.run(["--exec-path"])).trim(), "git");
    writeFileSync(join(bin, "git"), `#!/bin/sh\nexec '${real}' "$@"\n`);
    chmodSync(join(bin, "git"), 0o755);
    assert.equal((await readerOf(repo, repo.folder, { PATH: bin }).facts()).name, "repo");
  });

  it("is looked for in absolute folders only", () => {
    assert.deepEqual(candidates({ PATH: ":.:./a:b:/c:/d/" }, "linux"), ["/c/git", "/d/git"]);
    assert.deepEqual(candidates({}, "linux"), []);
    const path = String.raw`.;bin;\x;C:\Git\cmd;"D:\a b"`;
    const found = candidates({ Path: path, PATHEXT: ".COM;.EXE;.BAT" }, "win32");
    assert.deepEqual(
      found,
      ["C:\\Git\\cmd", "D:\\a b"].flatMap((folder) => [`${folder}\\git.com`, `${folder}\\git.exe`]),
    );
  });
}).timeout(20_000);

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "mocha";
import { fileInside, placeInside } from "../../src/vscode/open/inside.ts";

describe("the file that a path of the history names", () => {
  let home = "";
  let folder = "";

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "ladderlog-inside-"));
    folder = join(home, "repository");
    mkdirSync(join(folder, "docs"), { recursive: true });
    writeFileSync(join(folder, "docs", "a.md"), "# A\n");
    writeFileSync(join(home, "secret.md"), "# Secret\n");
    symlinkSync(home, join(folder, "out"), "junction");
    symlinkSync(join(folder, "docs"), join(folder, "in"), "junction");
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it("is a file in the repository's folder, by whatever name", async () => {
    assert.equal(await fileInside(folder, "docs/a.md"), join(folder, "docs", "a.md"));
    assert.equal(await fileInside(folder, "in/a.md"), join(folder, "in", "a.md"));
    assert.equal(await fileInside(folder, "docs/gone.md"), undefined);
    assert.equal(await placeInside(folder, "docs/old/gone.md"), join(folder, "docs", "old", "gone.md"));
  });

  it("never lies outside it", async () => {
    for (const path of ["../secret.md", "docs/../../secret.md", "..", "", "out/secret.md", "out/gone.md", "out"]) {
      assert.equal(await fileInside(folder, path), undefined, path);
      assert.equal(await placeInside(folder, path), undefined, path);
    }
  });

  it("is not named by drives, streams and backslashes where those mean something", async () => {
    for (const path of ["..\\secret.md", "C:/secret.md", "docs/a.md:stream"])
      assert.equal(await placeInside(folder, path, "win32"), undefined, path);
  });
});

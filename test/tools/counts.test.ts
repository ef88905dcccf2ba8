import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countsOf } from "../../scripts/test/suite.ts";

describe("counting a suite", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "ladderlog-counts-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const left = (text: string): string => {
    const file = join(folder, "counts.json");
    writeFileSync(file, text);
    return file;
  };

  it("believes a suite that ended", () =>
    assert.deepEqual(countsOf(left('{"passed":3,"failed":2}'), 2), { passed: 3, failed: 2 }));

  it("adds a failure for a suite that left nothing behind", () =>
    assert.deepEqual(countsOf(join(folder, "missing.json"), 0), { passed: 0, failed: 1 }));

  it("adds a failure for a suite that crashed after its tests had passed", () =>
    assert.deepEqual(countsOf(left('{"passed":3,"failed":0}'), 1), { passed: 3, failed: 1 }));
});

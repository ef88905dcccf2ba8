import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../src/webview/styles");

describe("the panel's style sheets", () => {
  // A browser then looks below every element once the page crosses a width: a minute with 500 artifacts.
  it("do not make the whole page depend on what is anywhere below it", () => {
    const sheets = globSync("*.ts", { cwd: folder });
    assert.ok(sheets.length > 5);
    const asking = sheets.filter((sheet) =>
      /(?::root|html|body)[^\s,{]*:has\(/.test(readFileSync(join(folder, sheet), "utf8")),
    );
    assert.deepEqual(asking, []);
  });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { check } from "../unit/review/check/helper.ts";

const page = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8");

describe("docs/claims.md", () => {
  it("marks its opinion as the check reads it", () => {
    const [, example = ""] = /^```markdown\n(.*?)^```$/ms.exec(page) ?? [];
    assert.match(example, /\bled\b/);
    assert.deepEqual(check(example), []);
  });

  it("names every finding that its own examples give", () => {
    for (const text of ["I led it.", "[x](https://docs.example.com/x)", "`9ab07e1c2d` was reverted, and I led it."])
      for (const { code, severity } of check(text)) assert.ok(page.includes(`| \`${code}\` | ${severity} |`), code);
  });
});

import assert from "node:assert/strict";
import type { Evidence } from "../../../src/core/review/types.ts";
import { kindIcon, statusIcon } from "../../../src/webview/icons.ts";

describe("icons of the panel", () => {
  it("knows a built-in kind and falls back to the group for one that a ladder names", () => {
    const groups: readonly Evidence["group"][] = ["documents", "changes", "withOthers", "elsewhere"];
    assert.equal(kindIcon({ kind: "pull-request", group: "changes" }), "git-pull-request");
    assert.equal(new Set(groups.map((group) => kindIcon({ kind: "constructor", group }))).size, 4);
  });

  it("gives every verdict a shape of its own", () => {
    const shapes = (["met", "partial", "none", "manual"] as const).map(statusIcon);
    assert.equal(new Set(shapes).size, 4);
  });
});

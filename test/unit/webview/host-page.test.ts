import assert from "node:assert/strict";
import { reviewFileName } from "../../../src/vscode/panel/file-name.ts";
import { contentSecurityPolicy, panelHtml } from "../../../src/vscode/panel/html.ts";

const parts = { cspSource: "https://source.test", nonce: "n0", script: "https://s/w.js", codicons: "https://s/c.css" };

describe("page of the panel", () => {
  it("allows its script by nonce and its own styles and font, and nothing else", () => {
    assert.deepEqual(contentSecurityPolicy(parts).split("; "), [
      "default-src 'none'",
      "script-src 'nonce-n0'",
      "style-src https://source.test",
      "font-src https://source.test",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("has the one script with the nonce, and no style or handler inline", () => {
    const html = panelHtml(parts);
    assert.match(html, /<script nonce="n0" type="module" src="https:\/\/s\/w\.js"><\/script>/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /<style|style=|\son\w+=|unsafe/);
  });

  it("keeps an address inside of its attribute", () => {
    const html = panelHtml({ ...parts, script: `x"><script>alert(1)</script>` });
    assert.equal(html.match(/<script/g)?.length, 1);
  });
});

describe("name of a saved review", () => {
  it("holds the period", () => {
    assert.equal(reviewFileName("2026-Q4"), "self-review-2026-Q4.md");
    assert.equal(reviewFileName("2026-Q4", "html"), "self-review-2026-Q4.html");
    assert.equal(reviewFileName("2026-10-05..2026-11-01"), "self-review-2026-10-05..2026-11-01.md");
  });

  it("never leaves the folder and is never empty", () => {
    assert.equal(reviewFileName("../../etc/passwd"), "self-review-etc-passwd.md");
    assert.equal(reviewFileName("/:*?"), "self-review.md");
  });
});

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { oneLine, tooltip, withoutIcons, withoutLinks } from "../../src/vscode/util/safe-text.ts";
import { itemOf } from "../../src/vscode/views/row.ts";

const hostile =
  "<img src=x onerror=alert(1)> [click](command:workbench.action.quit) $(trash) `x` \u202egnp.exe\u0007\nnext";

describe("hostile text", () => {
  it("is one plain line in a row, with no character that turns the text around", () => {
    const { label, description } = itemOf({ id: "x", label: hostile, description: hostile, children: [] });
    for (const text of [label, description]) assert.doesNotMatch(String(text), /[\u0000-\u001f\u202e]/);
  });

  it("is text in a tooltip: no Markdown, no HTML, no link, no icon", () => {
    const { value, isTrusted, supportHtml } = tooltip([hostile]);
    assert.deepEqual([isTrusted, supportHtml], [false, false]);
    assert.doesNotMatch(value, /(?<!\\)[<[\]()$`]/);
  });

  it("shows no icon of its own where icons are drawn, and makes no link where links are made", () => {
    assert.doesNotMatch(withoutIcons(hostile), /(?<!\\)\$\(/);
    assert.doesNotMatch(withoutLinks(hostile), /\]\(/);
  });

  it("says nothing of an artifact's row to a screen reader that the eye does not get", () => {
    const { accessibilityInformation } = itemOf({ id: "x", label: hostile, spoken: hostile, children: [] });
    assert.equal(accessibilityInformation?.label, oneLine(hostile));
  });

  it("leaves ordinary text as it is", () => {
    assert.equal(
      oneLine("Retire the in-house event bus (v2): naïve → 設計"),
      "Retire the in-house event bus (v2): naïve → 設計",
    );
    assert.ok(tooltip(["a"]) instanceof vscode.MarkdownString);
  });
});

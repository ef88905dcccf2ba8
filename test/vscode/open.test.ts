import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { sidesOf } from "../../src/vscode/open/blob-documents.ts";
import type { Row } from "../../src/vscode/views/row.ts";
import { flat, shown, until } from "./helpers/ladderlog.ts";

describe("opening an artifact", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  async function rowWith(is: (row: Row) => boolean): Promise<Row> {
    const row = flat((await shown()).artifacts).find((one) => one.open !== undefined && is(one));
    assert.ok(row, "the demo has such an artifact");
    return row;
  }

  it("opens a document as it is today", async () => {
    const row = await rowWith(({ icon, description }) => icon === "file-text" && !description?.includes("draft"));
    await vscode.commands.executeCommand("ladderlog.openArtifact", row.open);
    const editor = await until("an editor", () => vscode.window.activeTextEditor);
    assert.match(editor.document.uri.path, /\.md$/);
    assert.equal(editor.document.uri.scheme, "file");
  });

  it("opens what its commit wrote when the document is on another branch", async () => {
    const row = await rowWith(({ icon, description = "" }) => icon === "file-text" && description.includes("draft"));
    await vscode.commands.executeCommand("ladderlog.openArtifact", row.open);
    const tab = await until("an editor", () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.match(tab.label, /^[0-9a-f]{10} /);
  });

  it("opens what a commit changed, with both sides of every file", async () => {
    const row = await rowWith(({ icon }) => icon === "git-merge");
    await vscode.commands.executeCommand("ladderlog.openArtifact", row.open);
    const tab = await until("an editor", () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.match(tab.label, /^[0-9a-f]{10} /);
    const sides = await until("the sides", () => {
      const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === "ladderlog-git");
      return open.length > 0 ? open : undefined;
    });
    assert.ok(sides.some((document) => document.getText().length > 0));
  });

  it("serves nothing of a folder that this window does not read", async () => {
    const query = JSON.stringify({ folder: "/", blob: "1".repeat(40) });
    const uri = vscode.Uri.from({ scheme: "ladderlog-git", path: "/x.txt", query });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /not one of this window's/);
  });

  it("gives an address to a path that begins with slashes", async () => {
    const blob = "1".repeat(40);
    const change = { path: "//host/x.md", before: blob, blob, status: "modified", mode: "100644" } as const;
    assert.equal(sidesOf("/", change).after?.path, "/host/x.md");
  });

  it("does nothing for an artifact that is not shown", async () => {
    await vscode.commands.executeCommand("ladderlog.openArtifact", "no such artifact");
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});

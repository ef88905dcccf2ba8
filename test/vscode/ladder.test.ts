import assert from "node:assert/strict";
import { afterEach, before, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { workspaceFolder } from "./helpers/extension.ts";
import { labels, shown, until, untilShown } from "./helpers/ladderlog.ts";
import { accepting, acceptingUntilTold } from "./helpers/quick-input.ts";

describe("ladder file", () => {
  let file = vscode.Uri.file("/");
  let good = "";
  const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === "Ladderlog");

  before(async () => {
    await shown();
    file = vscode.Uri.joinPath(workspaceFolder().uri, "ladder.yaml");
    good = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  });
  beforeEach(() => until("a clean start", () => (problems().length === 0 ? true : undefined)));
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await write(good);
    await untilShown("the good ladder", ({ progress }) => progress[0]?.label === "Mid → Senior");
  });

  it("shows problems while they are typed, at their line, and takes them back", async () => {
    const editor = await vscode.window.showTextDocument(file);
    const line = good.split("\n").findIndex((text) => /^\s+atLeast|atLeast:/.test(text));
    const range = editor.document.lineAt(line).range;
    const broken = editor.document.lineAt(line).text.replace(/atLeast: *\d+/, "atLeast: many");
    await editor.edit((edit) => edit.replace(range, broken));
    const [first] = await until("a diagnostic", () => (problems().length > 0 ? problems() : undefined));
    assert.equal(first?.range.start.line, line);
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
    await vscode.commands.executeCommand("undo");
    await until("the problem to go", () => (problems().length === 0 ? true : undefined));
  });

  it("serves the last good state of a broken file, and says so", async () => {
    await write(good.replace(/^rungs:/m, "rungs: {oops"));
    const { progress } = await untilShown("the note", (s) =>
      labels(s.progress).some((label) => label.includes("without errors")),
    );
    assert.ok(labels(progress).includes("Mid → Senior"));
    assert.ok(labels(progress).some((label) => label.startsWith("ladder.yaml has")));
    await until("a diagnostic", () => (problems().length > 0 ? true : undefined));
  });

  it("reads no file of a size that no ladder has, and says so once", async () => {
    await write(`#${"x".repeat(900 * 1024)}`);
    const found = await until("a diagnostic", () => (problems().length > 0 ? problems() : undefined));
    assert.deepEqual(
      found.map(({ code }) => code),
      ["file-too-large"],
    );
  });

  it("serves the built-in ladder when the file goes, and offers to write one", async () => {
    await vscode.workspace.fs.delete(file);
    const { progress } = await untilShown("the note", (s) =>
      labels(s.progress).some((label) => label.startsWith("No ladder file")),
    );
    assert.ok(labels(progress).includes("Mid → Senior"));
    assert.deepEqual(problems(), []);
  });

  it("writes a shipped ladder where there is none, and opens it", async () => {
    await vscode.workspace.fs.delete(file);
    await untilShown("the note", (s) => labels(s.progress).some((label) => label.startsWith("No ladder file")));
    await accepting("ladderlog.createLadderFile");
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    await untilShown(
      "the new file to serve",
      (s) => !labels(s.progress).some((label) => label.startsWith("No ladder file")),
    );
    assert.deepEqual(problems(), []);
  });

  it("never writes over a ladder file that is there", async () => {
    await acceptingUntilTold("ladderlog.createLadderFile");
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), good);
  });
});

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { shown, until } from "./helpers/ladderlog.ts";
import { accepting } from "./helpers/quick-input.ts";
import { temporaryFolder } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

const text = "# Mine\n\nThe bus is old. I led its retirement.\n\n- I shipped the queue\n";

describe("claims in a review", () => {
  const { folder, remove } = temporaryFolder();
  let file = vscode.Uri.file("/");
  const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === "Ladderlog");
  const untilMarked = (number: number) =>
    until(`${number} claims`, () => (problems().length === number ? problems() : undefined));

  before(async () => {
    mkdirSync(join(folder, "reviews"));
    await shown();
  });
  beforeEach(function () {
    file = vscode.Uri.file(join(folder, "reviews", `${this.currentTest?.title.slice(0, 9)}.md`));
    writeFileSync(file.fsPath, text);
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));
  after(remove);

  /** The quick fix of this name for the claim at this place in the list. */
  async function fix(title: string, at = 0): Promise<vscode.CodeAction> {
    const range = problems()[at]?.range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      file,
      range,
    );
    const found = actions.find((action) => action.title === title);
    assert.ok(found, `no ${title} among ${actions.map((action) => action.title).join(", ")}`);
    return found;
  }

  async function apply({ edit }: vscode.CodeAction): Promise<void> {
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
  }

  it("are marked at their sentence, and gone once marked as opinion, deleted or shown", async () => {
    await withSettings({ journalFolder: folder }, async () => {
      const { document } = await vscode.window.showTextDocument(file);
      const [first] = await untilMarked(2);
      assert.deepEqual(first?.range, new vscode.Range(2, 16, 2, 37));
      assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);

      await apply(await fix("Mark as Opinion"));
      await untilMarked(1);
      assert.equal(document.lineAt(2).text, "The bus is old. *Opinion:* I led its retirement.");

      await apply(await fix("Delete the Sentence"));
      await untilMarked(0);
      assert.ok(!document.getText().includes("queue") && !document.getText().includes("\n-"));

      const claim = new vscode.WorkspaceEdit();
      claim.insert(file, document.lineAt(0).range.end, "\n\nI wrote it.");
      await vscode.workspace.applyEdit(claim);
      await untilMarked(1);
      const { command } = await fix("Attach Evidence…");
      assert.ok(command);
      await accepting(command.command, ...(command.arguments ?? []));
      await until("a link in the sentence", () =>
        /^I wrote it \(.+\)\.$/.test(document.lineAt(2).text) ? true : undefined,
      );
      const errors = () => problems().filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      await until("the claim to be shown", () => (errors().length === 0 ? true : undefined));
    });
  });

  it("are none in Markdown that is no review", async () => {
    const other = vscode.Uri.file(join(folder, "other.md"));
    writeFileSync(other.fsPath, text);
    await withSettings({ journalFolder: folder }, async () => {
      await vscode.window.showTextDocument(other);
      await vscode.window.showTextDocument(file);
      await untilMarked(2);
      assert.deepEqual(vscode.languages.getDiagnostics(other), []);
    });
  });
});

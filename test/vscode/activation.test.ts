import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activated } from "./helpers/extension.ts";

describe("activation", () => {
  it("activates", async () => assert.equal((await activated()).isActive, true));

  it("registers every command that the manifest names", async () => {
    const { packageJSON } = await activated();
    const named: readonly string[] = packageJSON.contributes.commands.map((it: { command: string }) => it.command);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      named.filter((command) => !registered.includes(command)),
      [],
    );
  });
});

import * as vscode from "vscode";
import type { WorkspaceState } from "./state/workspace-state.ts";

/** Keeps the `when` clauses of menus and welcome texts informed: `ladderlog.state` and `ladderlog.ladder`. */
export function keepContexts(state: WorkspaceState): vscode.Disposable {
  const set = () => {
    void vscode.commands.executeCommand("setContext", "ladderlog.state", state.situation.kind);
    void vscode.commands.executeCommand(
      "setContext",
      "ladderlog.ladder",
      state.standing?.ladder.file === undefined ? "built-in" : "file",
    );
  };
  set();
  return state.onDidChange(set);
}

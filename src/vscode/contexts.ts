import * as vscode from "vscode";
import type { Situation } from "./state/situation.ts";
import type { WorkspaceState } from "./state/workspace-state.ts";

/** Keeps the `when` clauses of menus and welcome texts informed: `ladderlog.state` and `ladderlog.ladder`. */
export function keepContexts(state: WorkspaceState): vscode.Disposable {
  const set = () => {
    void vscode.commands.executeCommand("setContext", "ladderlog.state", contextOf(state.situation));
    void vscode.commands.executeCommand(
      "setContext",
      "ladderlog.ladder",
      state.standing?.ladder.file === undefined ? "built-in" : "file",
    );
  };
  set();
  return state.onDidChange(set);
}

/** With problems to name, the view names them, and no welcome text says that there is simply nothing. */
function contextOf(situation: Situation): string {
  return situation.kind === "no-repository" && situation.problems.length > 0 ? "problems" : situation.kind;
}

import * as vscode from "vscode";
import type { Situation } from "../state/situation.ts";
import { withoutLinks } from "../util/safe-text.ts";

/** Says something with one thing to do about it, and does it when the person takes it up. */
export async function sayWith(message: string, action: string, run: () => Thenable<unknown>): Promise<void> {
  const answer = await vscode.window.showInformationMessage(withoutLinks(message), action);
  if (answer === action) await run();
}

/** Why nothing can be shown now, and what to do; a command that needs history says it. */
export async function sayWhyNot(situation: Situation): Promise<void> {
  const run = (command: string) => () => vscode.commands.executeCommand(command);
  switch (situation.kind) {
    case "reading":
      return say(vscode.l10n.t("The history is still being read. Try again in a moment."));
    case "no-folder":
      return sayWith(
        vscode.l10n.t("No folder is open. Open one that holds a git repository."),
        vscode.l10n.t("Open Folder…"),
        run("vscode.openFolder"),
      );
    case "untrusted":
      return sayWith(
        vscode.l10n.t("Ladderlog reads git history only in a workspace that you trust."),
        vscode.l10n.t("Manage Workspace Trust"),
        run("workbench.trust.manage"),
      );
    case "no-repository":
      return say(situation.problems[0]?.message ?? vscode.l10n.t("There is no git repository in this workspace."));
    case "nobody":
      return sayWith(
        vscode.l10n.t("None of the commits is known to be yours."),
        vscode.l10n.t("Choose Your Name…"),
        run("ladderlog.chooseIdentity"),
      );
    case "cancelled":
      return sayWith(
        vscode.l10n.t("The reading was cancelled."),
        vscode.l10n.t("Read Again"),
        run("ladderlog.refresh"),
      );
    case "failed":
      return say(situation.message);
    case "ready":
  }
}

async function say(message: string): Promise<void> {
  await vscode.window.showInformationMessage(withoutLinks(message));
}

import * as vscode from "vscode";
import type { Services } from "./services.ts";
import { Disposables } from "./util/disposables.ts";

/** The name of the provider in package.json. */
const provider = "ladderlog";

/**
 * Offers the command line's server to the editor's language models, over the repositories that this window reads. Nothing
 * runs until a person starts it there. Forks without the interface get nothing.
 */
export function offerMcpServer({ settings, state }: Services, extensionUri: vscode.Uri): vscode.Disposable {
  if (typeof vscode.lm?.registerMcpServerDefinitionProvider !== "function") return new Disposables();
  const held = new Disposables();
  const changed = held.add(new vscode.EventEmitter<void>());
  held.add(state.onDidChange(() => changed.fire()));
  const provideMcpServerDefinitions = () => {
    const { standing } = state;
    if (standing === undefined || !vscode.workspace.isTrusted) return [];
    const { collection, ladder, target, rung, isRungChosen } = standing;
    const emails = collection.repositories.flatMap((repository) => repository.emails);
    const authors = settings.identities.length === 0 ? [] : [...new Set([...settings.identities, ...emails])];
    const options = [
      ...collection.repositories.map(({ folder }) => ["--repo", folder]),
      ...authors.map((author) => ["--author", author]),
      ...(isRungChosen
        ? [
            ["--rung", rung.id],
            ["--target", target.id],
          ]
        : []),
      ...(ladder.file?.scheme === "file" ? [["--ladder", ladder.file.fsPath]] : []),
      ...(settings.journalFolder === "" ? [] : [["--journal", settings.journalFolder]]),
    ];
    const cli = vscode.Uri.joinPath(extensionUri, "dist", "cli.js").fsPath;
    // The desktop's own program is Node only when it is told so.
    const env = { ELECTRON_RUN_AS_NODE: "1" };
    return [new vscode.McpStdioServerDefinition("Ladderlog", process.execPath, [cli, "mcp", ...options.flat()], env)];
  };
  const { event } = changed;
  held.add(
    vscode.lm.registerMcpServerDefinitionProvider(provider, {
      onDidChangeMcpServerDefinitions: event,
      provideMcpServerDefinitions,
    }),
  );
  return held;
}

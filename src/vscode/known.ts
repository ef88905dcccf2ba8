import * as vscode from "vscode";
import { ArtifactOpener } from "./open/artifact-opener.ts";
import { HiddenRepositories } from "./panel/hidden-repositories.ts";
import type { Services } from "./services.ts";
import { EditorGit } from "./state/git-extension.ts";
import { JournalShelf } from "./state/journal-shelf.ts";
import { LadderFiles } from "./state/ladder-files.ts";
import { Settings } from "./state/settings.ts";
import { Unwritten } from "./state/unwritten.ts";
import { WorkspaceState } from "./state/workspace-state.ts";
import { systemClock } from "./util/clock.ts";
import { lazily } from "./util/lazy.ts";

/** Makes what commands and views work with. Each part that must be let go of is held by the given function. */
export function servicesOf(
  { globalState, workspaceState }: Pick<vscode.ExtensionContext, "globalState" | "workspaceState">,
  held: <T extends vscode.Disposable>(disposable: T) => T,
): Services {
  const log = held(vscode.window.createOutputChannel("Ladderlog", { log: true }));
  const engine = lazily(() => import("./engine.ts"));
  const settings = new Settings();
  const git = held(new EditorGit());
  const ladders = held(new LadderFiles(settings, engine));
  const state = held(new WorkspaceState({ settings, engine, git, ladders, log, clock: systemClock }));
  const shelf = held(new JournalShelf({ settings, engine, ladders, onDidRead: state.onDidChange }));
  const opener = new ArtifactOpener((id) => state.artifact(id) ?? shelf.artifact(id), engine);
  const unwritten = new Unwritten(globalState);
  const hidden = new HiddenRepositories(workspaceState);
  return { settings, engine, ladders, state, shelf, opener, unwritten, hidden, log };
}

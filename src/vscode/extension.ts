import * as vscode from "vscode";
import type { LadderlogApi } from "./api.ts";
import { registerClaimActions } from "./claims/claim-actions.ts";
import { ReviewDiagnostics } from "./claims/review-diagnostics.ts";
import { registerCommands } from "./commands/register.ts";
import { keepContexts } from "./contexts.ts";
import { LadderDiagnostics } from "./diagnostics.ts";
import { offerMcpServer } from "./mcp-servers.ts";
import { Announcer } from "./notify/announcer.ts";
import { askInEditor, Notifier } from "./notify/notifier.ts";
import { Reminders } from "./notify/reminders.ts";
import { ArtifactOpener } from "./open/artifact-opener.ts";
import { BlobDocuments } from "./open/blob-documents.ts";
import { ReviewSource } from "./review-source.ts";
import { ReviewPanel } from "./reviewPanel.ts";
import type { Services } from "./services.ts";
import { EditorGit } from "./state/git-extension.ts";
import { JournalShelf } from "./state/journal-shelf.ts";
import { LadderFiles } from "./state/ladder-files.ts";
import { Settings } from "./state/settings.ts";
import { Unwritten } from "./state/unwritten.ts";
import { WorkspaceState } from "./state/workspace-state.ts";
import { StatusBar } from "./status-bar.ts";
import { anyOf } from "./util/any-of.ts";
import { systemClock } from "./util/clock.ts";
import { lazily } from "./util/lazy.ts";
import { artifactRows, journalRows, messageOf, progressRows } from "./views/rows.ts";
import { ofState, RowTree } from "./views/tree.ts";

/** Builds the extension. All that takes time begins after this has returned. */
export function activate({ extensionUri, globalState, subscriptions }: vscode.ExtensionContext): LadderlogApi {
  const held = <T extends vscode.Disposable>(disposable: T): T => {
    subscriptions.push(disposable);
    return disposable;
  };

  // What is known.
  const log = held(vscode.window.createOutputChannel("Ladderlog", { log: true }));
  const engine = lazily(() => import("./engine.ts"));
  const settings = new Settings();
  const git = held(new EditorGit());
  const ladders = held(new LadderFiles(settings, engine));
  const state = held(new WorkspaceState({ settings, engine, git, ladders, log, clock: systemClock }));
  const shelf = held(new JournalShelf({ settings, engine, ladders, onDidRead: state.onDidChange }));
  const opener = new ArtifactOpener((id) => state.artifact(id) ?? shelf.artifact(id), engine);
  const unwritten = new Unwritten(globalState);
  const services: Services = { settings, engine, ladders, state, shelf, opener, unwritten, log };

  // What is shown.
  const progress = held(new RowTree(ofState(state, "ladderlog.progress", progressRows(engine), messageOf)));
  const artifacts = held(new RowTree(ofState(state, "ladderlog.artifacts", artifactRows(engine))));
  const { onDidChange } = shelf;
  const journal = held(new RowTree({ id: "ladderlog.journal", rows: journalRows(engine, shelf), onDidChange }));
  const statusBar = held(new StatusBar(settings, state, engine));
  const panel = held(new ReviewPanel(extensionUri, new ReviewSource(services)));
  held(new LadderDiagnostics(ladders));
  held(
    new ReviewDiagnostics(
      services,
      lazily(() => import("./claims/checker.ts")),
    ),
  );
  held(new BlobDocuments(state, engine));
  held(keepContexts(state));

  // What is told of by itself.
  const notifier = new Notifier(askInEditor, systemClock);
  held(new Announcer({ settings, engine, onDidChange: state.onDidChange, memory: globalState, notifier, log }));
  held(new Reminders({ settings, engine, state, memory: globalState, notifier, clock: systemClock, log }));

  // What can be done.
  held(registerCommands(services, panel));
  held(registerClaimActions());
  held(offerMcpServer(services, extensionUri));

  state.start();
  return {
    version: 1,
    onDidChange: anyOf(state.onDidChange, onDidChange),
    idle: () => state.idle(),
    snapshot: async () => {
      const status = await statusBar.line();
      return {
        situation: state.situation.kind,
        message: messageOf(state.situation),
        progress: await progress.rows(),
        artifacts: await artifacts.rows(),
        journal: await journal.rows(),
        ...(status === undefined ? {} : { status }),
      };
    },
  };
}

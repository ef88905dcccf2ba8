import type * as vscode from "vscode";
import { ReviewDiagnostics } from "./claims/review-diagnostics.ts";
import { keepContexts } from "./contexts.ts";
import { LadderDiagnostics } from "./diagnostics.ts";
import { askingInEditor } from "./lm/asking.ts";
import { editorModels } from "./lm/editor-models.ts";
import { PromptDocuments } from "./lm/prompt-documents.ts";
import { BlobDocuments } from "./open/blob-documents.ts";
import { ReviewSource } from "./panel/review-source.ts";
import { ReviewPanel } from "./reviewPanel.ts";
import type { Services } from "./services.ts";
import { StatusBar } from "./status-bar.ts";
import { lazily } from "./util/lazy.ts";
import { artifactRows, journalRows, messageOf, progressRows } from "./views/rows.ts";
import { ofState, RowTree } from "./views/tree.ts";

/** What the editor shows of the services: trees, status bar, panel, diagnostics. Each is held by the given function. */
export function showAll(
  services: Services,
  extensionUri: vscode.Uri,
  held: <T extends vscode.Disposable>(disposable: T) => T,
) {
  const { engine, ladders, settings, shelf, state } = services;
  const { onDidChange } = shelf;
  const progress = held(new RowTree(ofState(state, "ladderlog.progress", progressRows(engine), messageOf)));
  const artifacts = held(new RowTree(ofState(state, "ladderlog.artifacts", artifactRows(engine))));
  const journal = held(new RowTree({ id: "ladderlog.journal", rows: journalRows(engine, shelf), onDidChange }));
  const statusBar = held(new StatusBar(settings, state, engine));
  const checker = lazily(() => import("./claims/checker.ts"));
  const source = held(new ReviewSource(services, checker));
  const polish = {
    models: editorModels,
    asking: askingInEditor(held(new PromptDocuments())),
    polisher: lazily(() => import("./lm/polisher.ts")),
  };
  const panel = held(new ReviewPanel(extensionUri, { source, polish }));
  held(new LadderDiagnostics(ladders));
  held(new ReviewDiagnostics(services, checker));
  held(new BlobDocuments(state, engine));
  held(keepContexts(state));
  return { progress, artifacts, journal, statusBar, panel };
}

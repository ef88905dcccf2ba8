import * as vscode from "vscode";
import type { ClaimFix } from "../../core/review/check/fixes.ts";
import type { Engine } from "../engine.ts";
import { diagnosticSource } from "../util/diagnostic-of.ts";

/** The quick fixes of a claim with no evidence: attach it, mark the sentence as an opinion, or delete it. */
export class ClaimActions implements vscode.CodeActionProvider {
  readonly #engine: () => Promise<Engine>;

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const ours = diagnostics.filter(({ source, code }) => source === diagnosticSource && code === "unproved-claim");
    if (ours.length === 0) return [];
    const engine = await this.#engine();
    return ours.flatMap((diagnostic) => actionsFor(document, diagnostic, engine));
  }
}

/** Registers them for Markdown; the diagnostics say which files are reviews. */
export function registerClaimActions(engine: () => Promise<Engine>): vscode.Disposable {
  const selector = { language: "markdown", scheme: "file" };
  return vscode.languages.registerCodeActionsProvider(selector, new ClaimActions(engine), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function actionsFor(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, engine: Engine): vscode.CodeAction[] {
  const { range } = diagnostic;
  const attach = action(vscode.l10n.t("Attach Evidence…"), diagnostic);
  attach.command = { title: attach.title, command: "ladderlog.attachEvidence", arguments: [document.uri, range] };
  attach.isPreferred = true;
  const remove = action(vscode.l10n.t("Delete the Sentence"), diagnostic);
  remove.edit = edited(document, range, { fix: "delete" }, engine);
  // A row of a table begins with its bar: there is no place before its words for a mark.
  if (document.getText(range).startsWith("|")) return [attach, remove];
  const opinion = action(vscode.l10n.t("Mark as Opinion"), diagnostic);
  opinion.edit = edited(document, range, { fix: "opinion" }, engine);
  return [attach, opinion, remove];
}

function action(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = [diagnostic];
  return made;
}

/** What mends the sentence in a range. */
export function edited(
  document: vscode.TextDocument,
  range: vscode.Range,
  fix: ClaimFix,
  { fixOf }: Engine,
): vscode.WorkspaceEdit {
  const sentence = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const { start, end, by } = fixOf(document.getText(), sentence, fix);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), by);
  return edit;
}

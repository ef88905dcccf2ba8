import * as vscode from "vscode";
import { opinionMark } from "../../core/review/check/opinion.ts";
import { diagnosticSource } from "../util/diagnostic-of.ts";

/** The quick fixes of a claim with no evidence: attach it, mark the sentence as an opinion, or delete it. */
export class ClaimActions implements vscode.CodeActionProvider {
  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return diagnostics
      .filter(({ source, code }) => source === diagnosticSource && code === "unproved-claim")
      .flatMap((diagnostic) => actionsFor(document, diagnostic));
  }
}

/** Registers them for Markdown; the diagnostics say which files are reviews. */
export function registerClaimActions(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ language: "markdown", scheme: "file" }, new ClaimActions(), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function actionsFor(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const { range } = diagnostic;
  const attach = action(vscode.l10n.t("Attach Evidence…"), diagnostic);
  attach.command = { title: attach.title, command: "ladderlog.attachEvidence", arguments: [document.uri, range] };
  attach.isPreferred = true;
  const remove = action(vscode.l10n.t("Delete the Sentence"), diagnostic);
  remove.edit = new vscode.WorkspaceEdit();
  remove.edit.delete(document.uri, wholeOf(document, range));
  // A row of a table begins with its bar: there is no place before its words for all of them.
  if (document.getText(range).startsWith("|")) return [attach, remove];
  const opinion = action(vscode.l10n.t("Mark as Opinion"), diagnostic);
  opinion.edit = new vscode.WorkspaceEdit();
  opinion.edit.insert(document.uri, range.start, opinionMark);
  return [attach, opinion, remove];
}

function action(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = [diagnostic];
  return made;
}

/** A sentence with the space behind it; with its lines, where nothing else stands on them but the mark of a list. */
function wholeOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
  const last = document.lineAt(range.end.line);
  const after = last.text.slice(range.end.character);
  const isAlone = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$/.test(before) && after.trim() === "";
  if (isAlone) return new vscode.Range(new vscode.Position(range.start.line, 0), last.rangeIncludingLineBreak.end);
  const space = /^\s*/.exec(after)?.[0].length ?? 0;
  return range.with({ end: range.end.translate(0, space) });
}

import * as vscode from "vscode";
import type { Problem } from "../../core/problem.ts";

/** What our diagnostics say they are from. */
export const diagnosticSource = "Ladderlog";

/** A located problem as the editor shows it. `lines` are those of its file. */
export function diagnosticOf(problem: Problem, lines: readonly string[]): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(problem, lines), problem.message, severities[problem.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = problem.code;
  return diagnostic;
}

/** The range that the problem names; with no end, up to the end of its line, so that there is something to see. */
function rangeOf({ line = 1, column = 1, endLine, endColumn }: Problem, lines: readonly string[]): vscode.Range {
  const start = new vscode.Position(line - 1, column - 1);
  const isEnded = endLine !== undefined && endColumn !== undefined;
  const end = isEnded
    ? new vscode.Position(endLine - 1, endColumn - 1)
    : start.with({ character: lines[line - 1]?.length ?? 0 });
  return new vscode.Range(start, end.isBefore(start) ? start : end);
}

const severities: Readonly<Record<Problem["severity"], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

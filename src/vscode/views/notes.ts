import { basename } from "node:path";
import * as vscode from "vscode";
import type { Problem } from "../../core/problem.ts";
import type { Standing } from "../state/situation.ts";
import type { Row } from "./row.ts";

/** Rows above a tree: what could not be read, and what serves in place of something that the person has not chosen. */
export function notesOf(standing: Standing): readonly Row[] {
  return [...problemRows(standing.problems), ...ladderRows(standing), ...rungRows(standing)];
}

/** A row for every problem with a repository or the journal; the ladder's are one row, because the editor shows them in place. */
function problemRows(problems: readonly Problem[]): readonly Row[] {
  const unique = [
    ...new Map(problems.filter(({ line }) => line === undefined).map((problem) => [problem.message, problem])).values(),
  ];
  return [...ladderProblemRows(problems.filter(({ line }) => line !== undefined)), ...unique.map(problemRow)];
}

function problemRow({ code, message, where = "", severity }: Problem): Row {
  const isNote = severity === "information";
  // A row is narrow: the folder's name first, its whole path in the tooltip.
  const isLed = where !== "" && message.startsWith(`${where}: `);
  return {
    id: `problem:${code}:${where}:${message}`,
    label: isLed ? `${basename(where)}${message.slice(where.length)}` : message,
    icon: isNote ? "info" : "warning",
    ...(isNote ? {} : { color: "list.warningForeground" }),
    tooltip: message,
    context: "problem",
    children: [],
  };
}

function ladderProblemRows(problems: readonly Problem[]): readonly Row[] {
  return [...Map.groupBy(problems, ({ where }) => where ?? "")].map(([where, ofFile]) => ({
    id: `ladder-problems:${where}`,
    label:
      ofFile.length === 1
        ? vscode.l10n.t("{0} has a problem", basename(where))
        : vscode.l10n.t("{0} has {1} problems", basename(where), ofFile.length),
    icon: "warning",
    color: "list.warningForeground",
    tooltip: ofFile
      .slice(0, 10)
      .map(({ line, message }) => `${line}: ${message}`)
      .join("\n"),
    context: "problem",
    command: openAt(where, ofFile[0]),
    children: [],
  }));
}

function openAt(file: string, problem: Problem | undefined): vscode.Command {
  const start = new vscode.Position((problem?.line ?? 1) - 1, (problem?.column ?? 1) - 1);
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(start, start) };
  return { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [vscode.Uri.file(file), options] };
}

function ladderRows({ ladder }: Standing): readonly Row[] {
  if (ladder.from === "last good")
    return [
      noteRow(
        "last-good",
        vscode.l10n.t("The last state of the ladder without errors serves"),
        "history",
        "ladderlog.openLadderFile",
      ),
    ];
  if (ladder.from === "file") return [];
  const label =
    ladder.file === undefined
      ? vscode.l10n.t("No ladder file: the built-in ladder serves")
      : vscode.l10n.t("The built-in ladder serves meanwhile");
  const command = ladder.file === undefined ? "ladderlog.createLadderFile" : "ladderlog.openLadderFile";
  const hint = ladder.file === undefined ? vscode.l10n.t("Click to write one into this workspace") : label;
  return [{ ...noteRow("built-in", label, "info", command), tooltip: `${label}\n${hint}` }];
}

function rungRows({ isRungChosen, rung, unknownRungs }: Standing): readonly Row[] {
  const choose = "ladderlog.chooseRung";
  const unknown = unknownRungs.map((name) =>
    noteRow(`unknown-rung:${name}`, vscode.l10n.t("The ladder has no one rung called {0}", name), "warning", choose),
  );
  if (isRungChosen || unknown.length > 0) return unknown;
  const description = vscode.l10n.t("{0} until you say", rung.title);
  return [{ ...noteRow("rung", vscode.l10n.t("Which rung do you stand on?"), "question", choose), description }];
}

function noteRow(id: string, label: string, icon: string, command: string): Row {
  return {
    id: `note:${id}`,
    label,
    icon,
    tooltip: label,
    context: "note",
    command: { command, title: label },
    children: [],
  };
}

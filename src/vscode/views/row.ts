import * as vscode from "vscode";
import type { ProgressNode } from "../../core/progress/nodes.ts";
import { oneLine, tooltip } from "../util/safe-text.ts";

/** A row of a tree: what the core says it shows, and what the editor does with it. */
export interface Row extends ProgressNode {
  readonly children: readonly Row[];
  /** What a click runs, for a row that opens no artifact. */
  readonly command?: vscode.Command;
  /** What menus may ask for: words parted by `+`. */
  readonly context?: string;
}

/** The editor's own item for a row. Labels and tooltips of it are plain text, whatever they hold. */
export function itemOf(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(row.label), collapsible(row));
  const description = oneLine(row.description ?? "");
  item.id = row.id;
  item.description = description;
  item.tooltip = tooltip((row.tooltip ?? row.label).split("\n"));
  item.accessibilityInformation = {
    label: oneLine(row.spoken ?? [row.label, description].filter((text) => text !== "").join(", ")),
  };
  if (row.icon !== undefined) item.iconPath = iconOf(row.icon, row.color);
  if (row.context !== undefined) item.contextValue = row.context;
  const command = commandOf(row);
  if (command !== undefined) item.command = command;
  return item;
}

function collapsible({ children, expanded }: Row): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return expanded === true ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function iconOf(icon: string, color: string | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function commandOf({ open, file, command }: Row): vscode.Command | undefined {
  if (open !== undefined) return openCommand(open);
  if (file === undefined) return command;
  return { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [vscode.Uri.file(file)] };
}

function openCommand(artifact: string): vscode.Command {
  return { command: "ladderlog.openArtifact", title: vscode.l10n.t("Open"), arguments: [artifact] };
}

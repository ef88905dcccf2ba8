import * as vscode from "vscode";
import { cleanTitle } from "../../core/artifacts/title.ts";

/** Hostile text as one plain line, for a label or a description: what would redraw the text around it is gone. */
export function oneLine(text: string): string {
  return cleanTitle(text, 500);
}

/** The same for places that draw `$(icon)` in a text: quick picks and the status bar. */
export function withoutIcons(text: string): string {
  return oneLine(text).replaceAll("$(", "\\$(");
}

/** The same for notifications, which make a link of `[text](address)`, `command:` addresses among them. */
export function withoutLinks(text: string): string {
  return oneLine(text).replaceAll("](", "] (");
}

/**
 * A tooltip of hostile lines. All punctuation is escaped, so that nothing in it is read as Markdown, as HTML, as an icon
 * or as an address; and it may neither run commands nor hold HTML.
 */
export function tooltip(lines: readonly string[]): vscode.MarkdownString {
  const escaped = lines.map((line) => oneLine(line).replace(/[!-/:-@[-`{-~]/g, "\\$&"));
  const markdown = new vscode.MarkdownString(escaped.filter((line) => line !== "").join("  \n"), false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}

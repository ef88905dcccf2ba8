import { sep } from "node:path";
import type * as vscode from "vscode";
import type { Services } from "../services.ts";

/** Front matter of this length holds what a draft says of itself. */
const longestFront = 20_000;

/** Whether a document is a review: Markdown that has a draft's front matter, or lies in the journal's folder of reviews. */
export async function isReview(document: vscode.TextDocument, { engine, settings }: Services): Promise<boolean> {
  if (document.languageId !== "markdown" || document.uri.scheme !== "file") return false;
  const start = document.getText().slice(0, longestFront);
  const { journalFolder, reviewFrontOf } = await engine();
  if (start.startsWith("---") && reviewFrontOf(start) !== undefined) return true;
  return document.uri.fsPath.startsWith(`${journalFolder(settings.journalFolder)}${sep}reviews${sep}`);
}

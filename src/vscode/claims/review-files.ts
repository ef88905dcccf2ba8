import { sep } from "node:path";
import type * as vscode from "vscode";
import type { Services } from "../services.ts";

/** The keys that the front matter of a draft has; what it says is read by the core. */
const draftFront = /^---\r?\n(?:.*\r?\n){0,400}?period: ?"/;
/** Front matter of this length holds those keys. */
const longestFront = 20_000;

/** Whether a document is a review: Markdown that has a draft's front matter, or lies in the journal's folder of reviews. */
export async function isReview(document: vscode.TextDocument, { engine, settings }: Services): Promise<boolean> {
  if (document.languageId !== "markdown" || document.uri.scheme !== "file") return false;
  if (draftFront.test(document.getText().slice(0, longestFront))) return true;
  const { journalFolder } = await engine();
  return document.uri.fsPath.startsWith(`${journalFolder(settings.journalFolder)}${sep}reviews${sep}`);
}

import { homedir } from "node:os";
import * as vscode from "vscode";
import { reviewFileName } from "./file-name.ts";
import type { PanelSource } from "./source.ts";

/** Puts the draft on the clipboard; gives what to say about it. */
export async function copyMarkdown(markdown: string): Promise<string> {
  await vscode.env.clipboard.writeText(markdown);
  return vscode.l10n.t("Copied as Markdown");
}

/** Opens the draft as a new, unsaved Markdown document. */
export async function openAsText(markdown: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: markdown });
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Where there is no journal to keep it, in the home folder: a review is private, and in a repository the next `git add` would take it along. */
function defaultFile(period: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.file(homedir()), reviewFileName(period));
}

/** Offers to open a saved file. Not awaited by anyone: the question may stay unanswered. */
async function offerToOpen(file: vscode.Uri, name: string): Promise<void> {
  const open = vscode.l10n.t("Open");
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t("Saved {0}", name), open);
  if (answer === open) await vscode.window.showTextDocument(file);
}

/** The draft in its two forms: a plain one, and a document that is drafted around what a file holds. */
export type Draft = Pick<PanelSource, "document" | "markdown">;

/**
 * Asks where to, and saves the draft there; gives what to say about it, or undefined when the person cancelled. In the journal's
 * place, and over any file that holds a document, it is drafted anew around the person's words, whatever they said to replacing it.
 * @param place what is proposed: the journal's place for it
 */
export async function saveMarkdown(draft: Draft, period: string, place?: vscode.Uri): Promise<string | undefined> {
  const file = await vscode.window.showSaveDialog({
    defaultUri: place ?? defaultFile(period),
    filters: { Markdown: ["md"] },
    title: vscode.l10n.t("Save the self-review as Markdown"),
  });
  if (file === undefined) return undefined;
  const before = await textOf(file);
  const isDocument = file.toString() === place?.toString() || /^<!-- ladderlog:begin /m.test(before);
  const text = isDocument ? await draft.document(before) : await draft.markdown();
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  offerToOpen(file, name).then(undefined, () => undefined);
  return vscode.l10n.t("Saved {0}", name);
}

/** What a file holds; nothing when it is not there. @throws when it is there and cannot be read: then it is not written either */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return "";
    throw error;
  }
}

import { homedir } from "node:os";
import * as vscode from "vscode";
import { reviewFileName } from "./file-name.ts";
import type { HandOut } from "./hand-out.ts";
import type { PanelSource } from "./source.ts";

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
export type Draft = Pick<PanelSource, "document" | "save"> & { readonly handOut: Pick<HandOut, "markdown"> };

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
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  if (file.toString() !== place?.toString()) {
    if (!(await replace(draft, file))) return undefined;
  } else if (!(await draft.save(period)))
    return vscode.l10n.t("{0} is saved by another program all the time. Close it there, and try again.", name);
  offerToOpen(file, name).then(undefined, () => undefined);
  return vscode.l10n.t("Saved {0}", name);
}

/** Writes outside of the journal, where the person said so; false when they gave up. @throws when a document there is not UTF-8: drafting it anew would lose characters */
async function replace(draft: Draft, file: vscode.Uri): Promise<boolean> {
  const bytes = await bytesOf(file);
  const before = (fatal: boolean) => new TextDecoder("utf-8", { ignoreBOM: true, fatal }).decode(bytes);
  const isDocument = /^<!-- ladderlog:begin /m.test(before(false));
  const text = isDocument ? await draft.document(before(true)) : await draft.handOut.markdown();
  if (text === undefined) return false;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return true;
}

/** What a file holds; nothing when it is not there. @throws when it is there and cannot be read: then it is not written either */
async function bytesOf(file: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return new Uint8Array();
    throw error;
  }
}

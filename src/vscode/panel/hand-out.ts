import { homedir } from "node:os";
import * as vscode from "vscode";
import type { HandInFormat } from "../../core/review/document/hand-in.ts";
import type { RichText } from "../../core/review/rich-text/rich-text.ts";
import { afterAnother } from "../util/after-another.ts";
import { reviewFileName } from "./file-name.ts";
import type { HiddenRepositories } from "./hidden-repositories.ts";

/** Where the document comes from. */
export interface HandInSource {
  /** The repositories of the review that is shown. */
  repositories(): readonly string[];
  /** The document to hand in, without the titles of these repositories. */
  handIn(format: HandInFormat, hidden: readonly string[]): Promise<string>;
  richText(hidden: readonly string[]): Promise<RichText>;
}

/** What the panel gives to be handed in: the same document everywhere, without the titles that the person leaves out. */
export class HandOut {
  readonly #source: HandInSource;
  readonly #hidden: HiddenRepositories;

  constructor(source: HandInSource, hidden: HiddenRepositories) {
    this.#source = source;
    this.#hidden = hidden;
  }

  /** The document as rich text, for the page to put on the clipboard; undefined when the person gave up. */
  async richText(): Promise<RichText | undefined> {
    const hidden = await this.#hidden.of(this.#source.repositories());
    return hidden === undefined ? undefined : await this.#source.richText(hidden);
  }

  /** Puts the document on the clipboard as plain words, where the page may not put it there as rich text. */
  async copyText(): Promise<string | undefined> {
    const rich = await this.richText();
    if (rich === undefined) return undefined;
    await vscode.env.clipboard.writeText(rich.text);
    return vscode.l10n.t("Copied as plain text. Press Copy again to take the formatting along.");
  }

  /** Puts the document on the clipboard as Markdown; gives what to say about it, undefined when the person gave up. */
  async copyMarkdown(): Promise<string | undefined> {
    const text = await this.markdown();
    if (text === undefined) return undefined;
    await vscode.env.clipboard.writeText(text);
    return vscode.l10n.t("Copied as Markdown");
  }

  /** The document as Markdown; undefined when the person gave up. */
  async markdown(): Promise<string | undefined> {
    const hidden = await this.#hidden.of(this.#source.repositories());
    return hidden === undefined ? undefined : await this.#source.handIn("md", hidden);
  }

  /** Asks for a format and a file, and writes the document; gives what to say about it, undefined when the person gave up. */
  async export(period: string): Promise<string | undefined> {
    const names = this.#source.repositories();
    const hidden = await this.#hidden.of(names);
    const chosen = hidden === undefined ? undefined : await this.#choose(names, hidden);
    if (chosen === undefined) return undefined;
    const { format } = chosen;
    const file = await vscode.window.showSaveDialog({
      // A review is private, and in a repository the next `git add` would take it along.
      defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), reviewFileName(period, format)),
      filters: { [labels[format]]: [format] },
      title: vscode.l10n.t("Export the self-review"),
    });
    if (file === undefined) return undefined;
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    if (await isDocument(file)) {
      return vscode.l10n.t("{0} is a review with your own words, and was left as it is. Choose another name.", name);
    }
    const text = await this.#source.handIn(format, chosen.hidden);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return vscode.l10n.t("Saved {0}", name);
  }

  /** The format, and what is hidden by then: that can be said anew here. */
  async #choose(
    names: readonly string[],
    hidden: readonly string[],
  ): Promise<{ readonly format: HandInFormat; readonly hidden: readonly string[] } | undefined> {
    const formats = (Object.keys(labels) as HandInFormat[]).map((format) => ({ label: labels[format], format }));
    const again = { label: vscode.l10n.t("Titles left out…"), description: hiddenWords(hidden), format: undefined };
    const separator = { label: "", kind: vscode.QuickPickItemKind.Separator, format: undefined };
    const title = vscode.l10n.t("Export the self-review");
    const picked = await vscode.window.showQuickPick([...formats, separator, again], { ...afterAnother, title });
    if (picked === undefined) return undefined;
    if (picked.format !== undefined) return { format: picked.format, hidden };
    return await this.#choose(names, (await this.#hidden.ask(names)) ?? hidden);
  }
}

/** Whether a file holds a document: what is handed in has no fences, and would take those of the document away. */
async function isDocument(file: vscode.Uri): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    return /^<!-- ladderlog:begin /m.test(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}

const labels: Readonly<Record<HandInFormat, string>> = { md: "Markdown", html: "HTML", json: "JSON" };

function hiddenWords(hidden: readonly string[]): string {
  if (hidden.length === 0) return vscode.l10n.t("of no repository");
  return hidden.length === 1 ? vscode.l10n.t("of 1 repository") : vscode.l10n.t("of {0} repositories", hidden.length);
}

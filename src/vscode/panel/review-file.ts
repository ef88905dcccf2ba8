import { dirname } from "node:path";
import * as vscode from "vscode";
import type { Engine } from "../engine.ts";
import { Disposables } from "../util/disposables.ts";

/** An editor may be typed in while this runs. */
const attempts = 5;

/**
 * The journal's document of one period, wherever its newest text is: on disk, or in a text editor of this window that holds changes
 * which are not saved. What is changed here is changed there, so that panel and editor are two views of one text.
 */
export class ReviewFile implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #period: string;
  readonly #held = new Disposables();
  readonly #changed = this.#held.add(new vscode.EventEmitter<void>());
  /** Somebody else changed the text. */
  readonly onDidChange = this.#changed.event;
  #known: string | undefined;

  /**
   * @param folder the journal's, as the settings name it
   * @throws JournalError when the period can be no name of a document
   */
  constructor(engine: Engine, folder: string, period: string) {
    this.#engine = engine;
    this.#folder = folder;
    this.#period = period;
    const file = engine.documentFile(folder, "review", period);
    this.uri = vscode.Uri.file(file);
    const pattern = new vscode.RelativePattern(vscode.Uri.file(dirname(file)), `${period}.md`);
    const watcher = this.#held.add(vscode.workspace.createFileSystemWatcher(pattern));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
      this.#held.add(event(() => this.#look()));
    const ours = (document: vscode.TextDocument) => {
      if (document.uri.toString() === this.uri.toString()) this.#look();
    };
    this.#held.add(vscode.workspace.onDidChangeTextDocument(({ document }) => ours(document)));
    for (const event of [vscode.workspace.onDidSaveTextDocument, vscode.workspace.onDidCloseTextDocument])
      this.#held.add(event(ours));
  }

  dispose(): void {
    this.#held.dispose();
  }

  /** Whether a text editor holds changes that are not saved. */
  get isUnsaved(): boolean {
    return this.#edited() !== undefined;
  }

  /** The newest text; empty when there is no document. @throws JournalError when it cannot be read */
  async text(): Promise<string> {
    const edited = this.#edited();
    const text = edited?.getText() ?? (await this.#engine.readDocument(this.#folder, "review", this.#period)) ?? "";
    this.#known = text;
    return text;
  }

  /**
   * Makes the text anew from what it is by then. In an editor with unsaved changes it joins them, to be saved with them.
   * @returns the new text; undefined when others change it all the time. @throws JournalError when it cannot be read or written
   */
  async change(make: (before: string) => string): Promise<string | undefined> {
    const edited = this.#edited();
    if (edited !== undefined) return await this.#changeIn(edited, make);
    let text = "";
    const draft = async (before: string) => {
      text = make(before);
      return text;
    };
    if (!(await this.#engine.redraftDocument(this.#folder, "review", this.#period, draft))) return undefined;
    this.#known = text;
    return text;
  }

  async #changeIn(document: vscode.TextDocument, make: (before: string) => string): Promise<string | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = document.getText();
      const after = make(before);
      if (after === before) return after;
      // The editor refuses an edit of a text that has changed since.
      if (await vscode.workspace.applyEdit(editOf(document, before, after))) {
        this.#known = document.getText();
        return this.#known;
      }
    }
    return undefined;
  }

  #edited(): vscode.TextDocument | undefined {
    const uri = this.uri.toString();
    return vscode.workspace.textDocuments.find((one) => one.isDirty && !one.isClosed && one.uri.toString() === uri);
  }

  /** Tells of a change, unless it is our own that comes back. */
  #look(): void {
    const known = this.#known;
    this.text().then(
      (text) => {
        if (text !== known) this.#changed.fire();
      },
      // Whoever reads it next is told why it cannot be read.
      () => this.#changed.fire(),
    );
  }
}

/** Replaces only what differs, so that cursors elsewhere in the text stay where they are. */
function editOf(document: vscode.TextDocument, before: string, after: string): vscode.WorkspaceEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(before.length - same));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, after.slice(start, after.length - same));
  return edit;
}

import { dirname } from "node:path";
import * as vscode from "vscode";
import { changeOf } from "../../core/review/document/change.ts";
import type { Engine } from "../engine.ts";
import { Disposables } from "../util/disposables.ts";

/** An editor may be typed in while this runs. */
const attempts = 5;
/** An editor is behind by one text, or a few. */
const mostHeld = 20;

/**
 * The journal's document of one period, wherever its newest text is: on disk, or in a text editor of this window that holds changes
 * which are not saved. What is changed here is changed there, so that panel and editor are two views of one text.
 */
export class ReviewFile implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #period: string;
  readonly #disposables = new Disposables();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  /** Somebody else changed the text, or saved it. */
  readonly onDidChange = this.#changed.event;
  /** Texts that the file is known to have held, the newest last: what tells an editor that is behind from one that is ahead. */
  readonly #held = new Set<string>();
  /** The version of an editor that was on disk word for word. */
  #inStep: { readonly document: vscode.TextDocument; readonly version: number } | undefined;
  /** What was shown or told of last. */
  #told: string | undefined;
  #wasUnsaved = false;

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
    const watcher = this.#disposables.add(vscode.workspace.createFileSystemWatcher(pattern));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
      this.#disposables.add(event(() => this.look()));
    const ours = (document: vscode.TextDocument) => {
      if (document.uri.toString() === this.uri.toString()) this.look();
    };
    this.#disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => ours(document)));
    for (const event of [vscode.workspace.onDidSaveTextDocument, vscode.workspace.onDidCloseTextDocument])
      this.#disposables.add(event(ours));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Looks whether somebody else changed the text, for when that may have been missed. */
  look(): void {
    this.read().then(
      ({ text, isUnsaved }) => {
        if (text === this.#told && isUnsaved === this.#wasUnsaved) return;
        this.#note(text, isUnsaved);
        this.#changed.fire();
      },
      // Whoever reads it next is told why it cannot be read.
      () => this.#changed.fire(),
    );
  }

  /** The newest text, empty when there is no document, and whether it is in an editor only. @throws JournalError when it cannot be read */
  async read(): Promise<{ readonly text: string; readonly isUnsaved: boolean }> {
    const { disk, ahead } = await this.#newest();
    return { text: ahead?.getText() ?? disk, isUnsaved: ahead !== undefined };
  }

  /** `read`, for who shows it: what differs from this later is told of. */
  async readToShow(): Promise<{ readonly text: string; readonly isUnsaved: boolean }> {
    const found = await this.read();
    this.#note(found.text, found.isUnsaved);
    return found;
  }

  /**
   * Makes the text anew from what it is by then. In an editor with unsaved changes it joins them, to be saved with them.
   * @returns the new text; undefined when others change it all the time. @throws JournalError when it cannot be read or written
   */
  async change(make: (before: string) => string): Promise<string | undefined> {
    const { ahead } = await this.#newest();
    if (ahead !== undefined) return await this.#changeIn(ahead, make);
    let text = "";
    const draft = async (before: string) => {
      this.#hold(before);
      text = make(before);
      return text;
    };
    if (!(await this.#engine.redraftDocument(this.#folder, "review", this.#period, draft))) return undefined;
    this.#hold(text);
    return text;
  }

  async #changeIn(document: vscode.TextDocument, make: (before: string) => string): Promise<string | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = document.getText();
      const after = make(before);
      if (after === before) return after;
      // The editor refuses an edit of a text that has changed since.
      if (await vscode.workspace.applyEdit(editOf(document, before, after))) {
        return document.getText();
      }
    }
    return undefined;
  }

  /** What is on disk, and the editor that holds something newer, if one does. */
  async #newest(): Promise<{ readonly disk: string; readonly ahead: vscode.TextDocument | undefined }> {
    const disk = (await this.#engine.readDocument(this.#folder, "review", this.#period)) ?? "";
    this.#hold(disk);
    const uri = this.uri.toString();
    const open = vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === uri);
    return { disk, ahead: open !== undefined && this.#isAhead(open, disk) ? open : undefined };
  }

  /**
   * Whether an editor holds what is not on disk yet. Whether it is saved it says a moment late: it may have been changed while it was being
   * saved, or hold what was saved, with a newer text on disk by now. One that has not heard of a new file yet holds a text that the file held before.
   */
  #isAhead(document: vscode.TextDocument, disk: string): boolean {
    const text = comparable(document.getText());
    if (text === comparable(disk)) {
      this.#inStep = { document, version: document.version };
      return false;
    }
    const wasOnDisk = this.#inStep?.document === document && this.#inStep.version === document.version;
    return !wasOnDisk && (document.isDirty || !this.#held.has(text));
  }

  #hold(text: string): void {
    const plain = comparable(text);
    this.#held.delete(plain);
    this.#held.add(plain);
    const [oldest] = this.#held;
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }

  #note(text: string, isUnsaved: boolean): void {
    this.#told = text;
    this.#wasUnsaved = isUnsaved;
  }
}

/** An editor keeps no mark of the byte order, and has lines end in one way. */
function comparable(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}

/** Replaces only what differs, so that cursors elsewhere in the text stay where they are. */
function editOf(document: vscode.TextDocument, before: string, after: string): vscode.WorkspaceEdit {
  const { start, end, text } = changeOf(before, after);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  return edit;
}

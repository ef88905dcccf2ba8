import * as vscode from "vscode";
import type { Artifact } from "../../core/artifacts/types.ts";
import type { JournalShown } from "../../core/journal/tree.ts";
import { localTimeZone } from "../../local/time-zone.ts";
import type { Engine } from "../engine.ts";
import { Debounced } from "../util/debounce.ts";
import { Disposables } from "../util/disposables.ts";
import { FolderTree } from "./folder-tree.ts";
import type { LadderFiles } from "./ladder-files.ts";
import type { Settings } from "./settings.ts";

/** An editor saves a file in several steps; this long (ms) after the last of them it is one change. */
const settle = 150;

/** What the shelf is made of. */
export interface ShelfParts {
  readonly settings: Settings;
  readonly engine: () => Promise<Engine>;
  readonly ladders: LadderFiles;
  /** After each of these, the folder may be there that was missing. */
  readonly onDidRead: vscode.Event<unknown>;
}

/** What people wrote and logged in the journal: the user's own files, read whatever folder is open. */
export class JournalShelf implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #parts: ShelfParts;
  readonly #held = new Disposables();
  readonly #debounced = new Debounced(settle, () => this.#changed.fire());
  #watched: { readonly folder: string; readonly tree: FolderTree } | undefined;
  #logged: readonly Artifact[] = [];

  constructor(parts: ShelfParts) {
    this.#parts = parts;
    for (const disposable of [this.#changed, this.#debounced]) this.#held.add(disposable);
    this.#held.add(parts.settings.onDidChange(["journalFolder"], () => this.#debounced.call()));
    this.#held.add(parts.ladders.onDidChange(() => this.#debounced.call()));
    this.#held.add(parts.onDidRead(() => this.#watched === undefined && this.#debounced.call()));
  }

  /** What the journal holds now, and word of what changes in it from now on. */
  async load(): Promise<JournalShown> {
    const { settings, ladders } = this.#parts;
    const { applyCorrections, journalFolder, listDocuments, localDay, loggedArtifact, readJournal } =
      await this.#parts.engine();
    await this.#watch(journalFolder(settings.journalFolder));
    const timeZone = localTimeZone();
    const today = localDay(new Date());
    const [journal, documents, { ladder }] = await Promise.all([
      // What was recognised is not shown here: of a single day, it is hardly read.
      readJournal(settings.journalFolder, timeZone, { start: today, end: today }),
      listDocuments(settings.journalFolder),
      ladders.current(),
    ]);
    const logged = journal.recorded.logged.map((event) => loggedArtifact(event, timeZone));
    this.#logged = applyCorrections(logged, journal.recorded.corrections);
    return { documents, logged: this.#logged, ladder, timeZone };
  }

  /** An artifact that was logged by hand, in whatever period. */
  artifact(id: string): Artifact | undefined {
    return this.#logged.find((artifact) => artifact.id === id);
  }

  dispose(): void {
    this.#watched?.tree.dispose();
    this.#held.dispose();
  }

  async #watch(folder: string): Promise<void> {
    if (this.#watched?.folder === folder) return;
    this.#watched?.tree.dispose();
    const ended = () => {
      if (this.#watched?.tree !== tree) return;
      this.#watched = undefined;
      tree.dispose();
    };
    const tree = new FolderTree(folder, { enters, tells, changed: () => this.#debounced.call(), ended });
    this.#watched = { folder, tree };
    await tree.start();
  }
}

/** The folders of the documents, one for each kind. */
function enters(folder: string): boolean {
  return /^[\w-]+$/.test(folder);
}

function tells(name: string): boolean {
  return name === "journal.jsonl" || enters(name) || name.endsWith(".md");
}

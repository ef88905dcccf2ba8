import * as vscode from "vscode";
import type { ParsedLadder } from "../../core/ladder/parse.ts";
import type { Ladder } from "../../core/ladder/types.ts";
import type { Problem } from "../../core/problem.ts";
import type { Engine } from "../engine.ts";
import { Debounced } from "../util/debounce.ts";
import { Disposables } from "../util/disposables.ts";
import { ladderPlaces } from "./ladder-locations.ts";
import { editedLadderText, LadderParser, readLadderText } from "./ladder-text.ts";
import type { Settings } from "./settings.ts";

/** The ladder that serves now, and where it comes from. */
export interface LadderInUse {
  readonly ladder: Ladder;
  /** Absent when the built-in ladder serves because there is no file. */
  readonly file?: vscode.Uri;
  /**
   * `file`: as it stands in the file. `last good`: an earlier state of the file, because it has errors now. `built-in`:
   * there is no file, or none of it can be used.
   */
  readonly from: "file" | "last good" | "built-in";
  /** What is wrong with the file. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the ladder of the workspace, keeps the last good state of it, and tells when to look again. The first workspace
 * folder that has a ladder file gives it.
 */
export class LadderFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** A ladder file came, went or was saved, or the settings name another one. */
  readonly onDidChange = this.#changed.event;
  readonly #settings: Settings;
  readonly #engine: () => Promise<Engine>;
  readonly #held = new Disposables();
  readonly #watchers = new Disposables();
  readonly #parser: LadderParser;
  readonly #lastGood = new Map<string, Ladder>();

  constructor(settings: Settings, engine: () => Promise<Engine>) {
    this.#settings = settings;
    this.#engine = engine;
    this.#parser = new LadderParser(engine);
    const debounced = this.#held.add(new Debounced(100, () => this.#changed.fire()));
    const rewatch = () => {
      this.#watch(() => debounced.call());
      debounced.call();
    };
    this.#held.add(this.#changed);
    this.#held.add(this.#watchers);
    this.#held.add(settings.onDidChange(["ladderFile"], rewatch));
    this.#held.add(vscode.workspace.onDidChangeWorkspaceFolders(rewatch));
    this.#watch(() => debounced.call());
  }

  /** True for a file that is looked at as a ladder, there or not. */
  isPlace(uri: vscode.Uri): boolean {
    return ladderPlaces(this.#settings).some(({ files }) => files.some((file) => file.toString() === uri.toString()));
  }

  /** The ladder files that exist, in the order of the folders. */
  async find(): Promise<readonly vscode.Uri[]> {
    const found = await Promise.all(ladderPlaces(this.#settings).map(({ files }) => firstExisting(files)));
    return found.filter((file) => file !== undefined);
  }

  /** The ladder that serves now. */
  async current(): Promise<LadderInUse> {
    const { builtInLadder } = await this.#engine();
    const [file] = await this.find();
    if (file === undefined) return { ladder: builtInLadder(), from: "built-in", problems: this.#missing() };
    const { parsed } = await this.#parsed(file, readLadderText);
    const problems = parsed.problems.map((problem) => ({ ...problem, where: file.fsPath }));
    return { ...this.#serving(file, parsed, builtInLadder), file, problems };
  }

  /** What is wrong with a ladder file as it is in the editor, by line and column; and its text, if it can be read. */
  async check(file: vscode.Uri): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
    const { text, parsed } = await this.#parsed(file, editedLadderText);
    return { text, problems: parsed.problems };
  }

  dispose(): void {
    this.#held.dispose();
  }

  async #parsed(
    file: vscode.Uri,
    read: (file: vscode.Uri) => Promise<string>,
  ): Promise<{ readonly text: string; readonly parsed: ParsedLadder }> {
    const text = await read(file).catch((error: unknown) => unreadable(file, error));
    if (typeof text !== "string") return { text: "", parsed: { problems: [text] } };
    return { text, parsed: await this.#parser.parse(text) };
  }

  /** A file without errors serves as it is. Else its last good state does; a file that never had one serves with what is left of it. */
  #serving(
    file: vscode.Uri,
    { ladder, problems }: ParsedLadder,
    builtIn: () => Ladder,
  ): Pick<LadderInUse, "ladder" | "from"> {
    const key = file.toString();
    if (ladder !== undefined && problems.every(({ severity }) => severity !== "error")) {
      this.#lastGood.set(key, ladder);
      return { ladder, from: "file" };
    }
    const last = this.#lastGood.get(key);
    if (last !== undefined) return { ladder: last, from: "last good" };
    return ladder === undefined ? { ladder: builtIn(), from: "built-in" } : { ladder, from: "file" };
  }

  #missing(): readonly Problem[] {
    return ladderPlaces(this.#settings).flatMap(({ named, files: [file] }) => {
      if (!named || file === undefined) return [];
      const message = vscode.l10n.t(
        "There is no ladder file {0}. Correct the setting ladderlog.ladderFile, or write the file.",
        file.fsPath,
      );
      return [{ code: "ladder-file-missing", severity: "warning", where: file.fsPath, message }];
    });
  }

  #watch(changed: () => void): void {
    this.#watchers.clear();
    for (const { files } of ladderPlaces(this.#settings)) {
      for (const file of files) {
        const parent = vscode.Uri.joinPath(file, "..");
        const name = file.path.slice(file.path.lastIndexOf("/") + 1);
        const watcher = this.#watchers.add(
          vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(parent, name)),
        );
        for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
          this.#watchers.add(event(changed));
      }
    }
  }
}

async function firstExisting(files: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const file of files) {
    const isFile = await vscode.workspace.fs.stat(file).then(
      ({ type }) => (type & vscode.FileType.File) !== 0,
      () => false,
    );
    if (isFile) return file;
  }
  return undefined;
}

function unreadable(file: vscode.Uri, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = vscode.l10n.t("The ladder file {0} cannot be read: {1}", file.fsPath, reason);
  return { code: "ladder-unreadable", severity: "error", message, line: 1, column: 1 };
}

import * as vscode from "vscode";
import type { Artifact } from "../../core/artifacts/types.ts";
import { unlessAborted } from "../../local/unless-aborted.ts";
import type { Engine } from "../engine.ts";
import type { Clock } from "../util/clock.ts";
import { Disposables } from "../util/disposables.ts";
import { RunQueue } from "../util/run-queue.ts";
import type { EditorGit } from "./git-extension.ts";
import { GitWatcher } from "./git-watcher.ts";
import { History } from "./history.ts";
import { JournalWatcher } from "./journal-watcher.ts";
import type { LadderFiles } from "./ladder-files.ts";
import { Midnight } from "./midnight.ts";
import { NewRepositories } from "./new-repositories.ts";
import { showReading } from "./reading-progress.ts";
import { type FoundRepositories, findRepositories, localFolders } from "./repository-folders.ts";
import type { Settings } from "./settings.ts";
import type { Situation, Standing } from "./situation.ts";
import { streakOf } from "./streak.ts";

/** What the state is made of. */
export interface WorkspaceParts {
  readonly settings: Settings;
  readonly engine: () => Promise<Engine>;
  readonly git: EditorGit;
  readonly ladders: LadderFiles;
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
}

/** A choice of what to measure; what is left out is the running period, and the target rung of the settings. */
export interface StandingChoice {
  readonly period?: string;
  readonly target?: string;
  /** Look for the people who worked with the person too: it takes longer. */
  readonly collaborators?: boolean;
  /** False for what must write nothing, the journal neither (default: true). */
  readonly record?: boolean;
}

/**
 * The one place that knows how things are in this window. It gathers what can change (trust, folders, settings, ladder
 * files, git, midnight), reads again when something did, one reading at a time, and tells everybody.
 */
export class WorkspaceState implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Situation>();
  readonly onDidChange = this.#changed.event;
  readonly #parts: WorkspaceParts;
  readonly #held = new Disposables();
  readonly #watcher = new GitWatcher();
  readonly #made: NewRepositories;
  readonly #journal = new JournalWatcher(() => this.#historyChanged());
  readonly #history: History;
  readonly #queue = new RunQueue(
    50,
    (signal) => this.#run(signal),
    (error) => this.#parts.log.error(error instanceof Error ? error : String(error)),
  );
  #situation: Situation = { kind: "reading" };
  #folders: readonly string[] = [];
  /** The same repositories under the names that git gives them. */
  #read: ReadonlySet<string> = new Set();
  /** Whether somebody waits for the next reading: the first one, and every one that was asked for. */
  #isAwaited = true;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.#made = new NewRepositories(parts.engine);
    this.#history = new History(parts.settings, parts.engine, (size) => this.#journal.expect(size));
    for (const disposable of [this.#changed, this.#watcher, this.#made, this.#journal, this.#queue])
      this.#held.add(disposable);
  }

  get situation(): Situation {
    return this.#situation;
  }

  /** The standing that is shown now, if there is one. */
  get standing(): Standing | undefined {
    return this.#situation.kind === "ready" ? this.#situation.standing : undefined;
  }

  /** Starts to listen, and reads for the first time. */
  start(): void {
    const { settings, git, ladders, clock } = this.#parts;
    const measureAgain = () => this.#queue.restart();
    const readAgain = () => this.#historyChanged();
    this.#held.add(settings.onDidChange(["currentRung", "targetRung", "timeOff"], measureAgain));
    this.#held.add(settings.onDidChange(["identities", "repositories", "journalFolder"], measureAgain));
    this.#held.add(ladders.onDidChange(measureAgain));
    this.#held.add(vscode.workspace.onDidGrantWorkspaceTrust(measureAgain));
    this.#held.add(vscode.workspace.onDidChangeWorkspaceFolders(measureAgain));
    this.#held.add(git.onDidChange((what) => (what === "history" ? readAgain() : this.#queue.request())));
    this.#held.add(this.#watcher.onDidChange(readAgain));
    this.#held.add(this.#made.onDidChange(() => this.#queue.request()));
    const midnight = this.#held.add(new Midnight(readAgain, clock));
    this.#held.add(vscode.window.onDidChangeWindowState(() => midnight.look()));
    this.#queue.request();
  }

  /** Reads everything again; resolves when that is done. */
  async refresh(): Promise<void> {
    this.#isAwaited = true;
    this.#history.forget();
    this.#queue.restart();
    await this.#queue.idle();
  }

  /** Resolves once nothing is being read and nothing is about to be. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** An artifact that is shown somewhere. */
  artifact(id: string): Artifact | undefined {
    return this.standing?.collection.artifacts.find((artifact) => artifact.id === id) ?? this.#history.artifact(id);
  }

  /** True for a repository that this window reads: nothing else may be opened through git. */
  reads(folder: string): boolean {
    return this.#folders.includes(folder) || this.#read.has(folder);
  }

  /** Measures a choice of period and target, reading what was not read yet. Undefined while there is nothing to measure. @throws once the signal is aborted. */
  async measure(choice: StandingChoice, signal: AbortSignal): Promise<Standing | undefined> {
    await unlessAborted(this.#queue.idle(), signal);
    if (this.#situation.kind !== "ready") return undefined;
    return await this.#standing(this.#folders, choice, signal);
  }

  dispose(): void {
    this.#held.dispose();
  }

  #historyChanged(): void {
    this.#history.forget();
    this.#queue.request();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const stops = new AbortController();
    const reading = showReading(this.#isAwaited, () => stops.abort());
    try {
      const situation = await this.#look(AbortSignal.any([signal, stops.signal]), reading.say);
      this.#isAwaited = false;
      if (!signal.aborted) this.#become(situation);
    } catch (error) {
      if (stops.signal.aborted) this.#stopped();
      else if (!signal.aborted) this.#failed(error);
    } finally {
      reading.done();
    }
  }

  async #look(signal: AbortSignal, say: (text: string) => void): Promise<Situation> {
    const { settings, git, engine, log } = this.#parts;
    if (localFolders().length === 0 && settings.repositories.length === 0) return { kind: "no-folder" };
    if (!vscode.workspace.isTrusted) return { kind: "untrusted" };
    const loaded = await engine();
    const found = await findRepositories({ settings, git, made: this.#made.folders, engine: loaded }, signal);
    this.#folders = found.folders;
    await this.#watcher.watch(found.folders);
    this.#journal.watch(loaded.journalFolder(settings.journalFolder));
    const begun = performance.now();
    const measured = await this.#standing(found.folders, {}, signal, say);
    const { journalFolder, timeOff } = settings;
    const standing = { ...measured, streak: await streakOf(measured, { engine: loaded, journalFolder, timeOff }) };
    log.info(`Read ${found.folders.length} repositories in ${Math.round(performance.now() - begun)} ms.`);
    this.#read = new Set(standing.collection.repositories.map(({ folder }) => folder));
    return situationOf(found, standing, settings.identities.length > 0, loaded);
  }

  async #standing(
    folders: readonly string[],
    choice: StandingChoice,
    signal: AbortSignal,
    say?: (text: string) => void,
  ): Promise<Standing> {
    const { settings, ladders, clock } = this.#parts;
    const { choosePeriod, measureStanding } = await this.#parts.engine();
    const ladder = await ladders.current();
    const now = clock.now().toISOString();
    const period = choosePeriod(ladder.ladder, now, choice.period);
    const { collaborators = false, record = true } = choice;
    const request = { folders, ladder: ladder.ladder, period, collaborators, record, signal };
    const collection = await this.#history.collect({ ...request, ...(say === undefined ? {} : { onProgress: say }) });
    const rungs = { current: settings.currentRung, target: choice.target ?? settings.targetRung };
    return measureStanding({ ladder, rungs, timeOff: settings.timeOff, period, now }, collection);
  }

  #become(situation: Situation): void {
    this.#situation = situation;
    this.#changed.fire(situation);
  }

  #stopped(): void {
    this.#isAwaited = false;
    if (this.#situation.kind === "reading") this.#become({ kind: "cancelled" });
  }

  #failed(error: unknown): void {
    this.#parts.log.error(error instanceof Error ? error : String(error));
    this.#become({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function situationOf(
  found: FoundRepositories,
  read: Standing,
  isIdentitySet: boolean,
  { peopleOf }: Engine,
): Situation {
  const standing = { ...read, problems: [...found.problems, ...read.problems] };
  const { repositories, authors, mine } = standing.collection;
  if (repositories.length === 0) return { kind: "no-repository", problems: standing.problems };
  // What the journal holds tells nothing of whether git knows who the person is.
  const hasAddress = repositories.some(({ emails }) => emails.length > 0);
  const isNobody = mine === 0 && !isIdentitySet && (peopleOf(authors).length > 0 || !hasAddress);
  return isNobody ? { kind: "nobody", standing } : { kind: "ready", standing };
}

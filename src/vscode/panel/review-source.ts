import * as vscode from "vscode";
import type { PartFinding } from "../../core/review/check/by-part.ts";
import type { ClaimFix } from "../../core/review/check/fixes.ts";
import type { DocumentEdit } from "../../core/review/document/edits.ts";
import type { HandedIn, HandInFormat } from "../../core/review/document/hand-in.ts";
import type { PolishInput } from "../../core/review/polish/types.ts";
import type { RichText } from "../../core/review/rich-text/rich-text.ts";
import { noChoices } from "../../core/review/writing.ts";
import type { PanelCommand, PanelEdit, PanelState, PreviousReview } from "../../protocol.ts";
import { checkDocument } from "../claims/check-document.ts";
import type { Checker } from "../claims/checker.ts";
import { pickArtifact } from "../commands/correct/pick-artifact.ts";
import type { Engine } from "../engine.ts";
import type { Services } from "../services.ts";
import { Disposables } from "../util/disposables.ts";
import { signalOf } from "../util/signal-of.ts";
import { BesideReader } from "./beside.ts";
import { Drafting } from "./drafting.ts";
import { type HandInSource, HandOut } from "./hand-out.ts";
import { ReviewFile } from "./review-file.ts";
import type { PanelChoice, PanelSource, SentenceToFix } from "./source.ts";
import { choicesOf, messageOf, withoutHistory } from "./states.ts";

/** The last draft with the document that it is drafted around. */
interface Last {
  readonly engine: Engine;
  readonly drafting: Drafting;
  readonly file: ReviewFile;
  readonly previous?: PreviousReview;
}

/** Where the review panel gets its drafts from: the same reading and measuring as the sidebar, around the journal's document. */
export class ReviewSource implements PanelSource, HandInSource, vscode.Disposable {
  readonly handOut: HandOut;
  readonly beside: PanelSource["beside"];
  readonly onDidChange: vscode.Event<void>;
  readonly #services: Services;
  readonly #checker: () => Promise<Checker>;
  readonly #held = new Disposables();
  readonly #documentChanged = this.#held.add(new vscode.EventEmitter<void>());
  readonly onDidChangeDocument = this.#documentChanged.event;
  #file: ReviewFile | undefined;
  #last: Last | undefined;

  constructor(services: Services, checker: () => Promise<Checker>) {
    this.#services = services;
    this.#checker = checker;
    this.handOut = new HandOut(this, services.hidden);
    const reader = new BesideReader(services);
    this.beside = (shown, signal, tell) => reader.read(shown, signal, tell);
    this.onDidChange = (listener, self, disposables) =>
      services.state.onDidChange(() => listener.call(self), undefined, disposables);
  }

  dispose(): void {
    this.#file?.dispose();
    this.#held.dispose();
  }

  async draft(choice: PanelChoice, token: vscode.CancellationToken): Promise<PanelState> {
    const { state, settings } = this.#services;
    const standing = await state.measure(choice, signalOf(token));
    if (standing === undefined) return withoutHistory(state.situation);
    const engine = await this.#services.engine();
    const drafting = new Drafting(standing, engine, settings.timeOff);
    const previous = await this.#previous(drafting, engine);
    // A choice that was given up is not what is shown, and so not what is edited.
    const file = token.isCancellationRequested ? undefined : this.#fileOf(standing.period.id, engine);
    if (file === undefined) return withoutHistory(state.situation);
    this.#last = { engine, drafting, file, ...(previous === undefined ? {} : { previous }) };
    await follow(drafting, file);
    return await this.shown();
  }

  async shown(): Promise<PanelState> {
    if (this.#last === undefined) return withoutHistory(this.#services.state.situation);
    const { engine, drafting, file, previous } = this.#last;
    const { document, problems, isUnsaved } = await readOf(file, engine);
    const review = drafting.review(document.choices);
    const whole = document.choices.excluded.length === 0 ? review : drafting.review(noChoices);
    const view = engine.viewOf(document, review, whole);
    const { standing } = drafting;
    return {
      kind: "ready",
      review,
      ...choicesOf(standing, engine),
      period: standing.period.id,
      target: standing.target.id,
      highlights: engine.highlightsOf(review),
      document: {
        ...view,
        problems: [...problems, ...view.problems],
        name: `reviews/${standing.period.id}.md`,
        state: document.text === "" ? "new" : isUnsaved ? "unsaved" : "saved",
        isOutdated: drafting.isOutdated(document.text),
        canUndo: false,
        canRedo: false,
        handled: 0,
      },
      ...(previous === undefined ? {} : { previous }),
      polish: { hasModels: false, parts: {} },
    };
  }

  async apply(edit: PanelEdit | DocumentEdit, period: string): Promise<DocumentEdit> {
    const { engine, drafting, file } = this.#shownLast();
    if (drafting.standing.period.id !== period) {
      throw new Error(vscode.l10n.t("This is of another period. It is kept until that period is shown again."));
    }
    let inverse: DocumentEdit | undefined;
    const text = await file.change((before) => {
      const done = drafting.edited(before, resolved(edit, before, engine, drafting));
      inverse = done.inverse;
      return done.text;
    });
    if (text === undefined || inverse === undefined) throw new Error(busy(drafting));
    return inverse;
  }

  async fix({ part, quote, nth, fix }: SentenceToFix): Promise<DocumentEdit | undefined> {
    const { engine, drafting, file } = this.#shownLast();
    const title = vscode.l10n.t("Which artifact shows it?");
    const artifact =
      fix === "attach" ? await pickArtifact(this.#services, { title, standing: drafting.standing }) : undefined;
    if (fix === "attach" && artifact === undefined) return undefined;
    const made: ClaimFix =
      artifact === undefined ? { fix: fix === "delete" ? "delete" : "opinion" } : { fix: "attach", artifact };
    const base = engine.wordsAbout(engine.parseReviewDocument((await file.read()).text), part);
    const start = engine.placesOf(quote, base)[nth - 1];
    if (start === undefined) return undefined;
    const words = engine.replaced(base, engine.fixOf(base, { start, end: start + quote.length }, made));
    return { type: "words", part, base, words };
  }

  async findings(signal: AbortSignal): Promise<Readonly<Record<string, readonly PartFinding[]>>> {
    const { file } = this.#shownLast();
    const { text } = await file.read();
    if (text === "") return {};
    const checker = await this.#checker();
    const found = await checkDocument(text, this.#services, checker, signal);
    return checker.findingsByPart(text, found ?? []);
  }

  async polishInput(parts: readonly string[]): Promise<PolishInput> {
    const { engine, drafting, file } = this.#shownLast();
    const document = engine.parseReviewDocument((await file.read()).text);
    const { artifacts, repositories } = drafting.standing.collection;
    const words = parts.map((part) => ({ part, words: engine.wordsAbout(document, part) }));
    return {
      review: drafting.review(document.choices),
      artifacts,
      repositories,
      notes: document.choices.notes,
      parts: words,
    };
  }

  async draftAgain(): Promise<void> {
    const { drafting, file } = this.#shownLast();
    if ((await file.change((before) => drafting.redrafted(before))) === undefined) throw new Error(busy(drafting));
  }

  async openAsText(previous: boolean): Promise<void> {
    const { engine, drafting, file } = this.#shownLast();
    if (!previous && (await file.read()).text === "") await this.draftAgain();
    const { period } = drafting.standing;
    const before = engine.previousPeriod(period).id;
    const uri = previous ? vscode.Uri.file(engine.documentFile(this.#folder, "review", before)) : file.uri;
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }

  async open(artifact: string): Promise<void> {
    await this.#services.opener.open(artifact);
  }

  repositories(): readonly string[] {
    return this.#shownLast().drafting.review(noChoices).meta.repositories;
  }

  async handIn(format: HandInFormat, hidden: readonly string[]): Promise<string> {
    const { document, review } = await this.#toHandIn(hidden);
    return await this.#shownLast().engine.handIn(format, document, review);
  }

  async richText(hidden: readonly string[]): Promise<RichText> {
    const { document, review } = await this.#toHandIn(hidden);
    return await this.#shownLast().engine.handInRichText(document, review);
  }

  /** @throws JournalError when the document cannot be read: without the person's words it is not what they hand in */
  async #toHandIn(hidden: readonly string[]): Promise<HandedIn> {
    const { engine, drafting, file } = this.#shownLast();
    const document = engine.parseReviewDocument((await file.read()).text);
    return engine.hidePrivateIn({ document, review: drafting.review(document.choices) }, hidden);
  }

  async run(command: PanelCommand): Promise<void> {
    await vscode.commands.executeCommand(`ladderlog.${command}`);
  }

  get #folder(): string {
    return this.#services.settings.journalFolder;
  }

  #shownLast(): Last {
    if (this.#last === undefined) throw new Error(vscode.l10n.t("There is no review yet."));
    return this.#last;
  }

  /** The document of a period: the same object while it lies in the same place. */
  #fileOf(period: string, engine: Engine): ReviewFile {
    const path = engine.documentFile(this.#folder, "review", period);
    if (this.#file?.uri.fsPath === vscode.Uri.file(path).fsPath) return this.#file;
    this.#file?.dispose();
    const file = new ReviewFile(engine, this.#folder, period);
    file.onDidChange(() => this.#documentChanged.fire());
    this.#file = file;
    return file;
  }

  /** What the journal's review of the period before says; undefined when there is none that can be read. */
  async #previous({ standing }: Drafting, engine: Engine): Promise<PreviousReview | undefined> {
    const { id, label } = engine.previousPeriod(standing.period);
    const text = await engine.readDocument(this.#folder, "review", id).catch(() => undefined);
    return text === undefined ? undefined : { label, parts: engine.previousParts(engine.parseReviewDocument(text)) };
  }
}

/** What the file holds; nothing, and why, when it cannot be read. */
async function readOf(file: ReviewFile, { parseReviewDocument }: Engine) {
  try {
    const { text, isUnsaved } = await file.readToShow();
    return { document: parseReviewDocument(text), problems: [], isUnsaved };
  } catch (error) {
    return { document: parseReviewDocument(""), problems: [messageOf(error)], isUnsaved: false };
  }
}

/** Brings a document that follows the history up to date. One that cannot be read or written is told of when it is shown or edited. */
async function follow(drafting: Drafting, file: ReviewFile): Promise<void> {
  try {
    const { text, isUnsaved } = await file.read();
    if (isUnsaved || !drafting.follows(text)) return;
    await file.change((before) => (drafting.follows(before) ? drafting.redrafted(before) : before));
  } catch {
    // See above.
  }
}

/** The edit as the document makes it. @throws an error that says what to do, when it cannot be made */
function resolved(edit: PanelEdit | DocumentEdit, before: string, engine: Engine, drafting: Drafting): DocumentEdit {
  const document = engine.parseReviewDocument(before);
  const broken = document.problems.find(({ code }) => code === "front-matter");
  if (edit.type !== "words" && broken !== undefined) throw new Error(broken.message);
  if (edit.type !== "move") return edit;
  const order = engine.orderEdit(document, drafting.review(document.choices), drafting.review(noChoices), edit);
  if (order === undefined) throw new Error(vscode.l10n.t("This evidence is not there any more."));
  return order;
}

function busy({ standing }: Drafting): string {
  const name = `${standing.period.id}.md`;
  return vscode.l10n.t("{0} is saved by another program all the time. Close it there, and try again.", name);
}

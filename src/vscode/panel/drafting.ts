import * as vscode from "vscode";
import type { DocumentEdit } from "../../core/review/document/edits.ts";
import type { ReviewDocument } from "../../core/review/document/types.ts";
import type { Review } from "../../core/review/types.ts";
import type { Choices } from "../../core/review/writing.ts";
import type { Engine } from "../engine.ts";
import type { Settings } from "../state/settings.ts";
import type { Standing } from "../state/situation.ts";

/** What is left in, with nothing taken out, and before the last edits. */
const mostKept = 4;

/** One reading of the history as a review: drafted around what the document of its period holds. */
export class Drafting {
  readonly standing: Standing;
  readonly #engine: Engine;
  readonly #timeOff: Settings["timeOff"];
  readonly #kept = new Map<string, Review>();

  constructor(standing: Standing, engine: Engine, timeOff: Settings["timeOff"]) {
    this.standing = standing;
    this.#engine = engine;
    this.#timeOff = timeOff;
  }

  /** The review of what these choices leave in. Every look at the panel asks for it several times, so the last ones are kept. */
  review({ excluded }: Pick<Choices, "excluded">): Review {
    const key = JSON.stringify(excluded);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const review = this.#measured(excluded);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, review);
    return review;
  }

  #measured(excluded: Choices["excluded"]): Review {
    const { collection, rung, target } = this.standing;
    const artifacts = this.#engine.takeOut(collection.artifacts, { excluded });
    if (artifacts === collection.artifacts) return this.#drafted(this.standing);
    const rungs = { current: rung.id, target: target.id };
    const request = { ...this.standing, rungs, timeOff: this.#timeOff };
    return this.#drafted(this.#engine.measureStanding(request, { ...collection, artifacts }));
  }

  /** The document with its drafted parts as they are now; a new one for no text. */
  redrafted(text: string): string {
    const document = this.#engine.parseReviewDocument(text);
    return this.#engine.redraft(document, this.review(document.choices));
  }

  /**
   * The document after an edit, with its drafted parts as the edit leaves them, and what takes the edit back.
   * @throws an error that says what to do, when the document has no place for it
   */
  edited(before: string, edit: DocumentEdit): { readonly text: string; readonly inverse: DocumentEdit } {
    const { applyEdit, parseReviewDocument } = this.#engine;
    const hasPlace = (text: string) => hasPlaceFor(edit, parseReviewDocument(text), this.#engine);
    const base = hasPlace(before) ? before : this.redrafted(before);
    if (!hasPlace(base))
      throw new Error(vscode.l10n.t("The document has no place for this any more. Open it as text."));
    const { text, inverse } = applyEdit(base, edit);
    // Words change nothing that is drafted.
    return { text: edit.type === "words" ? text : this.redrafted(text), inverse };
  }

  /** Whether the drafted parts of a document are not as they would be drafted now. The day of drafting alone is no difference. */
  isOutdated(text: string): boolean {
    if (text === "") return false;
    const { parseReviewDocument } = this.#engine;
    const withoutFront = (one: string) => one.slice(parseReviewDocument(one).blocks[0]?.start ?? 0);
    return withoutFront(this.redrafted(text)) !== withoutFront(text);
  }

  /** Whether the document follows the history by itself: its period runs, and it is against the rung that is shown. */
  follows(text: string): boolean {
    const { reviewFrontOf, rungTitle, standingOf } = this.#engine;
    const { period, now, target } = this.standing;
    return standingOf(period, now) === "running" && reviewFrontOf(text)?.target === rungTitle(target);
  }

  #drafted({ progress, ladder, collection, now, problems }: Standing): Review {
    const { artifacts, repositories } = collection;
    return this.#engine.draftReview({ progress, ladder: ladder.ladder, artifacts, repositories, now, problems });
  }
}

function hasPlaceFor(edit: DocumentEdit, document: ReviewDocument, { wordsSpan }: Engine): boolean {
  return edit.type === "words" ? wordsSpan(document, edit.part) !== undefined : document.front !== undefined;
}

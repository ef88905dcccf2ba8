/**
 * Messages between the extension host and the review panel. Both sides import this file and nothing else of each
 * other. All strings are hostile text: the webview renders them as text, never as markup. What arrives is checked at
 * run time by the `parse…` functions below, since a type says nothing about a message that came from elsewhere.
 */

import type { Areas } from "./core/artifacts/areas/types.ts";
import type { CriteriaOfPeriod } from "./core/progress/over-periods.ts";
import type { PartFinding } from "./core/review/check/by-part.ts";
import type { PreviousPart } from "./core/review/document/previous.ts";
import type { DocumentView } from "./core/review/document/view.ts";
import type { Highlight } from "./core/review/highlights.ts";
import type { PolishView } from "./core/review/polish/view.ts";
import type { Review } from "./core/review/types.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the person has made of the review, as the journal's document holds it. */
export interface PanelDocument extends DocumentView {
  /** What the document is called: `reviews/2026-Q4.md`. */
  readonly name: string;
  /** Not there yet; on disk; or in a text editor that holds changes which are not saved. */
  readonly state: "new" | "saved" | "unsaved";
  /** The drafted parts of the document are older than what the panel shows. */
  readonly isOutdated: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Number of the page's last edit that is in it, or was refused. */
  readonly handled: number;
}

/** The review of the period before, where the journal has one. */
export interface PreviousReview {
  /** `Q3 2026` */
  readonly label: string;
  readonly parts: Readonly<Record<string, PreviousPart>>;
}

/** What language models may do for the words, and what one proposed for them. */
export interface PanelPolish {
  /** Whether the editor can have language models. */
  readonly hasModels: boolean;
  /** By part, until the person is done with it. */
  readonly parts: Readonly<Record<string, PolishView>>;
}

/** Everything the panel shows. */
export type PanelState =
  | { readonly kind: "loading"; readonly message: string }
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly action?: { readonly label: string; readonly command: PanelCommand };
    }
  | {
      readonly kind: "ready";
      readonly review: Review;
      readonly periods: readonly Choice[];
      readonly period: string;
      readonly targets: readonly Choice[];
      readonly target: string;
      readonly highlights: readonly Highlight[];
      readonly document: PanelDocument;
      readonly previous?: PreviousReview;
      readonly polish: PanelPolish;
    };

/** What the person does to the review on the page. Parts are named as in the document: `criterion mentoring`. */
export type PanelEdit =
  | { readonly type: "take"; readonly artifact: string; readonly isOut: boolean }
  /** `to`: its new place among the cards of the part, from 0. */
  | { readonly type: "move"; readonly part: string; readonly artifact: string; readonly to: number }
  /** `base`: what the person saw there before. */
  | { readonly type: "note"; readonly artifact: string; readonly base: string; readonly note: string }
  /** `burst`: the same number for what is typed in one go, which one undo takes back. */
  | {
      readonly type: "words";
      readonly part: string;
      readonly base: string;
      readonly words: string;
      readonly burst: number;
    };

export const claimFixes = ["attach", "opinion", "delete"] as const;
export type PanelFix = (typeof claimFixes)[number];

/** What takes longer than a review, and comes bit by bit after the review of this period and target. */
export interface Beside {
  readonly period: string;
  readonly target: string;
  readonly areas: Areas;
  /** How the criteria stood, oldest first; empty until earlier periods were read. */
  readonly periods: readonly CriteriaOfPeriod[];
}

export const polishWishes = ["send", "copy"] as const;
export type PolishWish = (typeof polishWishes)[number];
export const rowWishes = ["accept", "leave"] as const;
export type RowWish = (typeof rowWishes)[number];

export const panelCommands = ["refresh", "chooseRung", "openLadderFile", "chooseIdentity"] as const;
export type PanelCommand = (typeof panelCommands)[number];

export type ToHost =
  /** The webview is up and asks for its state. */
  | { readonly type: "ready" }
  | { readonly type: "choose"; readonly period: string; readonly target: string }
  | { readonly type: "open"; readonly artifact: string }
  /** `number` counts the edits of this page from 1; `period` is the one that the page showed. */
  | { readonly type: "edit"; readonly number: number; readonly period: string; readonly edit: PanelEdit }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** Mend a sentence of a part: the one that was found with this `quote` and `nth`. */
  | {
      readonly type: "fix";
      readonly part: string;
      readonly quote: string;
      readonly nth: number;
      readonly fix: PanelFix;
    }
  /** Have the words about a part polished by a language model, after the text for it was shown; or copy that text. */
  | { readonly type: "polish"; readonly part: string; readonly wish: PolishWish }
  /** Accept a row of what was proposed, or leave it. */
  | { readonly type: "choosePolished"; readonly part: string; readonly row: number; readonly wish: RowWish }
  /** The person is done with what was proposed for a part. */
  | { readonly type: "polished"; readonly part: string }
  /** Bring the drafted parts of the document up to date. */
  | { readonly type: "draftAgain" }
  | { readonly type: "copyMarkdown" }
  /** Ask for the document as rich text, to put it on the clipboard. */
  | { readonly type: "copyRich" }
  /** The page may not use the clipboard: the host does, with plain words. */
  | { readonly type: "copyText" }
  | { readonly type: "export" }
  /** Open the document beside the panel; `previous` that of the period before. */
  | { readonly type: "openAsText"; readonly previous: boolean }
  | { readonly type: "run"; readonly command: PanelCommand };

export type ToWebview =
  | { readonly type: "state"; readonly state: PanelState }
  /** What the check of the words found, by part. */
  | { readonly type: "findings"; readonly findings: Readonly<Record<string, readonly PartFinding[]>> }
  /** An edit that could not be made, and what to do. The page keeps it. */
  | { readonly type: "refused"; readonly number: number; readonly message: string }
  | { readonly type: "beside"; readonly beside: Beside }
  /** For the clipboard: an HTML fragment, and the same as plain words. The page shows neither. */
  | { readonly type: "rich"; readonly html: string; readonly text: string }
  /** A short confirmation for the live region: `Copied as Markdown`. */
  | { readonly type: "said"; readonly text: string };

/** What `setState` keeps, so that a window reload (or a hidden tab) brings the same panel back. */
export interface SavedPanel {
  readonly period: string;
  readonly target: string;
  readonly scroll: number;
  /** Ids of the lists and tables that were unfolded: without them the scroll position means nothing. */
  readonly unfolded: readonly string[];
  /** What was typed and is not in the document yet. */
  readonly pending: readonly PendingWords[];
}

/** Words or a note on their way to the document of a period. */
export interface PendingWords {
  readonly period: string;
  readonly edit: Extract<PanelEdit, { readonly type: "words" | "note" }>;
}

/** Longest string that names something (an artifact, a period, a rung) in a message. */
const longestName = 1000;
/** Most characters in one text field. More than any form takes; a field takes no more than this either. */
export const longestText = 200_000;
/** More than anyone unfolds by hand. */
const mostUnfolded = 500;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestName;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestText;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** The edit that `value` is; undefined for anything else. */
function parseEdit(value: unknown): PanelEdit | undefined {
  if (!isFields(value)) return undefined;
  const { type, artifact, part, base, isOut, to, note, words, burst } = value;
  switch (type) {
    case "take":
      return isName(artifact) && typeof isOut === "boolean" ? { type, artifact, isOut } : undefined;
    case "move":
      return isName(part) && isName(artifact) && isCount(to) ? { type, part, artifact, to } : undefined;
    case "note":
      return isName(artifact) && isText(base) && isText(note) ? { type, artifact, base, note } : undefined;
    case "words":
      return isName(part) && isText(base) && isText(words) && isCount(burst)
        ? { type, part, base, words, burst }
        : undefined;
    default:
      return undefined;
  }
}

/** The message to the host that `value` is, made of its known fields only; undefined for anything else. */
export function parseToHost(value: unknown): ToHost | undefined {
  if (!isFields(value)) return undefined;
  switch (value.type) {
    case "ready":
    case "undo":
    case "redo":
    case "draftAgain":
    case "copyMarkdown":
    case "copyRich":
    case "copyText":
    case "export":
      return { type: value.type };
    case "openAsText":
      return { type: "openAsText", previous: value.previous === true };
    case "edit": {
      const edit = parseEdit(value.edit);
      const { number, period } = value;
      return edit !== undefined && isCount(number) && isName(period)
        ? { type: "edit", number, period, edit }
        : undefined;
    }
    case "fix": {
      const fix = claimFixes.find((known) => known === value.fix);
      const { part, quote, nth } = value;
      return fix !== undefined && isName(part) && isText(quote) && isCount(nth)
        ? { type: "fix", part, quote, nth, fix }
        : undefined;
    }
    case "polish": {
      const wish = polishWishes.find((known) => known === value.wish);
      const { part } = value;
      return wish !== undefined && isName(part) ? { type: "polish", part, wish } : undefined;
    }
    case "choosePolished": {
      const wish = rowWishes.find((known) => known === value.wish);
      const { part, row } = value;
      return wish !== undefined && isName(part) && isCount(row)
        ? { type: "choosePolished", part, row, wish }
        : undefined;
    }
    case "polished":
      return isName(value.part) ? { type: "polished", part: value.part } : undefined;
    case "choose":
      return isName(value.period) && isName(value.target)
        ? { type: "choose", period: value.period, target: value.target }
        : undefined;
    case "open":
      return isName(value.artifact) && value.artifact !== "" ? { type: "open", artifact: value.artifact } : undefined;
    case "run": {
      const command = panelCommands.find((known) => known === value.command);
      return command === undefined ? undefined : { type: "run", command };
    }
    default:
      return undefined;
  }
}

function isPanelState(value: unknown): value is PanelState {
  if (!isFields(value)) return false;
  if (value.kind === "ready") {
    const parts = [value.review, value.document, value.polish];
    return parts.every(isFields) && Array.isArray(value.periods) && Array.isArray(value.targets);
  }
  return (value.kind === "loading" || value.kind === "failed") && typeof value.message === "string";
}

function isBeside(value: unknown): value is Beside {
  if (!isFields(value) || !isName(value.period) || !isName(value.target)) return false;
  return isFields(value.areas) && Array.isArray(value.areas.shown) && Array.isArray(value.periods);
}

/**
 * The message to the webview that `value` is; undefined for anything else. The review inside comes from our own host
 * and is taken as typed.
 */
export function parseToWebview(value: unknown): ToWebview | undefined {
  if (!isFields(value)) return undefined;
  if (value.type === "said" && typeof value.text === "string") return { type: "said", text: value.text };
  if (value.type === "findings" && isFields(value.findings)) {
    return { type: "findings", findings: value.findings as Extract<ToWebview, { type: "findings" }>["findings"] };
  }
  if (value.type === "refused" && isCount(value.number) && typeof value.message === "string") {
    return { type: "refused", number: value.number, message: value.message };
  }
  if (value.type === "rich" && typeof value.html === "string" && typeof value.text === "string")
    return { type: "rich", html: value.html, text: value.text };
  if (value.type === "beside" && isBeside(value.beside)) return { type: "beside", beside: value.beside };
  return value.type === "state" && isPanelState(value.state) ? { type: "state", state: value.state } : undefined;
}

/** What was kept of a panel; undefined when nothing usable was (another version, a damaged state). */
export function parseSavedPanel(value: unknown): SavedPanel | undefined {
  if (!isFields(value) || !isName(value.period) || !isName(value.target)) return undefined;
  const scroll = typeof value.scroll === "number" && value.scroll >= 0 ? value.scroll : 0;
  const unfolded = Array.isArray(value.unfolded) ? value.unfolded.filter(isName).slice(0, mostUnfolded) : [];
  const pending = Array.isArray(value.pending) ? value.pending.flatMap(parsePending).slice(0, mostUnfolded) : [];
  return { period: value.period, target: value.target, scroll, unfolded, pending };
}

function parsePending(value: unknown): readonly PendingWords[] {
  if (!isFields(value) || !isName(value.period)) return [];
  const edit = parseEdit(value.edit);
  return edit?.type === "words" || edit?.type === "note" ? [{ period: value.period, edit }] : [];
}

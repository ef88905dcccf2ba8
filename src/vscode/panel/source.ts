import type { CancellationToken, Event } from "vscode";
import type { PartFinding } from "../../core/review/check/by-part.ts";
import type { DocumentEdit } from "../../core/review/document/edits.ts";
import type { PolishInput } from "../../core/review/polish/types.ts";
import type { Beside, PanelCommand, PanelEdit, PanelFix, PanelState } from "../../protocol.ts";
import type { HandOut } from "./hand-out.ts";

/** What a panel asks a draft for; what is left out is the source's own default (the running period, the next rung). */
export interface PanelChoice {
  readonly period?: string;
  readonly target?: string;
}

/** A sentence that the person wants mended. */
export interface SentenceToFix {
  readonly part: string;
  readonly quote: string;
  /** Which of the places where it stands, from 1. */
  readonly nth: number;
  readonly fix: PanelFix;
}

/** Where the review panel gets everything from. The panel draws and asks; it reads and computes nothing itself. */
export interface PanelSource {
  /**
   * The state to show for a choice: `ready`, or `failed` with what to do. May reject; the panel then shows the error's
   * message. Stops early when the token is cancelled; what it gives then is not shown.
   */
  draft(choice: PanelChoice, token: CancellationToken): Promise<PanelState>;
  /** Fires when a draft made now may differ from the last one. */
  readonly onDidChange: Event<void>;
  /** The last draft around what the document holds now; no history is read. */
  shown(): Promise<PanelState>;
  /** Fires when somebody else changed the document of the last draft. */
  readonly onDidChangeDocument: Event<void>;
  /**
   * Makes an edit in the document, which is begun if it is not there. Rejects with what to do, also when the last draft is of
   * another period. @returns what takes it back
   */
  apply(edit: PanelEdit | DocumentEdit, period: string): Promise<DocumentEdit>;
  /** The edit that mends a sentence; undefined when the person gave up, or the sentence is not there any more. */
  fix(sentence: SentenceToFix): Promise<DocumentEdit | undefined>;
  /** What the check of the document finds in the person's words, by part. @throws once the signal is aborted */
  findings(signal: AbortSignal): Promise<Readonly<Record<string, readonly PartFinding[]>>>;
  /** What a language model would polish: the person's words about some parts, with what the review has of them. */
  polishInput(parts: readonly string[]): Promise<PolishInput>;
  /** Brings the drafted parts of the document up to date, or begins it. */
  draftAgain(): Promise<void>;
  /** Opens the document, begun if it is not there, or the one of the period before, as text beside the panel. */
  openAsText(previous: boolean): Promise<void>;
  /** Opens the document of an artifact of the last draft, or its commit's change. */
  open(artifactId: string): Promise<void>;
  run(command: PanelCommand): Promise<void>;
  /** What is handed in of the last draft. */
  readonly handOut: Pick<HandOut, "richText" | "copyText" | "copyMarkdown" | "markdown" | "export">;
  /** Reads what is shown beside the review of a period and target, and tells more of it each time. May reject; then nothing more comes. */
  beside(
    shown: { readonly period: string; readonly target: string },
    signal: AbortSignal,
    tell: (beside: Beside) => void,
  ): Promise<void>;
}

import type { CancellationToken, Event, Uri } from "vscode";
import type { PanelCommand, PanelState } from "../../protocol.ts";

/** What a panel asks a draft for; what is left out is the source's own default (the running period, the next rung). */
export interface PanelChoice {
  readonly period?: string;
  readonly target?: string;
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
  /** Opens the document of an artifact of the last draft, or its commit's change. */
  open(artifactId: string): Promise<void>;
  /** The last draft as Markdown. */
  markdown(): Promise<string>;
  /** The last draft as the journal's document: put into what the file holds already, with no word of the person's lost. */
  document(before: string): Promise<string>;
  /** Where a review of a period is kept, in a folder that is there; undefined when it has no place of its own. */
  place(period: string): Promise<Uri | undefined>;
  /** Drafts the document in that place anew, around what it holds by then. @returns false when others save it all the time */
  save(period: string): Promise<boolean>;
  run(command: PanelCommand): Promise<void>;
}

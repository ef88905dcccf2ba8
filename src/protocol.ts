/**
 * Messages between the extension host and the review panel. Both sides import this file and nothing else of each
 * other. All strings are hostile text: the webview renders them as text, never as markup.
 */
import type { Review } from "./core/review/types.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Everything the panel shows. */
export type PanelState =
  | { readonly kind: "loading"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly action?: { readonly label: string; readonly command: PanelCommand } }
  | {
      readonly kind: "ready";
      readonly review: Review;
      readonly periods: readonly Choice[];
      readonly period: string;
      readonly targets: readonly Choice[];
      readonly target: string;
    };

export type PanelCommand = "refresh" | "chooseRung" | "openLadderFile" | "chooseIdentity";

export type ToHost =
  /** The webview is up and asks for its state. */
  | { readonly type: "ready" }
  | { readonly type: "choose"; readonly period: string; readonly target: string }
  | { readonly type: "open"; readonly artifact: string }
  | { readonly type: "copyMarkdown" }
  | { readonly type: "saveMarkdown" }
  | { readonly type: "openAsText" }
  | { readonly type: "run"; readonly command: PanelCommand };

export type ToWebview =
  | { readonly type: "state"; readonly state: PanelState }
  /** A short confirmation for the live region: `Copied as Markdown`. */
  | { readonly type: "said"; readonly text: string };

/** What `setState` keeps, so that a window reload brings the same panel back. */
export interface SavedPanel {
  readonly period: string;
  readonly target: string;
  readonly scroll: number;
}

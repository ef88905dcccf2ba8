/**
 * Messages between the extension host and the review panel. Both sides import this file and nothing else of each
 * other. All strings are hostile text: the webview renders them as text, never as markup. What arrives is checked at
 * run time by the `parse…` functions below, since a type says nothing about a message that came from elsewhere.
 */
import type { Review } from "./core/review/types.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
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
    };

export const panelCommands = ["refresh", "chooseRung", "openLadderFile", "chooseIdentity"] as const;
export type PanelCommand = (typeof panelCommands)[number];

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

/** What `setState` keeps, so that a window reload (or a hidden tab) brings the same panel back. */
export interface SavedPanel {
  readonly period: string;
  readonly target: string;
  readonly scroll: number;
  /** Ids of the lists and tables that were unfolded: without them the scroll position means nothing. */
  readonly unfolded: readonly string[];
}

/** Longest string that names something (an artifact, a period, a rung) in a message. */
const longestName = 1000;
/** More than anyone unfolds by hand. */
const mostUnfolded = 500;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestName;
}

/** The message to the host that `value` is, made of its known fields only; undefined for anything else. */
export function parseToHost(value: unknown): ToHost | undefined {
  if (!isFields(value)) return undefined;
  switch (value.type) {
    case "ready":
    case "copyMarkdown":
    case "saveMarkdown":
    case "openAsText":
      return { type: value.type };
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
    return isFields(value.review) && Array.isArray(value.periods) && Array.isArray(value.targets);
  }
  return (value.kind === "loading" || value.kind === "failed") && typeof value.message === "string";
}

/**
 * The message to the webview that `value` is; undefined for anything else. The review inside comes from our own host
 * and is taken as typed.
 */
export function parseToWebview(value: unknown): ToWebview | undefined {
  if (!isFields(value)) return undefined;
  if (value.type === "said" && typeof value.text === "string") return { type: "said", text: value.text };
  return value.type === "state" && isPanelState(value.state) ? { type: "state", state: value.state } : undefined;
}

/** What was kept of a panel; undefined when nothing usable was (another version, a damaged state). */
export function parseSavedPanel(value: unknown): SavedPanel | undefined {
  if (!isFields(value) || !isName(value.period) || !isName(value.target)) return undefined;
  const scroll = typeof value.scroll === "number" && value.scroll >= 0 ? value.scroll : 0;
  const unfolded = Array.isArray(value.unfolded) ? value.unfolded.filter(isName).slice(0, mostUnfolded) : [];
  return { period: value.period, target: value.target, scroll, unfolded };
}

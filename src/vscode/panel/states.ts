import * as vscode from "vscode";
import type { PanelState } from "../../protocol.ts";

export type ReadyState = Extract<PanelState, { kind: "ready" }>;

/** While a draft is being made. */
export function loadingState(): PanelState {
  return { kind: "loading", message: vscode.l10n.t("Reading git history…") };
}

/** An error that nobody caught on the way, with a way to try again. */
export function failedState(error: unknown): PanelState {
  const message = error instanceof Error && error.message !== "" ? error.message : String(error);
  return { kind: "failed", message, action: { label: vscode.l10n.t("Try again"), command: "refresh" } };
}

/** Whether a review on the page offers this choice. What it does not offer was not chosen by the person. */
export function offers(state: ReadyState, choice: { readonly period: string; readonly target: string }): boolean {
  const has = (choices: ReadyState["periods"], value: string) => choices.some((one) => one.value === value);
  return has(state.periods, choice.period) && has(state.targets, choice.target);
}

/** Whether a review on the page shows this artifact. */
export function shows({ review }: ReadyState, artifact: string): boolean {
  return [...review.evidence, ...review.notCounted].some(({ id }) => id === artifact);
}

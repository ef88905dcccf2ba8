import * as vscode from "vscode";
import type { Choice, PanelState } from "../../protocol.ts";
import type { Engine } from "../engine.ts";
import type { Situation, Standing } from "../state/situation.ts";

export type ReadyState = Extract<PanelState, { kind: "ready" }>;

/** Periods offered beside the running one: a year and a half of quarters. */
const periodsOffered = 6;

/** While a draft is being made. */
export function loadingState(): PanelState {
  return { kind: "loading", message: vscode.l10n.t("Reading git history…") };
}

/** An error that nobody caught on the way, with a way to try again. */
export function failedState(error: unknown): PanelState {
  return {
    kind: "failed",
    message: messageOf(error),
    action: { label: vscode.l10n.t("Try again"), command: "refresh" },
  };
}

/** What an error says to people. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== "" ? error.message : String(error);
}

/** Why there is nothing to draft from, and what to do about it. */
export function withoutHistory(situation: Situation): PanelState {
  const failed = (message: string): PanelState => failedState(new Error(message));
  switch (situation.kind) {
    case "no-folder":
      return failed(vscode.l10n.t("No folder is open. Open one that holds a git repository."));
    case "untrusted":
      return failed(vscode.l10n.t("Ladderlog reads git history only in a workspace that you trust."));
    case "no-repository":
      return failed(situation.problems[0]?.message ?? vscode.l10n.t("There is no git repository in this workspace."));
    case "nobody": {
      const action = { label: vscode.l10n.t("Choose Your Name…"), command: "chooseIdentity" } as const;
      return { kind: "failed", message: vscode.l10n.t("None of the commits is known to be yours."), action };
    }
    case "failed":
      return failed(situation.message);
    default:
      return failed(vscode.l10n.t("The history has not been read."));
  }
}

/** What a review of a standing can be changed to: the running period and those before it (and the one shown, if it is none of them), and the rungs. */
export function choicesOf({ ladder, period, now }: Standing, { recentPeriods, rungTitle }: Engine) {
  const { timeZone } = period;
  const recent = recentPeriods(now, periodsOffered, { ...ladder.ladder.period, timeZone });
  const all = recent.some(({ id }) => id === period.id) ? recent : [...recent, period];
  const periods: readonly Choice[] = all.map(({ id, label }) => ({ value: id, label }));
  const targets: readonly Choice[] = ladder.ladder.rungs.map((rung) => ({ value: rung.id, label: rungTitle(rung) }));
  return { periods, targets };
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

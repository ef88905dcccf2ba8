import * as vscode from "vscode";

/** A reading shorter than this (ms) is not worth a notification. */
const worthSaying = 2000;

/** What a reading reports to, and how it is stopped from outside. */
export interface ReadingProgress {
  readonly say: (text: string) => void;
  readonly done: () => void;
}

/**
 * Shows that history is being read: at once as the bar of the views; and, when somebody waits for it and it takes longer
 * than two seconds, as one notification that can be cancelled.
 */
export function showReading(isAwaited: boolean, cancel: () => void): ReadingProgress {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const viewId of ["ladderlog.progress", "ladderlog.artifacts"]) {
    vscode.window.withProgress({ location: { viewId } }, () => promise);
  }
  let text = "";
  let report = (_: string): void => undefined;
  const timer = setTimeout(() => {
    const title = vscode.l10n.t("Ladderlog: reading git history");
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(cancel);
      report = (message) => progress.report({ message });
      report(text);
      return promise;
    });
  }, worthSaying);
  if (!isAwaited) clearTimeout(timer);
  const say = (message: string) => {
    text = message;
    report(message);
  };
  const done = () => {
    clearTimeout(timer);
    resolve();
  };
  return { say, done };
}

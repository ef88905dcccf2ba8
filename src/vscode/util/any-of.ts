import * as vscode from "vscode";

/** Fires when any of these does, and says no more than that. */
export function anyOf(...events: readonly vscode.Event<unknown>[]): vscode.Event<void> {
  return (listener, self, disposables) => {
    const all = events.map((event) => event(() => listener.call(self), undefined, disposables));
    return vscode.Disposable.from(...all);
  };
}

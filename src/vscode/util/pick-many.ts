import * as vscode from "vscode";

/**
 * Asks for any number of items, some being chosen already; undefined when the person gave up. Items and what is chosen of them come up
 * together, where `showQuickPick` sends them after the question: an Enter in between would choose none.
 */
export function pickMany<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  chosen: readonly Item[],
  options: { readonly title: string; readonly placeHolder: string },
): Promise<readonly Item[] | undefined> {
  const question = vscode.window.createQuickPick<Item>();
  question.title = options.title;
  question.placeholder = options.placeHolder;
  question.canSelectMany = true;
  question.matchOnDescription = true;
  question.items = items;
  question.selectedItems = chosen;
  return new Promise((resolve) => {
    question.onDidAccept(() => {
      resolve(question.selectedItems);
      question.hide();
    });
    question.onDidHide(() => {
      resolve(undefined);
      question.dispose();
    });
    question.show();
  });
}

import * as vscode from "vscode";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a command and accepts what each of its questions has ready, as pressing Enter would, until it has ended. */
export async function accepting(command: string, ...args: readonly unknown[]): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    isDone = true;
  });
  const end = Date.now() + 10_000;
  while (!isDone) {
    if (Date.now() > end) throw new Error(`${command} still asks something.`);
    // There is no event for "a question is up"; with none, accepting does nothing.
    await pause(250);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    // A message with a button is waited for too.
    await vscode.commands.executeCommand("notifications.clearAll");
  }
  await running;
}

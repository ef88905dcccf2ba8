import * as vscode from "vscode";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a command and accepts what each of its questions has ready, as pressing Enter would, until it has ended. */
export function accepting(command: string, ...args: readonly unknown[]): Promise<void> {
  return answering(command, args, ["workbench.action.acceptSelectedQuickOpenItem"]);
}

/** The same for a command that ends with a message, and waits for an answer to it: none is given. */
export function acceptingUntilTold(command: string): Promise<void> {
  // To clear away what says how far a reading is would cancel it, so this is for commands that read nothing.
  return answering(command, [], ["workbench.action.acceptSelectedQuickOpenItem", "notifications.clearAll"]);
}

async function answering(command: string, args: readonly unknown[], answers: readonly string[]): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    isDone = true;
  });
  const end = Date.now() + 10_000;
  while (!isDone) {
    if (Date.now() > end) throw new Error(`${command} still asks something.`);
    // There is no event for "a question is up"; with none, accepting does nothing.
    await pause(250);
    for (const answer of answers) await vscode.commands.executeCommand(answer);
  }
  await running;
}

import * as vscode from "vscode";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a command and accepts what each of its questions has ready, as pressing Enter would. */
export async function accepting(questions: number, command: string, ...args: readonly unknown[]): Promise<void> {
  const done = { is: false };
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    done.is = true;
  });
  for (let asked = 0; asked < questions && !done.is; asked++) {
    // There is no event for "a question is up"; the next one takes a moment to be drawn.
    await pause(400);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
  await Promise.race([running, pause(5000).then(() => Promise.reject(new Error(`${command} still asks something.`)))]);
}

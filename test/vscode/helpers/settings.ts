import * as vscode from "vscode";

/** Sets settings for the user while `test` runs, and takes them back afterwards. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  test: () => Promise<void>,
): Promise<void> {
  const write = async (value: (name: string) => unknown) => {
    const target = vscode.workspace.getConfiguration("ladderlog");
    for (const name of Object.keys(settings)) await target.update(name, value(name), vscode.ConfigurationTarget.Global);
  };
  await write((name) => settings[name]);
  try {
    await test();
  } finally {
    await write(() => undefined);
  }
}

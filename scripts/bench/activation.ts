/** What the extension costs the extension host while it starts, as VS Code itself measures it. */
import { openDemo } from "../../test/e2e/harness/scenes.ts";

/** Milliseconds to load the code and to run `activate`, from the editor's list of running extensions. */
export async function activationMilliseconds(): Promise<number> {
  const workbench = await openDemo();
  try {
    await workbench.run("Developer: Show Running Extensions");
    const row = workbench.page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Ladderlog" });
    const text = await row.locator(".activation-time").innerText();
    return Number(/(\d+)\s*ms/.exec(text)?.[1] ?? Number.NaN);
  } finally {
    await workbench.close();
  }
}

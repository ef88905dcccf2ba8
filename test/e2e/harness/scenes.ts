/** What several tests and the pictures of the README begin with. */
import { openWorkbench, type Workbench, type WorkbenchOptions } from "./workbench.ts";
import { demoWorkspace } from "./workspace.ts";

/** The demo workspace, read: the counter is there, and the sidebar is open with its rows. */
export async function openDemo(options: WorkbenchOptions = {}): Promise<Workbench> {
  const workbench = await openWorkbench({ workspace: demoWorkspace(), ...options });
  try {
    await workbench.statusItem(/\d+(\/\d+)? this week/).waitFor();
    await workbench.openSidebar();
    await workbench.rows("Rung Progress").first().waitFor();
    await workbench.rows("Artifacts").first().waitFor();
    return workbench;
  } catch (error) {
    await workbench.screenshot(`failed-${Date.now()}`);
    await workbench.close();
    throw error;
  }
}

/** The drafted review in the panel. */
export async function draftReview(workbench: Workbench): Promise<void> {
  await workbench.run("Ladderlog: Draft Self-Review");
  await reviewShown(workbench);
}

/** Waits until the panel shows a review: its header comes with it. */
export async function reviewShown(workbench: Workbench): Promise<void> {
  await workbench.panel().locator("header h1").waitFor();
}

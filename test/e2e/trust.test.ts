import assert from "node:assert/strict";
import { wrappedGit } from "./harness/git.ts";
import { openWorkbench, type Workbench } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

describe("trust", () => {
  const git = wrappedGit();
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ workspace: demoWorkspace(), restricted: true, env: git.env });
  });
  after(() => workbench?.close());

  it("runs no git before it is given", async () => {
    await workbench.openSidebar();
    await workbench.view("Rung Progress").getByText("only in a workspace that you trust").waitFor();
    await workbench.run("Ladderlog: Refresh");
    // A reading that the first one had begun would have called git before the second one is answered.
    await workbench.run("Ladderlog: Refresh");
    assert.deepEqual(git.calls(), []);
  });

  it("reads the history as soon as it is given, with no reload", async () => {
    await workbench.view("Rung Progress").getByRole("button", { name: "Manage Workspace Trust" }).click();
    await workbench.page.getByRole("button", { name: "Trust", exact: true }).click();
    await workbench.rows("Rung Progress").filter({ hasText: "Mid → Senior" }).waitFor();
    assert.ok(git.calls().length > 0);
  });
});

import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { openWorkbench, type Workbench } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

/** A `git` that writes down how it was called before it does what was asked. */
function watchedGit(): { readonly path: string; readonly calls: () => readonly string[] } {
  const folder = temporaryFolder("git");
  const log = join(folder, "calls");
  const rest = process.env.PATH ?? "";
  writeFileSync(join(folder, "git"), `#!/bin/sh\necho "$*" >> "${log}"\nPATH="${rest}" exec git "$@"\n`);
  chmodSync(join(folder, "git"), 0o755);
  return {
    path: `${folder}${delimiter}${rest}`,
    calls: () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []),
  };
}

describe("trust", () => {
  const git = watchedGit();
  let workbench: Workbench;
  before(async () => {
    // VSCODE_CLI: keep this environment, do not ask a login shell for another one.
    const env = { PATH: git.path, VSCODE_CLI: "1" };
    workbench = await openWorkbench({ workspace: demoWorkspace(), restricted: true, env });
  });
  after(() => workbench?.close());

  it("runs no git before it is given", async () => {
    await workbench.openSidebar();
    await workbench.view("Rung Progress").getByText("only in a workspace that you trust").waitFor();
    await workbench.run("Ladderlog: Refresh");
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(git.calls(), []);
  });

  it("reads the history as soon as it is given, with no reload", async () => {
    await workbench.view("Rung Progress").getByRole("button", { name: "Manage Workspace Trust" }).click();
    await workbench.page.getByRole("button", { name: "Trust", exact: true }).click();
    await workbench.rows("Rung Progress").filter({ hasText: "Mid → Senior" }).waitFor();
    assert.ok(git.calls().length > 0);
  });
});

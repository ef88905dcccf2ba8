import { noGit, wrappedGit } from "./harness/git.ts";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

describe("what can keep the history from being read", () => {
  let workbench: Workbench | undefined;
  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  async function opened(options: WorkbenchOptions): Promise<Workbench> {
    workbench = await openWorkbench(options);
    await workbench.openSidebar();
    return workbench;
  }

  it("no folder: the sidebar says what will appear, and opens one", async () => {
    const view = (await opened({})).view("Rung Progress");
    await view.getByText("will appear here").waitFor();
    await view.getByRole("button", { name: "Open Folder" }).waitFor();
  });

  it("no git: the sidebar names the folder and says what to do", async () => {
    const workspace = demoWorkspace();
    const view = (await opened({ workspace, env: noGit() })).view("Rung Progress");
    await view.getByText(`${workspace}: git is not installed`).waitFor();
  });

  it("a slow disk: the reading is announced, can be cancelled, and begun again", async () => {
    const git = wrappedGit();
    git.hold();
    const slow = await opened({ workspace: demoWorkspace(), env: git.env });
    const view = slow.view("Rung Progress");
    const notice = slow.notifications().filter({ hasText: "reading git history" });
    await slow.uncover(notice);
    await notice.getByRole("button", { name: "Cancel" }).click();
    await view.getByText("The reading was cancelled.").waitFor();
    await view.getByRole("button", { name: "Read Again" }).click();
    git.release();
    await slow.rows("Rung Progress").filter({ hasText: "Mid → Senior" }).waitFor();
    await notice.waitFor({ state: "detached" });
  });
});

import assert from "node:assert/strict";
import { draftReview, openDemo, reviewShown } from "./harness/scenes.ts";
import { openWorkbench, type Theme, type Workbench } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

const themes: readonly Theme[] = ["dark", "light", "high contrast"];

for (const theme of themes) {
  describe(`the workbench, ${theme}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openDemo({ theme });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-${theme}-${this.currentTest.title}`);
    });

    it("counts this week's artifacts in the status bar", async () => {
      assert.match((await workbench.statusItem(/this week/).innerText()).trim(), /^[2-9]\/\d+ this week$/);
    });

    it("shows the criteria and the artifacts in the sidebar", async () => {
      await workbench.rows("Rung Progress").filter({ hasText: "Does the dull work" }).waitFor();
      await workbench.rows("Artifacts").nth(3).waitFor();
    });

    it("drafts the review in a panel", async () => {
      await draftReview(workbench);
      await workbench.screenshot(`review-${theme.replaceAll(" ", "-")}`);
      assert.ok((await workbench.panel().getByRole("heading", { level: 2 }).count()) > 3);
    });

    // Once: no theme changes it.
    if (theme === "dark")
      it("brings the panel back when the window is loaded again", async () => {
        await workbench.reload("ladderlog.review");
        await reviewShown(workbench);
      });
  });
}

describe("a folder that is not trusted", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ workspace: demoWorkspace(), restricted: true });
  });
  after(() => workbench?.close());

  it("is not read, and the sidebar says so", async () => {
    await workbench.openSidebar();
    await workbench.view("Rung Progress").getByText("only in a workspace that you trust").waitFor();
    await workbench.screenshot("restricted");
    assert.equal(await workbench.rows("Rung Progress").count(), 0);
  });
});

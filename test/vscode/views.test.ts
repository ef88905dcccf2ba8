import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { flat, labels, shown, until, untilShown } from "./helpers/ladderlog.ts";
import { accepting } from "./helpers/quick-input.ts";
import { git } from "./helpers/repository.ts";
import { withSettings } from "./helpers/settings.ts";

describe("views on the demo workspace", () => {
  it("shows the way from the current rung to the next, with the criteria and their evidence below", async () => {
    const { situation, progress } = await shown();
    assert.equal(situation, "ready");
    const [root] = progress;
    assert.equal(root?.label, "Mid → Senior");
    assert.match(root?.description ?? "", /^Q[1-4] · week \d+ of 1[34]$/);
    const criteria = root?.children ?? [];
    assert.equal(criteria[0]?.label, "Weekly artifact");
    assert.ok(criteria.length > 4, `${criteria.length} rows`);
    assert.ok(
      flat(criteria).some(({ open }) => open !== undefined),
      "some evidence is listed",
    );
  });

  it("lists artifacts by week, the running one first and open", async () => {
    const { artifacts } = await shown();
    assert.deepEqual([artifacts[0]?.label, artifacts[0]?.expanded], ["This week", true]);
    assert.ok(labels(artifacts).some((label) => label.startsWith("Week ")));
  });

  it("counts this week in the status bar, until a setting hides it", async () => {
    const { status } = await shown();
    assert.match(status?.text ?? "", /^\$\(milestone\) \d+\/\d+ this week$/);
    await withSettings({ "statusBar.enabled": false }, async () => assert.equal((await shown()).status, undefined));
    assert.ok((await shown()).status);
  });

  it("measures against another rung as soon as it is chosen", async () => {
    const settings = vscode.workspace.getConfiguration("ladderlog");
    await settings.update("targetRung", "staff", vscode.ConfigurationTarget.Global);
    await untilShown("the other target", ({ progress }) => progress[0]?.label === "Mid → Staff");
    await settings.update("targetRung", undefined, vscode.ConfigurationTarget.Global);
    await untilShown("the next rung again", ({ progress }) => progress[0]?.label === "Mid → Senior");
  });

  it("follows the rung that is chosen in the list", async () => {
    const { ConfigurationTarget, workspace } = vscode;
    const settings = () => workspace.getConfiguration("ladderlog");
    const chosen = settings().inspect<string>("currentRung")?.workspaceValue;
    await accepting("ladderlog.chooseRung");
    await untilShown("the lowest rung", ({ progress }) => progress[0]?.label === "Junior → Mid");
    await settings().update("currentRung", chosen, ConfigurationTarget.Workspace);
    await untilShown("the rung as before", ({ progress }) => progress[0]?.label === "Mid → Senior");
  });

  it("says which rung of the settings the ladder does not have", async () => {
    await withSettings({ targetRung: "admiral" }, async () => {
      await untilShown("the note", ({ progress }) => labels(progress).some((label) => label.endsWith("admiral")));
    });
    await untilShown("the note to go", ({ progress }) => progress[0]?.label === "Mid → Senior");
  });

  it("opens what is chosen of this week's list", async () => {
    await accepting("ladderlog.showThisWeek");
    await until("an editor", () => vscode.window.tabGroups.activeTabGroup.activeTab);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("asks who the person is when no commit is theirs, and follows the answer", async () => {
    const mine = git(["config", "user.email"]);
    git(["config", "user.email", "stranger@example.org"]);
    try {
      await untilShown("nobody", ({ situation }) => situation === "nobody");
      assert.deepEqual((await shown()).progress, []);
      await withSettings({ identities: [mine] }, async () => {
        await untilShown("the answer to count", ({ situation }) => situation === "ready");
      });
    } finally {
      git(["config", "user.email", mine]);
    }
    await untilShown("everything as before", ({ situation }) => situation === "ready");
  });
});

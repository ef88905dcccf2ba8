import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import type { PanelChoice } from "../../src/vscode/panel/source.ts";
import { PlayedPanel } from "./helpers/panel.ts";

/** A panel whose page asked and got its review. */
async function shownPanel(choice: PanelChoice = {}): Promise<PlayedPanel> {
  const panel = new PlayedPanel(choice);
  await panel.send({ type: "ready" });
  await panel.finish();
  panel.got.length = 0;
  return panel;
}

describe("the review panel's session", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("reads nothing before the page asks, then what it was asked for", async () => {
    const panel = new PlayedPanel({ period: "2026-Q3" });
    await panel.change();
    assert.equal(panel.asked.length, 0);
    await panel.send({ type: "ready" });
    assert.deepEqual([panel.asked.map(({ choice }) => choice), panel.states()], [[{ period: "2026-Q3" }], ["loading"]]);
    await panel.finish();
    assert.deepEqual(panel.states(), ["ready"]);
  });

  it("gives a page that is shown again the same review, and reads nothing", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "ready" });
    assert.deepEqual([panel.states(), panel.asked.length], [["ready"], 1]);
  });

  it("reads anew after a change: at once when it is seen, else when it is shown again", async () => {
    const panel = await shownPanel();
    await panel.change();
    await panel.finish();
    assert.equal(panel.asked.length, 2);
    panel.visible = false;
    await panel.change();
    assert.equal(panel.asked.length, 2);
    await panel.send({ type: "ready" });
    assert.equal(panel.asked.length, 3);
  });

  it("shows the draft of the last choice, whichever is ready first", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "choose", period: "2026-Q3", target: "senior" });
    await panel.send({ type: "choose", period: "2026-Q3", target: "staff" });
    assert.equal(panel.asked[1]?.token.isCancellationRequested, true);
    await panel.finish();
    panel.asked[1]?.finish();
    await panel.send({});
    const last = panel.got.at(-1);
    assert.equal(last?.type === "state" && last.state.kind === "ready" && last.state.target, "staff");
    assert.deepEqual(panel.states(), ["loading", "loading", "ready"]);
  });

  it("takes no choice and opens no artifact that the review did not offer", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "choose", period: "1999-Q1", target: "senior" });
    await panel.send({ type: "open", artifact: "/etc/passwd" });
    await panel.send({ type: "run", command: "workbench.action.quit" });
    assert.deepEqual([panel.asked.length, panel.opened, panel.ran, panel.states()], [1, [], [], []]);
  });

  it("opens what is evidence, and what does not count", async () => {
    const panel = await shownPanel();
    for (const artifact of ["a1", "a4"]) await panel.send({ type: "open", artifact });
    assert.deepEqual(panel.opened, ["a1", "a4"]);
  });

  it("shows what went wrong instead of hanging: a draft, an artifact", async () => {
    const panel = await shownPanel();
    panel.open = () => Promise.reject(new Error("The commit is gone."));
    await panel.send({ type: "open", artifact: "a1" });
    const state = panel.got.at(-1);
    assert.equal(
      state?.type === "state" && state.state.kind === "failed" && state.state.message,
      "The commit is gone.",
    );
    await panel.send({ type: "run", command: "refresh" });
    panel.asked.at(-1)?.fail(new Error("No git."));
    await panel.send({});
    assert.deepEqual(panel.states(), ["failed", "loading", "failed"]);
  });

  it("copies the draft and says so", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "copyMarkdown" });
    await panel.send({});
    assert.equal(await vscode.env.clipboard.readText(), "# Self-review\n");
    assert.deepEqual(panel.states(), ["Copied as Markdown"]);
  });

  it("opens the draft as a new Markdown document", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "openAsText" });
    for (let tries = 0; vscode.window.activeTextEditor === undefined && tries < 100; tries += 1) await panel.send({});
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual(
      [document?.languageId, document?.isUntitled, document?.getText()],
      ["markdown", true, "# Self-review\n"],
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("stops reading when it is closed, and says nothing more", async () => {
    const panel = new PlayedPanel();
    await panel.send({ type: "ready" });
    panel.session.dispose();
    panel.got.length = 0;
    assert.equal(panel.asked[0]?.token.isCancellationRequested, true);
    await panel.finish();
    await panel.change();
    assert.deepEqual([panel.states(), panel.asked.length], [[], 1]);
  });
});

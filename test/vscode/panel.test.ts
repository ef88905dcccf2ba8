import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import type { PanelChoice } from "../../src/vscode/panel/source.ts";
import { sampleBeside } from "../unit/helpers/sample-beside.ts";
import { PlayedPanel, ready } from "./helpers/panel.ts";

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
    assert.deepEqual(panel.states(), ["Copied as Markdown"]);
  });

  it("gives the page what it puts on the clipboard, does it for a page that may not, and exports", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "copyRich" });
    assert.deepEqual(panel.got.splice(0), [{ type: "rich", html: "<h1>Self-review</h1>", text: "Self-review" }]);
    await panel.send({ type: "copyText" });
    await panel.send({ type: "export" });
    assert.deepEqual(panel.states(), ["Copied as plain text", "Saved 2026-Q4.html"]);
  });

  it("reads what stands beside a review once that is shown, and tells it again to a page that lost it", async () => {
    const panel = new PlayedPanel();
    const asked: unknown[] = [];
    panel.beside = async (shown, _signal, tell) => {
      asked.push(shown);
      tell(sampleBeside());
    };
    await panel.send({ type: "ready" });
    assert.deepEqual(asked, []);
    await panel.finish();
    assert.deepEqual(
      [asked, panel.states()],
      [[{ period: "2026-Q4", target: "senior" }], ["loading", "ready", "beside"]],
    );
    await panel.send({ type: "ready" });
    assert.deepEqual([asked.length, panel.states()], [1, ["ready", "beside"]]);
  });

  it("stops to read beside a review that is not shown any more, and hears nothing of it", async () => {
    const panel = new PlayedPanel();
    const readings: Parameters<typeof panel.beside>[] = [];
    panel.beside = async (...reading) => void readings.push(reading);
    await panel.send({ type: "ready" });
    await panel.finish();
    await panel.send({ type: "choose", period: "2026-Q3", target: "senior" });
    await panel.finish();
    panel.session.dispose();
    panel.got.length = 0;
    for (const [, , tell] of readings) tell(sampleBeside());
    assert.deepEqual(
      [readings.map(([shown, signal]) => [shown.period, signal.aborted]), panel.states()],
      [
        [
          ["2026-Q4", true],
          ["2026-Q3", true],
        ],
        [],
      ],
    );
  });

  it("makes what was typed last, also when the panel is closed before", async () => {
    const panel = await shownPanel();
    const made: (() => void)[] = [];
    panel.apply = async (edit) => {
      await new Promise<void>((done) => made.push(done));
      panel.applied.push(edit);
      return { type: "take", artifact: "a", isOut: true };
    };
    const typed = (number: number, part: string) =>
      panel.send({
        type: "edit",
        number,
        period: "2026-Q4",
        edit: { type: "words", part, base: "", words: "W", burst: 1 },
      });
    await typed(1, "head");
    await typed(2, "weekly");
    await panel.close();
    made.shift()?.();
    await panel.send({});
    made.shift()?.();
    await panel.send({});
    assert.deepEqual(
      panel.applied.map((edit) => edit.type === "words" && edit.part),
      ["head", "weekly"],
    );
  });

  it("counts no edit of a page that is gone among those of the page that came up since", async () => {
    const panel = await shownPanel();
    let refuse = (_error: Error): void => undefined;
    panel.apply = () => new Promise((_, reject) => (refuse = reject));
    const edit = { type: "note", artifact: "a1", base: "", note: "N" };
    await panel.send({ type: "edit", number: 17, period: "2026-Q4", edit });
    await panel.send({ type: "ready" });
    panel.got.length = 0;
    refuse(new Error("The disk is full."));
    await panel.send({});
    const [refused, state] = panel.got;
    assert.deepEqual(refused, { type: "refused", number: 0, message: "The disk is full." });
    assert.equal(state?.type === "state" && state.state.kind === "ready" && state.state.document.handled, 0);
  });

  it("takes back nothing of a period that is shown no more", async () => {
    const panel = await shownPanel();
    let make = (): void => undefined;
    panel.apply = () => new Promise((done) => (make = () => done({ type: "take", artifact: "a", isOut: true })));
    const edit = { type: "take", artifact: "a1", isOut: true };
    await panel.send({ type: "edit", number: 1, period: "2026-Q4", edit });
    await panel.send({ type: "choose", period: "2026-Q3", target: "senior" });
    await panel.finish(ready({ period: "2026-Q3" }));
    make();
    panel.shown = () => ready({ period: "2026-Q3" });
    await panel.send({});
    const last = panel.got.findLast((message) => message.type === "state");
    assert.equal(last?.type === "state" && last.state.kind === "ready" && last.state.document.canUndo, false);
  });

  it("makes edits one after the other, and takes them back in turn", async () => {
    const panel = await shownPanel();
    const edit = (number: number, artifact: string) => {
      const take = { type: "take", artifact, isOut: true };
      return panel.send({ type: "edit", number, period: "2026-Q4", edit: take });
    };
    await edit(1, "a1");
    await edit(2, "a2");
    const last = panel.got.at(-1);
    const document = last?.type === "state" && last.state.kind === "ready" ? last.state.document : undefined;
    assert.deepEqual([document?.handled, document?.canUndo, document?.canRedo], [2, true, false]);
    for (const type of ["undo", "undo", "undo", "redo"]) await panel.send({ type });
    assert.deepEqual(
      panel.applied.map((one) => (one.type === "take" ? one.artifact : one.type)),
      ["a1", "a2", "inverse 2", "inverse 1", "inverse 4"],
    );
  });

  it("says of no edit that was made during a draft that the draft holds it, and shows what does", async () => {
    const panel = await shownPanel();
    await panel.change();
    const edit = { type: "take", artifact: "a1", isOut: true };
    await panel.send({ type: "edit", number: 1, period: "2026-Q4", edit });
    panel.got.length = 0;
    await panel.finish();
    const handled = panel.got.flatMap((one) =>
      one.type === "state" && one.state.kind === "ready" ? [one.state.document.handled] : [],
    );
    assert.deepEqual(handled, [0, 1]);
  });

  it("begins anew to count the edits of a page that comes up again", async () => {
    const panel = await shownPanel();
    const edit = { type: "take", artifact: "a1", isOut: true };
    await panel.send({ type: "edit", number: 7, period: "2026-Q4", edit });
    panel.got.length = 0;
    await panel.send({ type: "ready" });
    const last = panel.got.at(-1);
    assert.equal(last?.type === "state" && last.state.kind === "ready" && last.state.document.handled, 0);
  });

  it("takes back in one go what was typed in one", async () => {
    const panel = await shownPanel();
    panel.apply = async (edit) => {
      panel.applied.push(edit);
      assert.ok(edit.type === "words");
      return { type: "words", part: edit.part, base: edit.words, words: edit.base };
    };
    const type = (number: number, base: string, words: string, burst: number) =>
      panel.send({
        type: "edit",
        number,
        period: "2026-Q4",
        edit: { type: "words", part: "head", base, words, burst },
      });
    await type(1, "", "One", 1);
    await type(2, "One", "One two", 1);
    await type(3, "One two", "One two three", 2);
    await panel.send({ type: "undo" });
    await panel.send({ type: "undo" });
    assert.deepEqual(panel.applied.slice(3), [
      { type: "words", part: "head", base: "One two three", words: "One two" },
      { type: "words", part: "head", base: "One two", words: "" },
    ]);
  });

  it("tells of an edit that cannot be made, and goes on", async () => {
    const panel = await shownPanel();
    const works = panel.apply;
    panel.apply = () => Promise.reject(new Error("The disk is full."));
    const edit = { type: "take", artifact: "a1", isOut: true };
    await panel.send({ type: "edit", number: 1, period: "2026-Q4", edit });
    assert.deepEqual(panel.got[0], { type: "refused", number: 1, message: "The disk is full." });
    panel.apply = works;
    await panel.send({ type: "edit", number: 2, period: "2026-Q4", edit });
    assert.equal(panel.applied.length, 1);
  });

  it("shows what somebody else wrote into the document, and reads no history for it", async () => {
    const panel = await shownPanel();
    await panel.changeDocument();
    assert.deepEqual([panel.states(), panel.asked.length], [["ready"], 1]);
  });

  it("opens the document as text, or the one of the period before", async () => {
    const panel = await shownPanel();
    await panel.send({ type: "openAsText", previous: false });
    await panel.send({ type: "openAsText", previous: true });
    assert.deepEqual(panel.openedAsText, [false, true]);
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

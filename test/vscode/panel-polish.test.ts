import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { PanelState } from "../../src/protocol.ts";
import { everything, rfc, twoCriteria, writing } from "../unit/review/polish/helper.ts";
import { played } from "./helpers/fake-model.ts";
import { PlayedPanel, ready } from "./helpers/panel.ts";

const own = "I wrote the RFC on the event bus. It took 9 drafts.";
const better = "Wrote the RFC that retires the event bus.";

/** Replaces the first sentence, invents one, and leaves the second out. */
function answer(text: string): string {
  const line = text.split("\n").find((one) => one.includes(rfc.title)) ?? "{}";
  const evidence = [JSON.parse(line).id];
  const invented = "Wrote the RFC on the event bus with Sarah for 40 teams.";
  return JSON.stringify({
    sentences: [
      { text: better, evidence, replaces: "S1" },
      { text: invented, evidence, about: "C1" },
    ],
  });
}

/** A panel whose document holds the words, and takes over every edit of them. */
async function panelWithWords() {
  const panel = new PlayedPanel({}, played({ answers: [answer] }));
  let words = own;
  panel.shown = (): PanelState => {
    const state = ready();
    return state.kind === "ready" ? { ...state, document: { ...state.document, words: { [writing]: words } } } : state;
  };
  panel.polishInput = async (parts) => ({
    review: twoCriteria(),
    artifacts: everything,
    repositories: [],
    notes: {},
    parts: parts.map((part) => ({ part, words })),
  });
  panel.apply = async (edit) => {
    if (edit.type !== "words") throw new Error("Only words are edited here.");
    const before = words;
    words = edit.words;
    panel.applied.push(edit);
    return { type: "words", part: edit.part, base: edit.words, words: before };
  };
  await panel.send({ type: "ready" });
  await panel.finish(panel.shown());
  return { panel, words: () => words, rows: () => panel.polish()?.parts[writing]?.rows ?? [] };
}

describe("polishing in the panel", () => {
  it("is there only once it is asked for, and asks before it sends", async () => {
    const { panel, rows } = await panelWithWords();
    assert.deepEqual(panel.played.happened, []);
    assert.deepEqual(panel.polish(), { hasModels: true, parts: {} });
    await panel.send({ type: "polish", part: writing, wish: "send" });
    assert.deepEqual(panel.played.happened, ["confirm", "select", "choose", "ask"]);
    assert.deepEqual(
      rows().map(({ state, canAccept }) => [state, canAccept]),
      [
        ["proposed", true],
        ["dropped", true],
        ["refused", false],
      ],
    );
    panel.session.dispose();
  });

  it("changes words sentence by sentence, by an edit that can be taken back", async () => {
    const { panel, words, rows } = await panelWithWords();
    await panel.send({ type: "polish", part: writing, wish: "send" });
    assert.equal(words(), own);
    await panel.send({ type: "choosePolished", part: writing, row: 0, wish: "accept" });
    assert.equal(words(), `Wrote the RFC that retires the event bus ([${rfc.title}](${rfc.url})). It took 9 drafts.`);
    assert.deepEqual(
      rows().map(({ isAccepted }) => isAccepted),
      [true, false, false],
    );
    await panel.send({ type: "choosePolished", part: writing, row: 1, wish: "accept" });
    assert.equal(words(), `Wrote the RFC that retires the event bus ([${rfc.title}](${rfc.url})). `);
    await panel.send({ type: "undo" });
    await panel.send({ type: "undo" });
    assert.equal(words(), own);
    assert.deepEqual(
      rows().map(({ isAccepted }) => isAccepted),
      [false, false, false],
    );
    panel.session.dispose();
  });

  it("accepts nothing that was refused, is not there, or was accepted", async () => {
    const { panel, words } = await panelWithWords();
    await panel.send({ type: "polish", part: writing, wish: "send" });
    for (const row of [2, 3, 99]) await panel.send({ type: "choosePolished", part: writing, row, wish: "accept" });
    await panel.send({ type: "choosePolished", part: "criterion mentoring", row: 0, wish: "accept" });
    assert.equal(words(), own);
    await panel.send({ type: "choosePolished", part: writing, row: 0, wish: "accept" });
    await panel.send({ type: "choosePolished", part: writing, row: 0, wish: "accept" });
    assert.equal(panel.applied.length, 1);
    panel.session.dispose();
  });

  it("leaves a sentence, and takes that back", async () => {
    const { panel, words, rows } = await panelWithWords();
    await panel.send({ type: "polish", part: writing, wish: "send" });
    await panel.send({ type: "choosePolished", part: writing, row: 0, wish: "leave" });
    assert.equal(rows()[0]?.isLeft, true);
    await panel.send({ type: "choosePolished", part: writing, row: 0, wish: "leave" });
    assert.equal(rows()[0]?.isLeft, false);
    assert.equal(words(), own);
    panel.session.dispose();
  });

  it("goes when the person is done, and with another period", async () => {
    const { panel } = await panelWithWords();
    await panel.send({ type: "polish", part: writing, wish: "send" });
    await panel.send({ type: "polished", part: writing });
    assert.deepEqual(panel.polish()?.parts, {});
    await panel.send({ type: "polish", part: writing, wish: "send" });
    await panel.send({ type: "choose", period: "2026-Q3", target: "senior" });
    await panel.finish();
    assert.deepEqual(panel.polish()?.parts, {});
    panel.session.dispose();
  });

  it("copies the prompt without a model, and says so", async () => {
    const { panel } = await panelWithWords();
    panel.states();
    await panel.send({ type: "polish", part: writing, wish: "copy" });
    assert.deepEqual(panel.played.happened, ["copy"]);
    assert.ok(panel.states().includes("Copied the prompt. Nothing was sent."));
    panel.session.dispose();
  });

  it("tells why a model gave nothing, wherever the person is by then", async () => {
    const panel = new PlayedPanel({}, played());
    panel.polishInput = async () => ({
      review: twoCriteria(),
      artifacts: everything,
      repositories: [],
      notes: {},
      parts: [{ part: writing, words: own }],
    });
    await panel.send({ type: "ready" });
    await panel.finish();
    await panel.send({ type: "polish", part: writing, wish: "send" });
    assert.match(panel.played.told.join(), /^No language model is there\./);
    panel.session.dispose();
  });

  it("says what went wrong, and keeps the review", async () => {
    const panel = new PlayedPanel();
    await panel.send({ type: "ready" });
    await panel.finish();
    panel.states();
    await panel.send({ type: "polish", part: writing, wish: "send" });
    assert.deepEqual(panel.states(), ["There is nothing to polish.", "ready"]);
    panel.session.dispose();
  });
});

import assert from "node:assert/strict";
import { longestText, parseSavedPanel, parseToHost, parseToWebview } from "../../../src/protocol.ts";

describe("messages to the host", () => {
  it("lets every message of the protocol through", () => {
    const messages = [
      { type: "ready" },
      { type: "choose", period: "2026-Q4", target: "senior" },
      { type: "open", artifact: "a1" },
      { type: "copyMarkdown" },
      { type: "openAsText", previous: true },
      { type: "copyRich" },
      { type: "copyText" },
      { type: "export" },
      { type: "run", command: "chooseRung" },
      { type: "undo" },
      { type: "redo" },
      { type: "draftAgain" },
      { type: "polish", part: "criterion mentoring", wish: "send" },
      { type: "choosePolished", part: "criterion mentoring", row: 0, wish: "accept" },
      { type: "polished", part: "criterion mentoring" },
      { type: "fix", part: "head", quote: "I led it.", nth: 1, fix: "opinion" },
      ...[
        { type: "take", artifact: "a1", isOut: true },
        { type: "move", part: "criterion mentoring", artifact: "a1", to: 0 },
        { type: "note", artifact: "a1", base: "", note: "It held." },
        { type: "words", part: "head", base: "", words: "Mine.", burst: 1 },
      ].map((edit) => ({ type: "edit", number: 3, period: "2026-Q4", edit })),
    ];
    assert.deepEqual(messages.map(parseToHost), messages);
  });

  it("ignores everything else", () => {
    const strangers = [
      undefined,
      null,
      "ready",
      ["ready"],
      {},
      { type: "toString" },
      { type: "choose", period: "2026-Q4" },
      { type: "choose", period: 4, target: {} },
      { type: "open", artifact: "" },
      { type: "open", artifact: "a".repeat(1001) },
      { type: "run", command: "workbench.action.quit" },
      { type: "run" },
      { type: "fix", part: "head", quote: "I led it.", nth: 1, fix: "praise" },
      { type: "fix", part: "head", quote: "I led it.", nth: "1", fix: "opinion" },
      { type: "polish", part: "head", wish: "publish" },
      { type: "choosePolished", part: "head", row: -1, wish: "accept" },
      { type: "choosePolished", part: "head", row: 0, wish: "all" },
      { type: "polished" },
      { type: "edit", number: 1, period: "2026-Q4" },
      ...[
        { type: "take", artifact: "a1" },
        { type: "move", part: "head", artifact: "a1", to: -1 },
        { type: "move", part: "head", artifact: "a1", to: 0.5 },
        { type: "words", part: "head", base: "", words: "x".repeat(longestText + 1), burst: 1 },
        { type: "rename" },
      ].map((edit) => ({ type: "edit", number: 3, period: "2026-Q4", edit })),
    ];
    assert.deepEqual(
      strangers.filter((message) => parseToHost(message) !== undefined),
      [],
    );
  });

  it("takes known fields only", () => {
    assert.deepEqual(parseToHost({ type: "open", artifact: "a", command: "x" }), { type: "open", artifact: "a" });
  });
});

describe("messages to the webview", () => {
  it("lets states and confirmations through", () => {
    const loading = { type: "state", state: { kind: "loading", message: "Reading" } };
    const ready = {
      type: "state",
      state: { kind: "ready", review: {}, document: {}, polish: {}, periods: [], targets: [] },
    };
    const areas = { shown: [], commits: { mine: 0, all: 0 } };
    const beside = { type: "beside", beside: { period: "2026-Q4", target: "senior", areas, periods: [] } };
    const rich = { type: "rich", html: "<p>a</p>", text: "a" };
    assert.deepEqual(
      [
        loading,
        ready,
        { type: "said", text: "Copied" },
        { type: "findings", findings: {} },
        { type: "refused", number: 2, message: "The disk is full." },
        beside,
        rich,
      ].map((one) => parseToWebview(one)?.type),
      ["state", "state", "said", "findings", "refused", "beside", "rich"],
    );
  });

  it("ignores everything else", () => {
    const strangers = [
      7,
      {},
      { type: "state" },
      { type: "state", state: { kind: "ready" } },
      { type: "state", state: { kind: "ready", review: {}, periods: [], targets: [] } },
      { type: "findings", findings: [] },
      { type: "refused", message: "No number." },
      { type: "said", text: 1 },
      { type: "rich", html: "<p>a</p>" },
      { type: "beside", beside: { period: "2026-Q4", target: "senior", areas: {}, periods: [] } },
      { type: "beside" },
    ];
    assert.deepEqual(
      strangers.filter((message) => parseToWebview(message) !== undefined),
      [],
    );
  });
});

describe("what a panel keeps", () => {
  it("comes back as it was", () => {
    const edit = { type: "words", part: "head", base: "", words: "Mine.", burst: 1 };
    const pending = [{ period: "2026-Q4", edit }];
    const saved = { period: "2026-Q4", target: "senior", scroll: 12, unfolded: ["all"], pending };
    assert.deepEqual(parseSavedPanel(JSON.parse(JSON.stringify(saved))), saved);
  });

  it("is mended where it is damaged, and left when nothing is usable", () => {
    const kept = parseSavedPanel({
      period: "p",
      target: "t",
      scroll: Number.NaN,
      unfolded: ["a", 7, null],
      pending: [{}, 1],
    });
    assert.deepEqual(kept, { period: "p", target: "t", scroll: 0, unfolded: ["a"], pending: [] });
    assert.deepEqual([undefined, "x", [], { period: 1, target: 2 }].map(parseSavedPanel), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

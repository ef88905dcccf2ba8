import assert from "node:assert/strict";
import { parseSavedPanel, parseToHost, parseToWebview } from "../../../src/protocol.ts";

describe("messages to the host", () => {
  it("lets every message of the protocol through", () => {
    const messages = [
      { type: "ready" },
      { type: "choose", period: "2026-Q4", target: "senior" },
      { type: "open", artifact: "a1" },
      { type: "copyMarkdown" },
      { type: "saveMarkdown" },
      { type: "openAsText" },
      { type: "run", command: "chooseRung" },
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
    const ready = { type: "state", state: { kind: "ready", review: {}, periods: [], targets: [] } };
    assert.deepEqual(
      [loading, ready, { type: "said", text: "Copied" }].map((one) => parseToWebview(one)?.type),
      ["state", "state", "said"],
    );
  });

  it("ignores everything else", () => {
    const strangers = [
      7,
      {},
      { type: "state" },
      { type: "state", state: { kind: "ready" } },
      { type: "said", text: 1 },
    ];
    assert.deepEqual(
      strangers.filter((message) => parseToWebview(message) !== undefined),
      [],
    );
  });
});

describe("what a panel keeps", () => {
  it("comes back as it was", () => {
    const saved = { period: "2026-Q4", target: "senior", scroll: 12, unfolded: ["all"] };
    assert.deepEqual(parseSavedPanel(JSON.parse(JSON.stringify(saved))), saved);
  });

  it("is mended where it is damaged, and left when nothing is usable", () => {
    const kept = parseSavedPanel({ period: "p", target: "t", scroll: Number.NaN, unfolded: ["a", 7, null] });
    assert.deepEqual(kept, { period: "p", target: "t", scroll: 0, unfolded: ["a"] });
    assert.deepEqual([undefined, "x", [], { period: 1, target: 2 }].map(parseSavedPanel), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

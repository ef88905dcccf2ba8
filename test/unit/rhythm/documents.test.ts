import assert from "node:assert/strict";
import { weekAt } from "../../../src/core/calendar/week.ts";
import { isDocumentName } from "../../../src/core/journal/documents.ts";
import { dailyDocument, peerDocuments, retroDocument } from "../../../src/core/rhythm/documents.ts";
import type { PeerPacket } from "../../../src/core/rhythm/peers.ts";
import { period } from "../helpers/progress.ts";

function packet(name: string, email = "grace@example.com", of = "2026-Q4"): PeerPacket {
  return { name, email, period: period(of), target: "Senior (L3)", criteria: [], others: [] };
}

function names(...packets: readonly PeerPacket[]): readonly string[] {
  return peerDocuments(packets).map(({ name }) => name);
}

describe("the documents of the rhythm", () => {
  it("are named by their day and their week", () => {
    const part = { lines: [] };
    const daily = { day: "2026-11-25", since: "2026-11-24", sinceText: "Tue 24 Nov", shipped: part, next: part };
    const none = { evidence: [] };
    const retro = {
      week: weekAt("2026-11-18"),
      artifacts: none,
      notCounted: none,
      commits: { count: 0, lines: [] },
    };
    assert.deepEqual([dailyDocument(daily).name, retroDocument(retro).name], ["2026-11-25", "2026-W47"]);
  });

  it("are named by the period and the person, whatever that person is called", () => {
    const found = names(packet("Grace Hopper"), packet("Zoë Ñuñez"), packet("../..", "../a@b"), packet("", ""));
    assert.deepEqual(found, ["2026-Q4-grace-hopper", "2026-Q4-zoë-ñuñez", "2026-Q4-a", "2026-Q4-somebody"]);
    assert.deepEqual(names(packet("Bo", "", "2026-10-05..2026-11-01")), ["2026-10-05-to-2026-11-01-bo"]);
    const all = [
      ...found,
      ...names(packet("x".repeat(500)), packet("e\u0301".repeat(90), "", "2026-10-05..2026-11-01")),
    ];
    assert.deepEqual(
      all.filter((name) => !isDocumentName(name)),
      [],
    );
  });

  it("are two for two people of one name", () => {
    assert.deepEqual(names(packet("Bo", "bo@a"), packet("Bo", "bo@b")), ["2026-Q4-bo", "2026-Q4-bo-2"]);
  });
});

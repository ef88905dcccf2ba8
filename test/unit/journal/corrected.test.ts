import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { correctedFields } from "../../../src/core/journal/corrected.ts";
import type { Folded } from "../../../src/core/journal/fold.ts";
import type { Corrections } from "../../../src/core/journal/types.ts";

const logged = {
  v: 1,
  id: "a".repeat(64),
  type: "artifact",
  at: "2026-11-12T10:00:00.000Z",
  artifact: { kind: "note", title: "Talk\u0007 on queues", date: "2026-11-12T12:00:00+00:00" },
} as const;

function words(corrections: readonly (readonly [string, Corrections])[]): readonly string[] {
  const recorded: Folded = { logged: [logged], snapshots: [], documents: [], corrections: new Map(corrections) };
  return correctedFields(recorded, []).map(({ artifact, words }) => `${artifact}: ${words}`);
}

describe("the list of corrections", () => {
  const id = "a".repeat(16);

  it("says every field of every artifact in words, of hostile text as well", () => {
    const all: Corrections = { kind: "rfc", title: "\u202eT", mine: false, excluded: "a trial", criteria: ["x", "y"] };
    const name = 'note "Talk on queues"';
    assert.deepEqual(words([[id, all]]), [
      `${name}: kind: RFC`,
      `${name}: title: T`,
      `${name}: not yours`,
      `${name}: excluded: a trial`,
      `${name}: tied to x, y`,
    ]);
  });

  it("names both sides of a merge, and one that the journal does not hold", () => {
    assert.deepEqual(words([["b".repeat(16), { merged: id }]]), [
      'an artifact that the journal does not hold: part of note "Talk on queues"',
    ]);
  });

  it("says that an artifact was untied from every criterion", () => {
    assert.match(words([[id, { criteria: [] }]])[0] ?? "", /: tied to no criterion$/);
  });
});

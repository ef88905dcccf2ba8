import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fold } from "../../../src/core/journal/fold.ts";
import { pastArtifacts } from "../../../src/core/journal/past.ts";
import { corrected, recognised } from "./helper.ts";

describe("what the journal alone holds of somebody", () => {
  it("is each artifact as it was recorded last, corrected, and nobody else's", () => {
    const other = recognised("other", 3, { by: "bo@example.com" });
    const events = [recognised("a", 1), recognised("b", 2), other, corrected("b", { field: "title", value: "B" }, 4)];
    const titles = pastArtifacts(fold(events), "ada@example.com", "UTC").map(({ title }) => title);
    assert.deepEqual(titles, ["a", "B"]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Snapshot } from "../../src/core/journal/recall.ts";
import { eventOf } from "../../src/journal/line.ts";
import { toRecord } from "../../src/journal/record.ts";
import { artifact } from "../unit/journal/helper.ts";

const repository = { name: "acme/rfcs" };
const ada = "ada@example.com";
const noon = Date.UTC(2026, 10, 25, 12);

/** What is written when these readings follow each other, so many hours apart. */
function record(readings: readonly Parameters<typeof artifact>[1][], hours = 1, by: readonly string[] = []) {
  const known: Snapshot[] = [];
  return readings.map((more, index) => {
    const now = new Date(noon + index * hours * 3_600_000);
    const reading = {
      by: by[index] ?? ada,
      recognised: [{ repository, artifact: artifact("a", more) }],
      withdrawn: [],
    };
    const contents = toRecord(reading, known, now);
    for (const content of contents) {
      const event = eventOf(content, now.toISOString());
      if (event.type === "recognised") known.push(event);
    }
    return contents.length;
  });
}

describe("what a reading adds to a journal", () => {
  it("is a snapshot of what is new or changed, also when it changes back", () => {
    assert.deepEqual(record([{}, {}, { title: "B" }, { title: "B" }, {}]), [1, 0, 1, 0, 1]);
  });
  it("is none for another folder, time zone or correction", () => {
    assert.deepEqual(
      record([{ folder: "/a" }, { folder: "/b" }, { week: "2026-W48" }, { corrected: ["title"] }]),
      [1, 0, 0, 0],
    );
  });
  it("is a higher reach at once, and a lower one after a day", () => {
    assert.deepEqual(record([{ reach: 1 }, { reach: 3 }, { reach: 1 }, { reach: 3 }]), [1, 1, 0, 0]);
    assert.deepEqual(record([{ reach: 3 }, { reach: 1 }], 25), [1, 1]);
  });
  it("is a snapshot for every address that it is known under, once", () => {
    const both = `${ada} ada@home.example`;
    assert.deepEqual(record([{}, {}, {}, {}], 1, [ada, both, ada, both]), [1, 1, 0, 0]);
  });
  it("is nothing for a date that cannot be read again, nor for nobody", () => {
    assert.deepEqual(record([{ date: "+010000-01-01T00:00:00Z" }]), [0]);
    assert.deepEqual(record([{}], 1, [""]), [0]);
  });
});

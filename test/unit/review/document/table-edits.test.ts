import assert from "node:assert/strict";
import { lineKey, sumOf } from "../../../../src/core/review/document/fences.ts";
import { keptLines } from "../../../../src/core/review/document/kept.ts";

const row = "| 12 Oct | feature | feat: x -- y \\| z | acme |";

describe("an edit in the row of a table", () => {
  for (const edited of [
    row.replace("feat: x", "feat:x"),
    row.replace("x -- y", "x - y"),
    row.replace("x -- y", "x  -- y"),
    row.replace("\\| z", "\\|z"),
    row.replace("12 Oct", "--"),
    row.replace(" acme", "  | acme"),
  ])
    it(`is seen, and kept: ${edited}`, () => {
      assert.notEqual(sumOf(edited), sumOf(row));
      assert.notEqual(lineKey(edited), lineKey(edited.replace("| -- |", "| - |").replace("feat:", "feat :")));
      assert.deepEqual(keptLines(edited, row, sumOf(row)), [edited]);
    });

  for (const [aligned, plain] of [
    ["|12 Oct|feature   |\tfeat: x -- y \\| z | acme   |  \r", row],
    ["| ------ | :-- |", "|---|:---|"],
    ["|  |   |", "|||"],
  ] as const)
    it(`is none where only padding differs: ${JSON.stringify(aligned)}`, () => {
      assert.equal(lineKey(aligned), lineKey(plain));
      assert.deepEqual(keptLines(aligned, plain, sumOf(plain)), []);
    });

  it("is looked for at once in a row of any length", () => {
    for (const filler of [" ", "-", "|", "\\", "| ", " -"]) {
      const long = `|${filler.repeat(200_000)}x`;
      assert.equal(lineKey(long), lineKey(`${long} `));
    }
  });
});

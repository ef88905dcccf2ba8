import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { JournalContent } from "../../src/core/journal/types.ts";
import { readEvents, readJournal } from "../../src/journal/read.ts";
import { exportJson, importJournal } from "../../src/journal/transfer.ts";
import { JournalWriter } from "../../src/journal/writer.ts";
import { temporaryFolder } from "./helpers.ts";

const target = "0123456789abcdef";
const logged = fc.constantFrom("one", "two", "three").map((title): JournalContent => {
  return { type: "artifact", artifact: { kind: "note", title, date: "2026-11-20T12:00:00+00:00" } };
});
const corrected = fc.constantFrom("A", "B", null).map((value): JournalContent => {
  return { type: "correction", target, field: "title", value };
});
/** What was said on one machine, and at which minute. */
const said = fc.array(fc.tuple(fc.nat(3), fc.oneof(logged, corrected)), { maxLength: 6 });

async function machine(all: readonly (readonly [number, JournalContent])[]): Promise<string> {
  const folder = temporaryFolder();
  const writer = new JournalWriter(folder);
  for (const [minute, content] of all) await writer.append([content], new Date(Date.UTC(2026, 10, 25, 10, minute)));
  return folder;
}

const exported = async (folder: string) => exportJson((await readEvents(folder, { everything: true })).events);
const file = (folder: string) => join(folder, "journal.jsonl");
const textOf = (folder: string) => readFile(file(folder), "utf8").catch(() => "");

describe("journals of two machines", () => {
  it("come to the same content in either order, by import and line by line", async () => {
    await fc.assert(
      fc.asyncProperty(said, said, async (first, second) => {
        const [a, b, both] = [await machine(first), await machine(second), temporaryFolder()];
        const [textA, textB] = [await textOf(a), await textOf(b)];
        await importJournal(await exported(b), "b", a);
        await importJournal(textA === "" ? await exported(a) : textA, "a", b);
        await writeFile(file(both), textB + textA);
        assert.equal(await exported(a), await exported(b));
        const folded = async (folder: string) => (await readJournal(folder, "UTC")).recorded;
        assert.deepEqual(await folded(a), await folded(b));
        assert.deepEqual(await folded(both), await folded(a));
      }),
      { numRuns: 25 },
    );
  });

  it("order what is said later after it, also by a clock that runs behind", async () => {
    const folder = await machine([[30, { type: "correction", target, field: "title", value: "A" }]]);
    const behind = new Date(Date.UTC(2026, 10, 25, 9));
    const writer = new JournalWriter(folder);
    for (const value of ["B", "A", "C"])
      await writer.append([{ type: "correction", target, field: "title", value }], behind);
    assert.deepEqual((await readJournal(folder, "UTC")).recorded.corrections.get(target), { title: "C" });
  });
});

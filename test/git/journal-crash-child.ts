/**
 * Appends events to a journal until it has appended all, and names each on stdout once it is acknowledged. Started by
 * `journal-crash.test.ts`, which kills it: `node journal-crash-child.ts FOLDER NAME COUNT SEED`.
 */
import { writeSync } from "node:fs";
import type { JournalContent } from "../../src/core/journal/types.ts";
import { JournalWriter } from "../../src/journal/writer.ts";

const [folder = "", name = "", count = "0", seed = "1"] = process.argv.slice(2);
const writer = new JournalWriter(folder);

/** A small generator, so that a failing run can be repeated. */
let state = Number(seed) || 1;
function below(limit: number): number {
  state = (state * 48271) % 2147483647;
  return state % limit;
}

function entry(number: number): JournalContent {
  const title = `${name} ${number} ${"long enough to be torn ".repeat(number % 50)}`;
  return { type: "artifact", artifact: { kind: "note", title, date: "2026-11-21T12:00:00+00:00" } };
}

for (let next = 0; next < Number(count); ) {
  const batch = Math.min(1 + below(12), Number(count) - next);
  await writer.append(Array.from({ length: batch }, (_, index) => entry(next + index)));
  next += batch;
  writeSync(1, `${next}\n`);
}

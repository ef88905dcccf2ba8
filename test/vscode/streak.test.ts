import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { appendArtifact } from "../../src/journal/append.ts";
import * as engine from "../../src/vscode/engine.ts";
import { streakOf } from "../../src/vscode/state/streak.ts";
import { daily } from "../unit/helpers/artifacts.ts";
import { rung } from "../unit/helpers/progress.ts";
import { standingOf } from "./helpers/notify.ts";
import { temporaryFolder } from "./helpers/repository.ts";

describe("weeks in a row", () => {
  const target = rung({ weekly: { anyOf: ["rfc", "note"], atLeast: 1, weeks: 1 } });
  const now = "2026-10-16T12:00:00Z";
  /** One RFC a day since the quarter began: three weeks. */
  const quarter = daily(16, "2026-10-01");

  async function streak(artifacts: Parameters<typeof standingOf>[0], journalFolder: string): Promise<number> {
    const reading = { by: "ada@example.org", recognised: [], withdrawn: [] };
    const standing = standingOf(artifacts, now);
    const read = { ...standing, target, collection: { ...standing.collection, reading } };
    return (await streakOf(read, { engine, journalFolder, timeOff: [] })).weeks;
  }

  it("go on into the quarters before, as far as the journal knows them", async () => {
    const { folder, remove } = temporaryFolder();
    assert.equal(await streak(quarter, folder), 3);
    for (const day of ["2026-09-23", "2026-09-16", "2026-09-02"])
      await appendArtifact({ kind: "note", title: day, date: `${day}T12:00:00+00:00` }, folder);
    assert.equal(await streak(quarter, folder), 5);
    assert.equal(await streak(daily(7, "2026-10-12"), folder), 1);
    remove();
  });
});

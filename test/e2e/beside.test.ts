import assert from "node:assert/strict";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { periodAt } from "../../src/core/calendar/period.ts";
import { draftReview, openDemo } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

/** A day early in the quarter that runs: the demo's history before it reaches into the quarter before. */
function early(): Date {
  const quarter = periodAt(new Date().toISOString(), "quarter", 1, "UTC");
  return new Date(Math.min(Date.now(), Date.parse(quarter.start) + 20 * 86_400_000));
}

describe("what the panel reads beside the review", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openDemo({
      workspace: demoWorkspace(early()),
      env: { LADDERLOG_JOURNAL: temporaryFolder("journal"), LADDERLOG_CACHE: temporaryFolder("cache") },
    });
    await draftReview(workbench);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-${this.currentTest.title}`);
  });

  it("shows where the work went", async () => {
    const section = workbench.panel().locator("section[aria-labelledby=areas]");
    await section.getByRole("row").nth(1).waitFor();
    assert.match(await section.innerText(), /\d+ of \d+ commits that landed are yours\./);
    assert.match(await section.getByRole("row").nth(1).innerText(), /^\S[\s\S]*\d+ of \d+\s+\d+ %$/);
  });

  it("shows how the criteria stood in the quarter before, and in none from before there was anything", async () => {
    const section = workbench.panel().locator("section[aria-labelledby=periods]");
    await section.getByRole("row").nth(2).waitFor();
    assert.equal(await section.getByRole("row").count(), 3);
    assert.match(await section.getByRole("row").nth(2).innerText(), /so far/);
    await section.scrollIntoViewIfNeeded();
    await workbench.screenshot("beside");
  });
});

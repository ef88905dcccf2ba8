import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { weekAt, weekTitle } from "../../src/core/calendar/week.ts";
import { localDay } from "../../src/journal/date.ts";
import { openDemo } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";

const link = "https://www.loom.com/share/retry-queue-walkthrough-0123456789abcdef0123456789abcdef";

/** Answers the question that is open with a text. */
async function answer(workbench: Workbench, title: string, text?: string): Promise<void> {
  const box = workbench.page.locator(".quick-input-widget", { hasText: title });
  await box.waitFor();
  if (text !== undefined) await box.locator("input[type=text]").fill(text);
  await workbench.page.keyboard.press("Enter");
}

/** The title of the week before this one, and a day in it. */
function weekAgo(): readonly [week: string, day: string] {
  const day = localDay(new Date(Date.now() - 7 * 86_400_000));
  return [weekTitle(weekAt(day).id), day];
}

for (const theme of ["dark", "light"] as const) {
  describe(`logging as a new user, ${theme}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openDemo({ theme, env: { LADDERLOG_JOURNAL: temporaryFolder("journal") } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-${theme}-${this.currentTest.title}`);
    });

    it("begins with an empty journal, which says what will appear and how", async () => {
      const view = workbench.view("Journal");
      await view.getByText("will appear here, by quarter").waitFor();
      await view.getByRole("button", { name: "Log Artifact…" }).waitFor();
      await workbench.screenshot(`journal-empty-${theme}`);
    });

    it("logs a Loom link with one command and a paste", async () => {
      await workbench.run("Ladderlog: Log Artifact…");
      await answer(workbench, "Log Artifact", link);
      await workbench.page.locator(".quick-input-widget", { hasText: "Title of the walkthrough" }).waitFor();
      await workbench.screenshot(`log-title-${theme}`);
      await answer(workbench, "Title of the walkthrough");
      await workbench.rows("Artifacts").filter({ hasText: "Retry queue walkthrough" }).waitFor();
      await workbench.rows("Journal").filter({ hasText: "Logged artifacts" }).click();
      await workbench.rows("Journal").filter({ hasText: "Retry queue walkthrough" }).waitFor();
      await workbench.screenshot(`logged-${theme}`);
    });

    it("dates what was forgotten, when its button is pressed", async () => {
      const [lastWeek, day] = weekAgo();
      const row = workbench.rows("Artifacts").filter({ hasText: lastWeek });
      const count = Number(/(\d+) · /.exec(await row.innerText())?.[1]);
      await workbench.run("Ladderlog: Log Artifact…");
      await answer(workbench, "Log Artifact", "Paired with Bo on the outbox");
      const title = workbench.page.locator(".quick-input-widget", { hasText: "Title of the note" });
      await title.getByRole("button", { name: "Another Day…" }).click();
      await answer(workbench, "On which day was it?", "2126-01-01");
      await workbench.page.locator(".quick-input-widget", { hasText: "Write a day up to today" }).waitFor();
      await answer(workbench, "On which day was it?", day);
      await workbench.page.locator(".quick-input-widget", { hasText: "Title of the note" }).waitFor();
      await workbench.screenshot(`log-earlier-${theme}`);
      await answer(workbench, "Title of the note");
      await workbench.rows("Journal").filter({ hasText: "Paired with Bo on the outbox" }).waitFor();
      await row.filter({ hasText: `${count + 1} · ` }).waitFor();
    });

    it("corrects an artifact from its row's menu, and says so in the row", async () => {
      const row = workbench.rows("Artifacts").filter({ hasText: "Retry queue walkthrough" });
      await row.click({ button: "right" });
      const menu = workbench.page.locator(".monaco-menu");
      await menu.getByText("Correct", { exact: true }).hover();
      await menu.getByText("Rename Artifact…").waitFor();
      await workbench.screenshot(`correct-menu-${theme}`);
      await menu.getByText("Rename Artifact…").click();
      await answer(workbench, "Rename Artifact", "How retries are queued");
      const renamed = workbench.rows("Artifacts").filter({ hasText: "How retries are queued" });
      await renamed.filter({ hasText: "corrected" }).waitFor();
    });
  });
}

describe("logging where it is hard", () => {
  let workbench: Workbench;
  const place = join(temporaryFolder("blocked"), "journal");
  before(async () => {
    // A file where the folder should be: nothing can be written.
    writeFileSync(place, "");
    workbench = await openDemo({ env: { LADDERLOG_JOURNAL: place }, size: { width: 900, height: 860 } });
    await workbench.widenSidebar(240);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-hard-${this.currentTest.title}`);
  });

  it("keeps what cannot be written, says why, and offers it again", async () => {
    await workbench.run("Ladderlog: Log Artifact…");
    await answer(workbench, "Log Artifact", `Paired with Bo on ${"a very long story about queues ".repeat(6)}`);
    await answer(workbench, "Title of the note");
    await workbench.run("Notifications: Show Notifications");
    const notice = workbench.notifications().filter({ hasText: "cannot be written" });
    await notice.waitFor();
    await workbench.screenshot("log-failed");
    await workbench.page.keyboard.press("Escape");
    await workbench.run("Ladderlog: Log Artifact…");
    const box = workbench.page.locator(".quick-input-widget", { hasText: "Log Artifact" });
    await box.waitFor();
    assert.match(await box.locator("input[type=text]").inputValue(), /^Paired with Bo/);
    await workbench.page.keyboard.press("Escape");
  });
});

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { until } from "../../scripts/lib/until.ts";
import { draftReview, openDemo } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";

/** What the clipboard of the machine holds, by type. */
async function clipboard({ page }: Workbench): Promise<Readonly<Record<string, string>>> {
  await page.context().grantPermissions(["clipboard-read"]);
  await page.bringToFront();
  await page.locator(".part.statusbar").click({ position: { x: 400, y: 6 } });
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const item of await navigator.clipboard.read())
      for (const type of item.types) found[type] = await (await item.getType(type)).text();
    return found;
  });
}

/** Presses a button of the panel's header. */
async function press(workbench: Workbench, name: string): Promise<void> {
  await workbench.panel().getByRole("button", { name, exact: true }).click();
}

/** Waits until the panel has said that. */
async function said(workbench: Workbench, text: string): Promise<void> {
  await workbench.panel().getByRole("status").filter({ hasText: text }).waitFor();
}

/** Answers the question for a file; its folder holds one that is called `earlier`. */
async function answer(workbench: Workbench, file: string): Promise<void> {
  const input = workbench.page.locator(".quick-input-widget", { hasText: "Export the self-review" }).locator("input");
  // The dialog proposes a name first, and would write that over an answer.
  const isAsked = async () => (await input.inputValue()).includes("self-review-") || undefined;
  await until("the proposed name", isAsked, { seconds: 60, every: 50 });
  await input.fill(file);
  // The dialog has looked into the folder by then, and takes the answer.
  await workbench.picks().filter({ hasText: "earlier" }).waitFor();
  await workbench.page.keyboard.press("Enter");
}

describe("handing the review in", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openDemo({ env: { LADDERLOG_JOURNAL: temporaryFolder("journal") } });
    await draftReview(workbench);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-${this.currentTest.title}`);
  });

  it("shows where the work went beside it", async () => {
    const section = workbench.panel().locator("section[aria-labelledby=areas]");
    await section.getByRole("row", { name: /src\/queue/ }).waitFor();
    assert.match(await section.innerText(), /\d+ of \d+ commits that landed are yours\./);
  });

  it("asks once whose titles to leave out, and copies it to paste anywhere", async () => {
    await press(workbench, "Copy");
    await workbench.page.locator(".quick-input-widget", { hasText: "Leave out the titles" }).waitFor();
    await workbench.picks().filter({ hasText: "payouts" }).click();
    await workbench.page.keyboard.press("Enter");
    await said(workbench, "Copied, to paste");
    const copied = await clipboard(workbench);
    assert.match(copied["text/html"] ?? "", /<h1[^>]*>Self-review, /);
    assert.match(copied["text/plain"] ?? "", /^Self-review, /);
    for (const text of Object.values(copied)) {
      assert.match(text, /architectural improvement in a private repository/);
      assert.doesNotMatch(text, /retry queue with a budget/i);
    }
    await press(workbench, "Copy as Markdown");
    await said(workbench, "Copied as Markdown");
    assert.doesNotMatch((await clipboard(workbench))["text/plain"] ?? "", /retry queue with a budget/i);
  });

  it("exports it as a page, and what is left out can be said anew there", async () => {
    const file = join(temporaryFolder("export"), "review.html");
    mkdirSync(join(file, "../earlier"));
    await press(workbench, "Export…");
    const again = workbench.picks().filter({ hasText: "Titles left out…" });
    await again.filter({ hasText: "of 1 repository" }).click();
    await workbench.page.locator(".quick-input-widget", { hasText: "Leave out the titles" }).waitFor();
    await workbench.picks().filter({ hasText: "payouts" }).click();
    await workbench.page.keyboard.press("Enter");
    await again.filter({ hasText: "of no repository" }).waitFor();
    await workbench.picks().filter({ hasText: "HTML" }).click();
    await answer(workbench, file);
    await said(workbench, "Saved review.html");
    assert.match(readFileSync(file, "utf8"), /^<!doctype html>[\s\S]*retry queue with a budget/i);
  });

  it("does not write over a review with its fences", async () => {
    const folder = temporaryFolder("export");
    const file = join(folder, "review.md");
    mkdirSync(join(folder, "earlier"));
    const document = "<!-- ladderlog:begin head 0123456789abcdef -->\nMine.\n<!-- ladderlog:end head -->\n";
    writeFileSync(file, document);
    await press(workbench, "Export…");
    await workbench.picks().filter({ hasText: "Markdown" }).click();
    await answer(workbench, file);
    await workbench.page.locator(".quick-input-widget").getByText("already exists").waitFor();
    await workbench.page.keyboard.press("Enter");
    await said(workbench, "left as it is");
    assert.equal(readFileSync(file, "utf8"), document);
  });
});

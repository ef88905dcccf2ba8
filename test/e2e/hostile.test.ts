import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { launchBrowser } from "../../scripts/browser.ts";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { root } from "../../scripts/lib/paths.ts";
import { until } from "../../scripts/lib/until.ts";
import { hostileWorkspace, hundred } from "./harness/hostile-workspace.ts";
import { draftReview, openDemo } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";

/** Elements that no review has: what a title would have become. */
const strangers =
  ":is(img, iframe, object, embed, svg[onload], base, form, input[onfocus], a[href^='command:'], a[href^='javascript:'])";

describe("a hundred hostile titles, names, paths and documents", () => {
  const workspace = hostileWorkspace();
  const journal = temporaryFolder("journal");
  let workbench: Workbench;
  const asked: string[] = [];
  const dialogs: string[] = [];

  before(async () => {
    workbench = await openDemo({ workspace, env: { LADDERLOG_JOURNAL: journal } });
    workbench.page.on("request", (request) => asked.push(request.url()));
    workbench.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await draftReview(workbench);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-hostile-${this.currentTest.title}`);
  });

  /** Nothing ran, nothing was loaded from anywhere, nobody was asked. */
  async function assertQuiet(): Promise<void> {
    const sprung = await Promise.all(
      workbench.page.frames().map((frame) => frame.evaluate(() => "trapSprung" in window)),
    );
    assert.deepEqual(
      [sprung.includes(true), asked.filter((url) => url.includes("tracker.test")), dialogs],
      [false, [], []],
    );
  }

  it("are a hundred", () => assert.equal(new Set(hundred).size, 100));

  it("are text in the panel, and stay inside of it", async () => {
    const panel = workbench.panel();
    await panel.getByRole("button", { name: /^Show all 200/ }).click();
    assert.equal(await panel.locator("section[aria-labelledby=all] li.row").count(), 200);
    assert.equal(await panel.locator(`main ${strangers}`).count(), 0);
    const isWide = await panel.locator("html").evaluate((page) => page.scrollWidth > page.clientWidth);
    assert.equal(isWide, false);
    await assertQuiet();
  });

  it("are text in the sidebar", async () => {
    await workbench.rows("Artifacts").nth(3).waitFor();
    assert.equal(await workbench.view("Artifacts").locator(`.monaco-list-row ${strangers}`).count(), 0);
    await assertQuiet();
  });

  it("are text in the Markdown preview of the document, which has the headings of the review and no other", async () => {
    await workbench.panel().getByRole("button", { name: "Open as text" }).click();
    await workbench.page.locator(".monaco-editor .view-lines").first().click();
    const [name = ""] = readdirSync(join(journal, "reviews")).filter((one) => one.endsWith(".md"));
    const document = readFileSync(join(journal, "reviews", name), "utf8");
    const headings = document.split("\n").filter((line) => /^#{1,3} /.test(line)).length;
    await workbench.run("Markdown: Open Preview");
    const preview = await until("the preview", () => previewOf(workbench.page.frames()), { seconds: 60, every: 100 });
    await until("all of the preview", async () => (await preview.locator("table").count()) >= 1 || undefined, {
      seconds: 60,
      every: 100,
    });
    assert.equal(await preview.locator(`.markdown-body ${strangers}`).count(), 0);
    assert.equal(await preview.locator(".markdown-body :is(script, style)").count(), 0);
    assert.equal(await preview.locator(".markdown-body :is(h1, h2, h3, h4)").count(), headings);
    assert.equal(await preview.locator(".markdown-body :is(strong, del)", { hasText: /^(?:bold|gone)$/ }).count(), 0);
    await workbench.screenshot("hostile-preview");
    await assertQuiet();
  });

  it("are text in the page to hand in, opened with no network, on a screen and on paper", async () => {
    const author = ["--author", "robin@example.org", "--repo", workspace];
    const args = ["dist/cli.js", "review", "--rung", "mid", "--format", "html", ...author];
    const env = { ...process.env, LADDERLOG_JOURNAL: journal, LADDERLOG_CACHE: "off" };
    const html = execFileSync(process.execPath, args, {
      cwd: root,
      env,
      maxBuffer: 64 * 1024 * 1024,
      encoding: "utf8",
    });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 800, height: 1000 }, offline: true });
      const tried: string[] = [];
      page.on("request", (request) => tried.push(request.url()));
      await page.setContent(html);
      assert.equal(await page.evaluate(() => "trapSprung" in window), false);
      assert.equal(await page.locator(`body ${strangers}`).count(), 0);
      assert.equal(await page.locator("body :is(script, style)").count(), 0);
      for (const media of ["screen", "print"] as const) {
        await page.emulateMedia({ media });
        const isWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        assert.equal(isWide, false, media);
      }
      assert.deepEqual(tried, []);
    } finally {
      await browser.close();
    }
  });
});

/** The frame in which the Markdown preview draws. */
async function previewOf(frames: readonly Frame[]): Promise<Frame | undefined> {
  for (const frame of frames) {
    const is = await frame.evaluate(() => document.querySelector(".markdown-body") !== null).catch(() => false);
    if (is) return frame;
  }
  return undefined;
}

import assert from "node:assert/strict";
import type { Beside, PanelState } from "../../src/protocol.ts";
import { sampleBeside } from "../unit/helpers/sample-beside.ts";
import { sampleReview } from "../unit/helpers/sample-review.ts";
import { hostileReview, hostileTexts } from "./panel/hostile.ts";
import { findings, overflowing, tabStops } from "./panel/looking.ts";
import type { StubbedWindow } from "./panel/page.ts";
import { emptyReview, foundIn, largeReview, polished, ready, worked } from "./panel/states.ts";
import { themes } from "./panel/themes.ts";
import { panelPages } from "./panel/with-panel.ts";

const failed: PanelState = {
  kind: "failed",
  message: "Git was not found. Install git 2.31 or newer.",
  action: { label: "Try again", command: "refresh" },
};
const loading: PanelState = { kind: "loading", message: "Reading git history…" };

/** As a panel is kept that shows the review before. */
const besideThePrevious = { period: "2026-Q4", target: "senior", scroll: 0, unfolded: ["previous"], pending: [] };

/** Gives the texts one after the other, over and over. */
function inTurn(texts: readonly string[]): () => string {
  let turn = 0;
  return () => texts[turn++ % texts.length] ?? "";
}

describe("the panel's page", function () {
  this.timeout(120_000);
  const withPanel = panelPages();

  it("says what came close, what was assisted, and what lies in no week", async () => {
    const review = sampleReview();
    const [section, ...sections] = review.sections;
    const [first, ...criteria] = section?.criteria ?? [];
    assert.ok(section !== undefined && first !== undefined);
    const edges = ["1 artifact of 1 October falls into W39, which belongs to the previous period."];
    const near = { ...first, status: "partial", verdict: "Partly", evidence: [], near: ["a1"] } as const;
    const evidence = review.evidence.map((one) => (one.id === "a1" ? { ...one, assisted: true } : one));
    const state = ready({
      ...review,
      evidence,
      sections: [{ ...section, criteria: [near, ...criteria] }, ...sections],
      weekly: { ...review.weekly, edges },
    });
    await withPanel(state, {}, async (panel) => {
      const card = panel.page.locator("article.card").first();
      assert.match(await card.innerText(), /Came close:\s+Retire the in-house event bus\s+RFC · AI-assisted/);
      assert.ok((await panel.page.locator("main").innerText()).includes(edges[0] ?? "-"));
      assert.deepEqual(await findings(panel), []);
    });
  });

  describe("what is beside the review", () => {
    const hostile = (beside: Beside): Beside => ({
      ...beside,
      areas: {
        ...beside.areas,
        shown: [
          { label: `<img src=x>\u202e${"long/".repeat(300)}`, mine: 1, all: 3, percent: 33 },
          ...beside.areas.shown,
        ],
      },
    });

    for (const theme of themes) {
      it(`has no finding in axe, ${theme}`, () =>
        withPanel(ready(sampleReview()), { theme }, async (panel) => {
          await panel.send({ type: "beside", beside: hostile(sampleBeside()) });
          assert.deepEqual(await findings(panel), []);
        }));
    }

    for (const width of [240, 320, 700]) {
      it(`stays inside of a page of ${width} px`, () =>
        withPanel(ready(sampleReview()), { width }, async (panel) => {
          await panel.send({ type: "beside", beside: hostile(sampleBeside()) });
          assert.deepEqual(await overflowing(panel), []);
        }));
    }

    it("says the numbers of areas and of periods in tables", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        await panel.send({ type: "beside", beside: sampleBeside() });
        const row = async (name: string) =>
          (await panel.page.getByRole("row", { name }).innerText()).replace(/\s+/g, " ");
        assert.equal(await row("services/payments"), "services/payments 48 of 111 43 %");
        assert.equal(await row("Q4 2026"), "Q4 2026 so far 1 1 1 1");
        const bar = panel.page.getByRole("row", { name: "docs" }).locator(".mine");
        assert.equal(await bar.getAttribute("width"), "0.63%");
      }));

    it("is nothing of another period, and nothing of periods while there is one", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        const sections = () =>
          panel.page.getByRole("heading", { name: /Where the work went|Criteria by period/ }).count();
        await panel.send({ type: "beside", beside: { ...sampleBeside(), period: "2026-Q3" } });
        assert.equal(await sections(), 0);
        await panel.send({ type: "beside", beside: { ...sampleBeside(), periods: sampleBeside().periods.slice(-1) } });
        assert.equal(await sections(), 1);
      }));
  });

  describe("hostile text", () => {
    // A dark one and a light one: what is drawn is the same in all four, and each is looked at without hostile text below.
    for (const theme of ["dark", "highContrastLight"] as const) {
      it(`runs nothing, loads nothing and leaves nothing but text: ${theme}`, async () => {
        const say = inTurn(hostileTexts);
        const state = worked(hostileReview(60), say);
        await withPanel(state, { theme, width: 700, saved: besideThePrevious }, async (panel) => {
          const { page } = panel;
          await panel.send(foundIn(state, say));
          for (const more of await page.locator("button.more").all()) await more.click();
          await page.mouse.move(300, 400);
          const strangers = "main :is(img, script, style, iframe, base, object, embed, a, template, form)";
          assert.equal(await page.locator(strangers).count(), 0);
          assert.equal(await page.evaluate(() => "trapSprung" in window), false);
          assert.ok((await page.locator("main").innerText()).includes("<img src=x onerror="));
          assert.deepEqual(await findings(panel), []);
        });
      });
    }

    it("shows no control character and no direction override", async () => {
      const say = inTurn(hostileTexts);
      const state = worked(hostileReview(60), say);
      await withPanel(state, { saved: besideThePrevious }, async (panel) => {
        const { page } = panel;
        await panel.send(foundIn(state, say));
        const found = await page.evaluate(() => {
          const tooltips = [...document.querySelectorAll("[title]")].map((one) => one.getAttribute("title"));
          const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;
          return [document.body.textContent, ...tooltips].flatMap((text) => text?.match(unseen) ?? []);
        });
        assert.deepEqual(
          found.map((one) => one.codePointAt(0)?.toString(16)),
          [],
        );
      });
    });

    it("stays inside of a page of any width with 500 artifacts and titles of 5,000 characters", async () => {
      const say = inTurn(hostileTexts);
      const state = worked(hostileReview(500), say);
      await withPanel(state, { width: 320, saved: besideThePrevious }, async (panel) => {
        await panel.send(foundIn(state, say));
        for (const more of await panel.page.locator("button.more").all()) await more.click();
        await panel.page.locator("summary").click();
        for (const width of [320, 700, 1280]) {
          await panel.page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await overflowing(panel), [], `${width} px`);
        }
      });
    });
  });

  describe("accessibility", () => {
    const states: Readonly<Record<string, PanelState>> = {
      "a review": ready(sampleReview()),
      "an empty period": ready(emptyReview()),
      "a polished review": polished(),
      loading,
      failed,
    };
    for (const theme of themes) {
      for (const [name, state] of Object.entries(states)) {
        it(`has no finding in axe: ${name}, ${theme}`, () =>
          withPanel(state, { theme }, async (panel) => assert.deepEqual(await findings(panel), [])));
      }
      it(`has no finding in axe: a review that was worked on, ${theme}`, () => {
        const state = worked(sampleReview(), () => "Some words.");
        return withPanel(state, { theme, saved: besideThePrevious }, async (panel) => {
          await panel.send(foundIn(state, () => "Some words."));
          await panel.send({ type: "refused", number: 1, message: "The disk is full." });
          await panel.page.locator("article.card .card-row").first().hover();
          assert.deepEqual(await findings(panel), []);
        });
      });
      it(`has no finding in axe: a review with its table and a chooser open, ${theme}`, () =>
        withPanel(states["a review"] ?? loading, { theme }, async (panel) => {
          await panel.page.locator("summary").click();
          await panel.page.locator("vscode-single-select").first().click();
          await panel.page.keyboard.press("ArrowDown");
          assert.deepEqual(await findings(panel), []);
        }));
    }

    it("is reached by Tab from top to bottom, everything once", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        const stops = await tabStops(panel);
        const first = ["Period", "Target rung", "Undo", "Redo", "Open as text", "Copy as Markdown", "Copy", "Export…"];
        assert.deepEqual(stops.slice(0, first.length), first);
        const all = "header vscode-single-select, header vscode-button, summary, button, input, textarea";
        assert.equal(stops.length, await panel.page.locator(`:is(${all}):visible`).count());
      }));

    it("keeps still when motion is to be reduced", () =>
      withPanel(loading, {}, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: "reduce" });
        assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
      }));

    it("has one first heading and skips no level", () =>
      withPanel(ready(sampleReview()), {}, async ({ page }) => {
        const levels = await page.evaluate(() =>
          [...document.querySelectorAll("h1, h2, h3")].map((one) => Number(one.tagName[1])),
        );
        assert.equal(levels.filter((level) => level === 1).length, 1);
        assert.ok(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1));
      }));
  });

  describe("what a person does", () => {
    it("opens an artifact with the Enter key", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        await panel.page.getByRole("button", { name: "Retire the in-house event bus" }).first().press("Enter");
        assert.deepEqual((await panel.posted()).at(-1), { type: "open", artifact: "a1" });
      }));

    it("chooses a period with the keyboard", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        await panel.page.getByRole("combobox", { name: "Period" }).focus();
        for (const key of ["Enter", "ArrowDown", "Enter"]) await panel.page.keyboard.press(key);
        assert.deepEqual((await panel.posted()).at(-1), { type: "choose", period: "2026-Q3", target: "senior" });
      }));

    it("exports with the buttons", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        for (const name of ["Open as text", "Copy as Markdown", "Export…"])
          await panel.page.getByRole("button", { name }).press("Enter");
        const sent = (await panel.posted()).slice(-3).map(({ type }) => type);
        assert.deepEqual(sent, ["openAsText", "copyMarkdown", "export"]);
      }));

    it("puts both forms on the clipboard, where only the older way is open", () =>
      withPanel(ready(sampleReview()), {}, async ({ page, send, posted }) => {
        await page.getByRole("button", { name: "Copy", exact: true }).click();
        assert.deepEqual((await posted()).at(-1), { type: "copyRich" });
        // The page is of no secure origin here: it has no `navigator.clipboard`.
        await send({ type: "rich", html: "<h1>Mine</h1>", text: "Mine" });
        await page.getByRole("status").getByText("Copied").waitFor();
        await page.evaluate(() => {
          const read = ({ clipboardData }: ClipboardEvent) => {
            const held = ["text/html", "text/plain"].map((type) => clipboardData?.getData(type));
            document.documentElement.dataset.pasted = JSON.stringify(held);
          };
          document.addEventListener("paste", read, { once: true });
        });
        await page.keyboard.press("Control+V");
        await page.waitForFunction(() => document.documentElement.dataset.pasted !== undefined);
        const held = await page.evaluate(() => document.documentElement.dataset.pasted ?? "[]");
        const [html, text] = JSON.parse(held) as readonly string[];
        assert.match(html ?? "", /<h1>Mine<\/h1>/);
        assert.equal(text, "Mine");
      }));

    it("asks the host to copy when the page may not", () =>
      withPanel(ready(sampleReview()), {}, async ({ page, send, posted }) => {
        await page.evaluate(() => {
          document.execCommand = () => false;
        });
        await send({ type: "rich", html: "<h1>Mine</h1>", text: "Mine" });
        await page.waitForFunction(() => (window as StubbedWindow).panelStub.posted.at(-1)?.type === "copyText");
        assert.equal((await posted()).filter(({ type }) => type === "copyText").length, 1);
      }));

    it("unfolds a long list and goes on at the first new row", () =>
      withPanel(ready(largeReview(23)), {}, async ({ page }) => {
        const card = page.locator("article").first();
        assert.equal(await card.getByRole("listitem").count(), 8);
        await card.getByRole("button", { name: "Show all 23" }).press("Enter");
        await page.waitForFunction(() => document.activeElement?.textContent?.includes("Artifact number 9"));
        assert.equal(await card.getByRole("listitem").count(), 23);
      }));

    it("runs what a failed state offers", () =>
      withPanel(failed, {}, async (panel) => {
        await panel.page.getByRole("button", { name: "Try again" }).press("Enter");
        assert.deepEqual((await panel.posted()).at(-1), { type: "run", command: "refresh" });
      }));
  });

  describe("what the host says", () => {
    it("keeps the last review on the page while another is read, and when that fails", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        const card = panel.page.getByRole("heading", { name: "Mentors one or two engineers" });
        await panel.show(loading);
        assert.ok((await card.isVisible()) && (await panel.page.getByRole("progressbar").isVisible()));
        await panel.show(failed);
        assert.ok((await card.isVisible()) && (await panel.page.getByRole("alert").isVisible()));
      }));

    it("says a confirmation in the live region", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        await panel.send({ type: "said", text: "Copied as Markdown" });
        await panel.page.getByRole("status").getByText("Copied as Markdown").waitFor();
      }));

    it("ignores what is not a message of the protocol", () =>
      withPanel(ready(sampleReview()), {}, async (panel) => {
        for (const message of [
          null,
          7,
          "x",
          { type: "state" },
          { type: "state", state: { kind: "ready" } },
          { type: "said", text: {} },
        ]) {
          await panel.page.evaluate((data) => window.postMessage(data, "*"), message);
        }
        assert.ok(
          await panel.page.getByRole("heading", { level: 1, name: "Self-review, fourth quarter 2026" }).isVisible(),
        );
      }));

    it("comes back as it was left: the place and what was unfolded", async () => {
      const saved = { period: "2026-Q4", target: "senior", scroll: 700, unfolded: ["all"], pending: [] };
      await withPanel(ready(largeReview(60)), { saved }, async (panel) => {
        await panel.page.waitForFunction(() => window.scrollY === 700);
        assert.equal(await panel.page.locator("section[aria-labelledby=all] li").count(), 60);
        await panel.page.evaluate(() => window.scrollTo(0, 200));
        await panel.page.waitForFunction(() => (window as StubbedWindow).panelStub.saved?.scroll === 200);
        assert.deepEqual(await panel.saved(), { ...saved, scroll: 200 });
      });
    });
  });
});

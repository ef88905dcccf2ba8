import assert from "node:assert/strict";
import { sampleReview } from "../unit/helpers/sample-review.ts";
import type { PanelPage } from "./panel/page.ts";
import { polished, ready } from "./panel/states.ts";
import { panelPages } from "./panel/with-panel.ts";

const drafted = ready(sampleReview());
const [part = ""] = Object.keys(drafted.document.cards);

describe("polishing on the panel's page", function () {
  this.timeout(120_000);
  const withPanel = panelPages();

  const card = ({ page }: PanelPage) => page.locator("article.card").first();
  const press = (panel: PanelPage, name: string) =>
    card(panel).getByRole("button", { name, exact: true }).press("Enter");
  const last = async (panel: PanelPage) => (await panel.posted()).at(-1);

  it("is offered with each criterion, and without models as a prompt to copy", () =>
    withPanel(drafted, {}, async (panel) => {
      await press(panel, "Polish with AI…");
      assert.deepEqual(await last(panel), { type: "polish", part, wish: "send" });
      await panel.show({ ...drafted, polish: { hasModels: false, parts: {} } });
      assert.equal(await panel.page.getByRole("button", { name: "Polish with AI…" }).count(), 0);
      await press(panel, "Copy prompt");
      assert.deepEqual(await last(panel), { type: "polish", part, wish: "copy" });
    }));

  it("shows each sentence with what becomes of it, and what is refused with its reason and no way to accept it", () =>
    withPanel(polished(), {}, async (panel) => {
      const items = card(panel).locator(".diff li");
      assert.equal(await items.count(), 3);
      const texts = (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
      assert.match(
        texts[0] ?? "",
        /Proposed .*I wrote it\. .*Wrote the RFC\. Cites .* Yours says 40 %\. Accept Leave as it is/,
      );
      assert.match(
        texts[1] ?? "",
        /Left out .*It took 9 drafts\. The answer leaves this sentence out\. Remove the sentence/,
      );
      assert.match(texts[2] ?? "", /Refused .*Led <b>40<\/b> teams \. It cites nothing\./);
      assert.equal(await items.nth(2).getByRole("button").count(), 0);
      assert.match(await card(panel).locator(".diff").innerText(), /1 sentence stays as it is\./);
    }));

  it("scrolls what was proposed just now into sight", () =>
    withPanel(drafted, {}, async (panel) => {
      await panel.show(polished());
      await panel.page.waitForFunction(() => window.scrollY > 0);
      const diff = await card(panel).locator(".diff").boundingBox();
      const height = panel.page.viewportSize()?.height ?? 0;
      assert.ok(diff !== null && diff.y >= 0 && diff.y + diff.height <= height, JSON.stringify(diff));
    }));

  it("is chosen sentence by sentence with the keyboard, which keeps its place", () =>
    withPanel(polished(), {}, async (panel) => {
      await press(panel, "Accept");
      assert.deepEqual(await last(panel), { type: "choosePolished", part, row: 0, wish: "accept" });
      await panel.show(polished({ isAccepted: true }));
      const focused = () => panel.page.evaluate(() => document.activeElement?.textContent?.trim());
      assert.equal(await focused(), "Accepted");
      await panel.page.keyboard.press("Enter");
      assert.equal((await panel.posted()).filter(({ type }) => type === "choosePolished").length, 1);
      await panel.page.keyboard.press("Tab");
      await panel.page.keyboard.press("Tab");
      assert.equal(await focused(), "Remove the sentence");
      await panel.page.keyboard.press("Tab");
      await panel.page.keyboard.press("Enter");
      assert.deepEqual(await last(panel), { type: "choosePolished", part, row: 1, wish: "leave" });
      await press(panel, "Done");
      assert.deepEqual(await last(panel), { type: "polished", part });
    }));
});

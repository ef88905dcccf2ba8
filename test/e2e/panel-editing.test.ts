import assert from "node:assert/strict";
import type { PanelEdit } from "../../src/protocol.ts";
import { sampleReview } from "../unit/helpers/sample-review.ts";
import type { PanelPage, StubbedWindow } from "./panel/page.ts";
import { largeReview, type Ready, ready } from "./panel/states.ts";
import { panelPages } from "./panel/with-panel.ts";

const drafted = ready(sampleReview());
const [part = ""] = Object.keys(drafted.document.cards);

/** The sample review with something of its document as given. */
function withDocument(document: Partial<Ready["document"]>): Ready {
  return ready(sampleReview(), { document: { ...drafted.document, ...document } });
}

/** The edits that the page sent so far. */
async function edits(panel: PanelPage): Promise<readonly PanelEdit[]> {
  return (await panel.posted()).flatMap((message) => (message.type === "edit" ? [message.edit] : []));
}

/** Waits until the page sent so many edits: it waits for a pause in typing. */
async function untilEdits(panel: PanelPage, count: number): Promise<readonly PanelEdit[]> {
  await panel.page.waitForFunction((wanted) => {
    const { posted } = (window as StubbedWindow).panelStub;
    return posted.filter(({ type }) => type === "edit").length >= wanted;
  }, count);
  return edits(panel);
}

describe("editing the review on the panel's page", function () {
  this.timeout(120_000);
  const withPanel = panelPages();

  const words = (panel: PanelPage) => panel.page.locator("article.card textarea").first();
  const card = (panel: PanelPage, id: string) => panel.page.locator(`article.card [data-card="${id}"]`);

  it("saves words as they are typed, and keeps them until the document has them", () =>
    withPanel(drafted, {}, async (panel) => {
      await words(panel).pressSequentially("I led.");
      assert.deepEqual((await panel.saved())?.pending.at(-1)?.edit, {
        type: "words",
        part,
        base: "",
        words: "I led.",
        burst: 1,
      });
      assert.deepEqual(await untilEdits(panel, 1), [{ type: "words", part, base: "", words: "I led.", burst: 1 }]);
      await panel.show(withDocument({ words: { [part]: "I led." }, handled: 1 }));
      assert.deepEqual((await panel.saved())?.pending, []);
    }));

  it("takes nothing from who types: not by a state that is older, nor by what others write", () =>
    withPanel(drafted, {}, async (panel) => {
      await words(panel).pressSequentially("One");
      await untilEdits(panel, 1);
      await panel.show(drafted);
      assert.equal(await words(panel).inputValue(), "One");
      await words(panel).pressSequentially(" two");
      await panel.show(withDocument({ words: { [part]: "Theirs.\n\nOne" }, handled: 1 }));
      assert.equal(await words(panel).inputValue(), "One two");
      assert.deepEqual((await untilEdits(panel, 2)).at(-1), {
        type: "words",
        part,
        base: "One",
        words: "One two",
        burst: 1,
      });
      await panel.show(withDocument({ words: { [part]: "Theirs.\n\nOne two" }, handled: 2 }));
      assert.equal(await words(panel).inputValue(), "Theirs.\n\nOne two");
    }));

  it("sends what an earlier life of the page could not", async () => {
    const edit = { type: "words", part, base: "", words: "Half a sen", burst: 4 } as const;
    const saved = {
      period: "2026-Q4",
      target: "senior",
      scroll: 0,
      unfolded: [],
      pending: [{ period: "2026-Q4", edit }],
    };
    await withPanel(withDocument({ words: { [part]: "Theirs." } }), { saved }, async (panel) => {
      assert.equal(await words(panel).inputValue(), "Half a sen");
      const [sent] = await untilEdits(panel, 1);
      assert.ok(sent?.type === "words" && sent.base === "" && sent.words === "Half a sen");
    });
  });

  it("says what was not saved and why, and keeps it", () =>
    withPanel(drafted, {}, async (panel) => {
      await words(panel).pressSequentially("One");
      await untilEdits(panel, 1);
      await panel.send({ type: "refused", number: 1, message: "The disk is full." });
      await panel.show(withDocument({ handled: 1 }));
      assert.equal(await words(panel).inputValue(), "One");
      const alert = panel.page.getByRole("alert");
      assert.equal(await alert.innerText(), "Not saved. The disk is full.");
      await words(panel).pressSequentially(" two");
      assert.deepEqual((await untilEdits(panel, 2)).at(-1), {
        type: "words",
        part,
        base: "",
        words: "One two",
        burst: 1,
      });
      await panel.show(withDocument({ words: { [part]: "One two" }, handled: 2 }));
      assert.equal(await alert.count(), 0);
    }));

  it("does not send again by itself what could not be saved", () =>
    withPanel(drafted, {}, async (panel) => {
      await words(panel).pressSequentially("One");
      await untilEdits(panel, 1);
      await panel.page.clock.install();
      await panel.send({ type: "refused", number: 1, message: "The disk is full." });
      for (const weekly of ["Theirs.", "Theirs, and more."]) {
        await panel.show(withDocument({ handled: 1, words: { weekly } }));
        await panel.page.clock.runFor(5000);
      }
      assert.equal((await edits(panel)).length, 1);
      assert.equal(await words(panel).inputValue(), "One");
    }));

  it("takes evidence out and in with the space bar", () =>
    withPanel(drafted, {}, async (panel) => {
      const box = card(panel, "a1").getByRole("checkbox");
      await box.press("Space");
      assert.deepEqual(await edits(panel), [{ type: "take", artifact: "a1", isOut: true }]);
      const cards = { ...drafted.document.cards, [part]: [{ id: "a1", isOut: true }] };
      await panel.show(withDocument({ cards, excluded: ["a1"], handled: 1 }));
      assert.match(await card(panel, "a1").innerText(), /taken out/);
      assert.equal(await box.isChecked(), false);
      await box.press("Space");
      assert.deepEqual((await edits(panel)).at(-1), { type: "take", artifact: "a1", isOut: false });
    }));

  it("shows evidence as it is when it could not be taken out", () =>
    withPanel(drafted, {}, async (panel) => {
      const box = card(panel, "a1").getByRole("checkbox");
      await box.press("Space");
      await untilEdits(panel, 1);
      await panel.send({ type: "refused", number: 1, message: "The disk is full." });
      await panel.page.getByText("The disk is full.").waitFor();
      assert.equal(await box.isChecked(), true);
      await box.press("Space");
      assert.deepEqual((await untilEdits(panel, 2)).at(-1), { type: "take", artifact: "a1", isOut: true });
    }));

  it("moves evidence with Alt and an arrow, with a button, and by dragging, and never past the ends", () =>
    withPanel(drafted, {}, async (panel) => {
      const [first = "", second = ""] = drafted.document.cards[part]?.map(({ id }) => id) ?? [];
      await card(panel, first).getByRole("checkbox").press("Alt+ArrowDown");
      await card(panel, first).getByRole("checkbox").press("Alt+ArrowUp");
      await card(panel, second)
        .getByRole("button", { name: /^Move up/ })
        .press("Enter");
      await card(panel, second).dragTo(card(panel, first));
      assert.deepEqual(await edits(panel), [
        { type: "move", part, artifact: first, to: 1 },
        { type: "move", part, artifact: second, to: 0 },
        { type: "move", part, artifact: second, to: 0 },
      ]);
    }));

  it("takes one line on impact where the button was pressed", () =>
    withPanel(drafted, {}, async (panel) => {
      await card(panel, "a1")
        .getByRole("button", { name: /^Say what it changed/ })
        .press("Enter");
      const note = card(panel, "a1").getByRole("textbox");
      await panel.page.waitForFunction(() => document.activeElement?.closest(".note") !== null);
      await note.pressSequentially("On-call sleeps.");
      assert.deepEqual(await untilEdits(panel, 1), [
        { type: "note", artifact: "a1", base: "", note: "On-call sleeps." },
      ]);
    }));

  it("asks for undo and redo outside of text fields only, and by its buttons when there is something to undo", () =>
    withPanel(withDocument({ canUndo: true }), {}, async (panel) => {
      await panel.page.getByRole("button", { name: "Redo" }).press("Enter");
      await panel.page.getByRole("button", { name: "Undo" }).press("Enter");
      for (const key of ["Control+z", "Control+Shift+z", "Control+y"]) await panel.page.keyboard.press(key);
      await words(panel).press("Control+z");
      const asked = (await panel.posted()).map(({ type }) => type).filter((type) => type === "undo" || type === "redo");
      assert.deepEqual(asked, ["undo", "undo", "redo", "redo"]);
    }));

  it("keeps these keys from the editor, which would take back what was typed last as well", () =>
    withPanel(drafted, {}, async (panel) => {
      await panel.page.evaluate(() =>
        window.addEventListener("keydown", (event) => {
          if (event.ctrlKey && event.key === "z") document.execCommand("undo");
        }),
      );
      await words(panel).pressSequentially("I led.");
      await untilEdits(panel, 1);
      await panel.show(withDocument({ words: { [part]: "I led." }, handled: 1, canUndo: true }));
      await panel.page.getByRole("button", { name: "Undo" }).focus();
      await panel.page.keyboard.press("Control+z");
      assert.equal(await words(panel).inputValue(), "I led.");
      assert.equal((await panel.posted()).at(-1)?.type, "undo");
    }));

  it("shows what the check found under the words, with what mends it", () =>
    withPanel(withDocument({ words: { [part]: "I led 40 teams." } }), {}, async (panel) => {
      const quote = "I led 40 teams.";
      const finding = {
        code: "unproved-claim",
        severity: "error",
        message: "It cites nothing.",
        quote,
        nth: 2,
      } as const;
      await panel.send({ type: "findings", findings: { [part]: [finding] } });
      await panel.page.getByRole("button", { name: "Mark as opinion" }).press("Enter");
      assert.deepEqual((await panel.posted()).at(-1), { type: "fix", part, quote, nth: 2, fix: "opinion" });
    }));

  it("shows the review before beside this one, when asked", () => {
    const previous = { label: "Q3 2026", parts: { [part]: { verdict: "Partly", words: "One RFC." } } };
    return withPanel(ready(sampleReview(), { previous }), {}, async (panel) => {
      const aside = panel.page.getByRole("group", { name: "The review of Q3 2026" });
      assert.equal(await aside.count(), 0);
      await panel.page.getByRole("button", { name: "Show Q3 2026 beside" }).press("Enter");
      assert.match(await aside.innerText(), /Q3 2026: Partly\s+One RFC\./);
      await panel.page.getByRole("button", { name: "Open Q3 2026 as text" }).press("Enter");
      assert.deepEqual((await panel.posted()).at(-1), { type: "openAsText", previous: true });
    });
  });

  it("answers the company's form, and says how long the answer may be", () => {
    const questions = [
      { id: "impact", question: "What was your impact?", criteria: [], evidence: ["a1"], maxLength: 10 },
    ];
    return withPanel(ready({ ...sampleReview(), questions }), {}, async (panel) => {
      const form = panel.page.locator("section[aria-labelledby=form]");
      assert.equal(await form.locator("[data-card]").count(), 1);
      await form.getByRole("textbox", { name: /^Your answer/ }).pressSequentially("Twelve chars");
      assert.match(await form.innerText(), /12 of 10 characters: 2 too many/);
    });
  });

  it("has words that have no place any more in sight", () =>
    withPanel(withDocument({ astray: [{ about: "criterion old", text: "I did <b>this</b>." }] }), {}, async (panel) => {
      const section = panel.page.locator("section[aria-labelledby=astray]");
      assert.match(await section.innerText(), /About criterion old, which is gone\s+I did <b>this<\/b>\./);
      await section.getByRole("button", { name: "Edit them as text" }).press("Enter");
      assert.deepEqual((await panel.posted()).at(-1), { type: "openAsText", previous: false });
    }));

  it("is drawn in a blink with 500 artifacts, after the data is there", async function () {
    await withPanel(drafted, {}, async (panel) => {
      const state = ready(largeReview(500));
      const time = await panel.page.evaluate(async (data) => {
        const start = performance.now();
        window.postMessage({ type: "state", state: data }, "*");
        const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
        while (!(document.querySelector("#all")?.textContent ?? "").includes("500 in this period")) await frame();
        await frame();
        return performance.now() - start;
      }, state);
      assert.ok(Number.isFinite(time));
      if (this.test !== undefined) this.test.title += `: ${Math.round(time)} ms`;
    });
  });

  it("scrolls through 500 artifacts under every criterion, all unfolded", async function () {
    await withPanel(ready(largeReview(500)), {}, async (panel) => {
      await panel.page.evaluate(() => {
        for (const more of document.querySelectorAll<HTMLButtonElement>("button.more")) more.click();
      });
      const { frames, height } = await panel.page.evaluate(async () => {
        const times: number[] = [];
        let last = performance.now();
        for (let at = 0; at < document.documentElement.scrollHeight && times.length < 120; at += 400) {
          window.scrollTo(0, at);
          const now = await new Promise<number>((done) => requestAnimationFrame(done));
          times.push(now - last);
          last = now;
        }
        return { frames: times.sort((a, b) => a - b), height: document.documentElement.scrollHeight };
      });
      assert.ok(height > 40_000);
      const at = (share: number) => Math.round(frames[Math.floor(frames.length * share)] ?? 0);
      if (this.test !== undefined)
        this.test.title += `: a frame of 400 px in ${at(0.5)} ms, of the slowest tenth in ${at(0.9)} ms`;
    });
  });
});

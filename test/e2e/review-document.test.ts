import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { until } from "../../scripts/lib/until.ts";
import { draftReview, openDemo, reviewShown } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

describe("a review that is finished in the panel", () => {
  let workbench: Workbench;
  const workspace = demoWorkspace();
  const journal = temporaryFolder("journal");
  before(async () => {
    workbench = await openDemo({ workspace, env: { LADDERLOG_JOURNAL: journal } });
    await draftReview(workbench);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-document-${this.currentTest.title}`);
  });

  /** The one review in the journal; empty before it is begun. */
  function text(): string {
    const folder = join(journal, "reviews");
    const [name] = existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith(".md")) : [];
    return name === undefined ? "" : readFileSync(join(folder, name), "utf8");
  }

  async function untilText(what: string, pattern: RegExp): Promise<void> {
    await until(what, () => pattern.test(text()) || undefined, { seconds: 60, every: 50 });
  }

  async function untilValue(input: Locator, value: string): Promise<void> {
    const look = async () => (await input.inputValue()) === value || undefined;
    await until(`a field to hold ${JSON.stringify(value)}`, look, { seconds: 60, every: 50 });
  }

  const field = (index: number, window: Workbench = workbench) =>
    window.panel().locator("article.card textarea").nth(index);
  const summary = (window: Workbench = workbench) => window.panel().getByRole("textbox", { name: "Your summary" });

  function commitRfc(name: string, title: string): void {
    const git = (...args: readonly string[]) => execFileSync("git", [...args], { cwd: workspace, stdio: "pipe" });
    const rfc = `# RFC: ${title}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Alternatives\n\nNone.\n`;
    writeFileSync(join(workspace, "rfcs", `${name}.md`), rfc);
    git("add", "--all", "rfcs");
    git("commit", "--quiet", "--message", `docs: RFC ${title}`);
  }

  it("begins the document with the first piece that is taken out", async () => {
    assert.equal(text(), "");
    const box = workbench.panel().locator("article.card input.take").first();
    await box.uncheck();
    await workbench.panel().locator("article.card .card-row.out").first().waitFor();
    await untilText("the piece to be taken out", /^excluded: \["[0-9a-f]{16}"\]$/m);
    assert.match(text(), /Taken out of this review/);
  });

  it("keeps two paragraphs as they are typed", async () => {
    await field(0).pressSequentially("Two teams dropped their own consumers.");
    await field(1).pressSequentially("The second one took a quarter.");
    await untilText("both paragraphs", /Two teams dropped[\s\S]*The second one took/);
    await workbench.panel().getByText("Saved in reviews/").waitFor();
  });

  it("brings new work into the review and its document, and the words stand", async () => {
    commitRfc("9201-live", "Written while reviewing");
    await workbench.panel().getByText("Written while reviewing").first().waitFor();
    await untilText("the new evidence", /Written while reviewing/);
    assert.match(text(), /Two teams dropped their own consumers\.\n/);
    assert.equal(await field(0).inputValue(), "Two teams dropped their own consumers.");
    assert.equal((await workbench.panel().locator("article.card .card-row.out").count()) > 0, true);
  });

  it("takes back the last thing, and makes it again", async () => {
    await workbench.panel().getByRole("button", { name: "Undo" }).click();
    await until("the words to go", () => !text().includes("The second one") || undefined, { seconds: 60, every: 50 });
    assert.match(text(), /Two teams dropped/);
    await workbench.panel().getByRole("button", { name: "Redo" }).click();
    await untilText("the words to be back", /The second one took a quarter\.\n/);
    await untilValue(field(1), "The second one took a quarter.");
  });

  it("is one text with the text editor beside it, saved or not", async () => {
    await workbench.panel().getByRole("button", { name: "Open as text" }).click();
    const editor = workbench.page.locator(".monaco-editor .view-lines");
    await editor.first().waitFor();
    await editor.first().click();
    await workbench.page.keyboard.press("Control+End");
    await workbench.page.keyboard.type("\nTyped in the editor.\n");
    await workbench.panel().getByText("has changes in a text editor").waitFor();
    await summary().pressSequentially("From the panel.");
    await workbench.run("File: Save All");
    await untilText("both views' words", /From the panel\.[\s\S]*Typed in the editor\./);
    await workbench.panel().getByText("Saved in reviews/").waitFor();
    assert.equal(await summary().inputValue(), "From the panel.");
    await workbench.screenshot("review-and-text");
    await workbench.run("View: Close All Editors in Group");
  });

  it("loses nothing when two windows write at once", async () => {
    const other = await workbench.another();
    await other.statusItem(/this week/).waitFor();
    await draftReview(workbench);
    await draftReview(other);
    await summary(other).press("Control+End");
    await Promise.all([
      summary(other).pressSequentially(" And the other window."),
      field(0)
        .press("Control+End")
        .then(() => field(0).pressSequentially(" One window.")),
    ]);
    await untilText("what both wrote", /From the panel\. And the other window\.[\s\S]*consumers\. One window\./);
    await Promise.all([
      summary(other).pressSequentially(" Right."),
      summary()
        .press("Control+Home")
        .then(() => summary().pressSequentially("Left. ")),
    ]);
    await untilText("what both wrote in one field", /Left\.[\s\S]*Right\./);
    await until(
      "both to show it",
      async () => (await summary().inputValue()) === (await summary(other).inputValue()) || undefined,
      {
        seconds: 60,
        every: 100,
      },
    );
    await other.close();
  });

  it("loses nothing to a reload in the middle of a word", async () => {
    const before = await field(1).inputValue();
    await workbench.keeps("ladderlog.review");
    await field(1).press("Control+End");
    await field(1).pressSequentially(" Half a sen");
    await workbench.reloadByCommand();
    await reviewShown(workbench);
    await untilText("the half sentence", /took a quarter\. Half a sen/);
    await untilValue(field(1), `${before} Half a sen`);
    assert.match(await field(0).inputValue(), /Two teams dropped their own consumers/);
  });
});

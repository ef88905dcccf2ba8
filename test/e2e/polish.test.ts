import assert from "node:assert/strict";
import { openDemo, reviewShown } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";

describe("polishing with a language model, in an editor that has none", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openDemo();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-polish-${this.currentTest.title}`);
  });

  const dialog = () => workbench.page.locator(".monaco-dialog-box");
  const press = (name: string) => dialog().getByRole("button", { name, exact: true }).click();

  it("shows the text in a tab and asks, before anything", async () => {
    await workbench.run("Ladderlog: Polish with AI…");
    await reviewShown(workbench);
    await workbench.picks().first().waitFor();
    await workbench.page.locator(".quick-input-check-all").or(workbench.picks().first()).first().click();
    await workbench.page.keyboard.press("Enter");
    await dialog().getByText("Send this text to a language model?").waitFor();
    assert.match(await dialog().innerText(), /\d+ characters, and nothing else\./);
    await workbench.tab("Text for a language model.txt").waitFor();
  });

  it("lets the text be read first, and sends nothing when it is given up", async () => {
    await press("Read It First");
    // The editor writes its spaces as ones that do not break; its lines come after itself.
    const lines = workbench.page.locator(".monaco-editor .view-lines").filter({ hasText: "wrote" }).first();
    assert.match((await lines.innerText()).replaceAll("\u00a0", " "), /^You polish what one engineer wrote/);
    const notice = workbench.notifications().filter({ hasText: "Nothing is sent until you say so." });
    await workbench.uncover(notice);
    await notice.getByRole("button", { name: "Go On" }).click();
    await dialog().waitFor();
    await workbench.screenshot("polish-asks");
    await press("Cancel");
    await workbench.tab("Text for a language model.txt").waitFor({ state: "detached" });
  });

  it("says that there is no model once it shall be sent", async () => {
    await workbench.panel().getByRole("button", { name: "Polish with AI…" }).first().click();
    await dialog().waitFor();
    await press("Send");
    await workbench.tab("Text for a language model.txt").waitFor({ state: "detached" });
    await workbench.uncover(workbench.notifications().filter({ hasText: "No language model is there." }));
  });

  it("copies the prompt from the panel, with no question", async () => {
    await workbench.panel().getByRole("button", { name: "Copy prompt" }).first().click();
    await workbench.panel().getByText("Copied the prompt. Nothing was sent.").waitFor();
  });
});

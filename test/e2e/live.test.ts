import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { openDemo } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";
import { demoWorkspace } from "./harness/workspace.ts";

/** A machine that runs several suites at once is given five times what is promised. */
const longest = 10_000;

describe("the live log in the window", () => {
  let workbench: Workbench;
  const workspace = demoWorkspace();
  before(async () => {
    workbench = await openDemo({ workspace, env: { LADDERLOG_JOURNAL: temporaryFolder("journal") } });
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-live-${this.currentTest.title}`);
  });

  function commitRfc(name: string, title: string): void {
    const git = (...args: readonly string[]) => execFileSync("git", [...args], { cwd: workspace, stdio: "pipe" });
    const text = `# RFC: ${title}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Alternatives\n\nNone.\n`;
    writeFileSync(join(workspace, "rfcs", `${name}.md`), text);
    git("add", "--all", "rfcs");
    git("commit", "--quiet", "--message", `docs: RFC ${title}`);
  }

  /** Milliseconds from a commit to the pixels of its row and of the counter. */
  async function drawnAfter(name: string, title: string): Promise<number> {
    const before = Number.parseInt(await workbench.statusItem(/this week/).innerText(), 10);
    commitRfc(name, title);
    const done = performance.now();
    await workbench.rows("Artifacts").filter({ hasText: title }).waitFor();
    await workbench.statusItem(new RegExp(`^\\s*${before + 1}/1 this week`)).waitFor();
    return performance.now() - done;
  }

  // First, because one is shown at a time: what the others bring is told of together, later.
  it("announces a new document behind the bell, and takes it away when it is not mine", async () => {
    commitRfc("9103-live", "Announced");
    const row = workbench.rows("Artifacts").filter({ hasText: "Announced" });
    await row.waitFor();
    const notice = workbench.notifications().filter({ hasText: /Logged RFC 9103: Announced/ });
    await workbench.uncover(notice);
    await notice.hover();
    await workbench.screenshot("announced");
    await notice.getByRole("button", { name: "Not Mine" }).click();
    await row.waitFor({ state: "detached" });
    await workbench.run("Notifications: Show Notifications");
    const done = workbench.notifications().filter({ hasText: /Not yours: .*Announced/ });
    await done.getByRole("button", { name: "Undo" }).click();
    await row.waitFor();
  });

  it("draws a commit made in a terminal", async function () {
    const time = await drawnAfter("9101-live", "Drawn at once");
    if (this.test !== undefined) this.test.title += ` after ${Math.round(time)} ms`;
    assert.ok(time < longest);
  });

  it("draws it in a window that has not the focus", async function () {
    const { page } = workbench;
    // Another window cannot take the focus of a headless one: what the editor asks and hears is that it has none.
    await page.evaluate(() => {
      document.hasFocus = () => false;
      window.dispatchEvent(new Event("blur"));
    });
    const time = await drawnAfter("9102-live", "Drawn behind");
    if (this.test !== undefined) this.test.title += ` after ${Math.round(time)} ms`;
    await page.evaluate(() => {
      document.hasFocus = () => true;
      window.dispatchEvent(new Event("focus"));
    });
    assert.ok(time < longest);
  });
});

import assert from "node:assert/strict";
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { packageExtension } from "../../scripts/vsix.ts";
import { draftReview, openDemo } from "../e2e/harness/scenes.ts";
import type { Workbench } from "../e2e/harness/workbench.ts";

describe("the packaged extension", () => {
  let vsix: string;
  let workbench: Workbench;
  before(async () => {
    vsix = await packageExtension(temporaryFolder("vsix"));
    workbench = await openDemo({ vsix });
  });
  after(() => workbench?.close());

  /** What was installed from it, below the extension's folder. */
  const installed = (): readonly string[] => {
    const [folder] = globSync("ladderlog.ladderlog-*", { cwd: workbench.server.extensions });
    assert.ok(folder, "nothing was installed");
    const all = globSync("**", { cwd: join(workbench.server.extensions, folder), withFileTypes: true });
    return all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).split(folder)[1] ?? "");
  };

  it("is under one megabyte", () => assert.ok(statSync(vsix).size < 1024 * 1024, `${statSync(vsix).size} bytes`));

  it("holds what runs and what people read, and nothing else", () => {
    const wanted =
      /^\/(dist\/(extension\.cjs|host\/[\w-]+\.cjs|webview\.js|cli\.js|cli\/[\w-]+\.js|ladder\.schema\.json|package\.json|codicons\/codicon\.(css|ttf))|media\/[\w-]+\.(svg|png)|l10n\/bundle\.l10n[\w.-]*json|package(\.nls)?\.json|readme\.md|changelog\.md|LICENSE\.txt|\.vsixmanifest)$/;
    assert.deepEqual(
      installed().filter((path) => !wanted.test(path)),
      [],
    );
  });

  it("holds every file that the manifest names", () => {
    const files = installed();
    const named = [
      "/dist/extension.cjs",
      "/dist/webview.js",
      "/dist/cli.js",
      "/dist/ladder.schema.json",
      "/media/icon.png",
      "/media/ladderlog.svg",
    ];
    assert.deepEqual(
      named.filter((path) => !files.includes(path)),
      [],
    );
  });

  it("counts this week and shows both views", async () => {
    assert.match(await workbench.statusItem(/this week/).innerText(), /[2-9]\/\d+ this week/);
    await workbench.rows("Rung Progress").filter({ hasText: "Does the dull work" }).waitFor();
    await workbench.rows("Artifacts").nth(3).waitFor();
  });

  it("drafts the review", async () => {
    await draftReview(workbench);
    await workbench.screenshot("vsix");
  });
});

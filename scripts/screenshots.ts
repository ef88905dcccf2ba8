/** Makes the pictures of the README again: docs/screenshots/review-dark.png and review-light.png. */
import { join } from "node:path";
import { draftReview, openDemo } from "../test/e2e/harness/scenes.ts";
import { root } from "./lib/paths.ts";
import { mustRun } from "./lib/process.ts";
import { script } from "./lib/script.ts";

await script(async () => {
  await mustRun(process.execPath, ["scripts/build.ts"], { cwd: root });
  for (const theme of ["dark", "light"] as const) {
    const pictures = join(root, "docs", "screenshots");
    const workbench = await openDemo({ theme, pictures, size: { width: 1440, height: 940 }, sharpness: 1.5 });
    await workbench.widenSidebar(400);
    await draftReview(workbench);
    // The panel is there before its font of icons is.
    await workbench
      .panel()
      .locator("body")
      .evaluate(() => Promise.all([...document.fonts].map(async (font) => void (await font.load()))));
    console.log(await workbench.screenshot(`review-${theme}`));
    await workbench.close();
  }
});

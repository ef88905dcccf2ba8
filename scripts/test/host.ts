/** The suite inside an extension host: in the VS Code server, or in desktop VS Code. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../browser.ts";
import { makeDemo } from "../demo.ts";
import { temporaryFolder } from "../lib/cleanup.ts";
import { cache, root } from "../lib/paths.ts";
import { until } from "../lib/until.ts";
import { workbenchAddress } from "../vscode-server/address.ts";
import { startServer } from "../vscode-server/server.ts";
import { plainSettings } from "../vscode-server/settings.ts";
import { bundleHostTests } from "./bundle.ts";
import type { Counts } from "./counts.ts";
import { countsOf } from "./suite.ts";

/** Files that the extension host writes and this process reads. */
function resultFiles(): { readonly counts: string; readonly output: string } {
  const place = temporaryFolder("results");
  return { counts: join(place, "counts.json"), output: join(place, "output.txt") };
}

function workspace(): string {
  return makeDemo(join(temporaryFolder("workspace"), "payouts"));
}

/** Runs the suite in the VS Code server, in a page of a headless browser, on a demo workspace of its own. */
export async function inServer(): Promise<Counts> {
  const tests = await bundleHostTests();
  const { counts, output } = resultFiles();
  const env = { LADDERLOG_TEST_COUNTS: counts, LADDERLOG_TEST_OUTPUT: output };
  const server = await startServer({ isolated: true, env });
  server.writeSettings(plainSettings);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(workbenchAddress({ port: server.port, folder: workspace(), developing: root, tests }));
    await follow(counts, output);
    return countsOf(counts, 0);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Prints the suite's output while it comes, until the counts are there. */
async function follow(counts: string, output: string): Promise<void> {
  let printed = 0;
  const look = (): true | undefined => {
    const done = existsSync(counts);
    const text = existsSync(output) ? readFileSync(output, "utf8") : "";
    process.stdout.write(text.slice(printed));
    printed = text.length;
    return done || undefined;
  };
  await until("the tests inside the extension host", look, { seconds: 300, every: 100 });
}

/** Runs the same suite in desktop VS Code, which @vscode/test-electron downloads. */
export async function inDesktop(): Promise<Counts> {
  const extensionTestsPath = await bundleHostTests();
  const { runTests } = await import("@vscode/test-electron");
  const { counts } = resultFiles();
  const own = ["--user-data-dir", temporaryFolder("desktop"), "--disable-extensions", "--disable-workspace-trust"];
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const code = await runTests({
    cachePath: join(cache, "vscode-desktop"),
    extensionDevelopmentPath: root,
    extensionTestsPath,
    extensionTestsEnv: {
      LADDERLOG_TEST_COUNTS: counts,
      LADDERLOG_JOURNAL: temporaryFolder("journal"),
      LADDERLOG_CACHE: temporaryFolder("cache"),
    },
    launchArgs: [workspace(), ...own, ...sandbox],
  });
  return countsOf(counts, code);
}

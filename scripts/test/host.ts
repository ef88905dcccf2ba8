/** The suite inside an extension host: bundled, then run in the VS Code server or in desktop VS Code. */
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { launchBrowser } from "../browser.ts";
import { makeDemo } from "../demo.ts";
import { temporaryFolder } from "../lib/cleanup.ts";
import { dist, root } from "../lib/paths.ts";
import { until } from "../lib/until.ts";
import { workbenchAddress } from "../vscode-server/address.ts";
import { startServer } from "../vscode-server/server.ts";
import { plainSettings } from "../vscode-server/settings.ts";
import type { Counts } from "./counts.ts";
import { countsOf } from "./suite.ts";

const folder = join(dist, "test", "vscode");
const entry = join(folder, "index.cjs");

/** Found by glob, one bundle per file, so that a new test file is never left out. */
async function bundleTests(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, "test/vscode/index.ts"), ...globSync("test/vscode/**/*.test.ts", { cwd: root })],
    outbase: "test/vscode",
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node22",
    external: ["vscode", "mocha"],
    loader: { ".yaml": "text" },
    sourcemap: "inline",
    logLevel: "warning",
  });
}

/** Files that the extension host writes and this process reads. */
function resultFiles(): { readonly counts: string; readonly output: string } {
  const place = temporaryFolder("results");
  return { counts: join(place, "counts.json"), output: join(place, "output.txt") };
}

/** Runs the suite in the VS Code server, in a page of a headless browser, on a demo workspace of its own. */
export async function inServer(): Promise<Counts> {
  await bundleTests();
  const { counts, output } = resultFiles();
  const workspace = await makeDemo(join(temporaryFolder("workspace"), "payouts"));
  const server = await startServer({ env: { LADDERLOG_TEST_COUNTS: counts, LADDERLOG_TEST_OUTPUT: output } });
  server.writeSettings(plainSettings);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(workbenchAddress({ port: server.port, folder: workspace, developing: root, tests: entry }));
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
  await bundleTests();
  const { runTests } = await import("@vscode/test-electron");
  const { counts } = resultFiles();
  const workspace = await makeDemo(join(temporaryFolder("workspace"), "payouts"));
  const extensionTestsEnv = { LADDERLOG_TEST_COUNTS: counts };
  const launchArgs = [workspace, "--disable-extensions", "--disable-workspace-trust"];
  const code = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: entry,
    extensionTestsEnv,
    launchArgs,
  });
  return countsOf(counts, code);
}

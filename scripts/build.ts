/**
 * Builds dist/.
 *
 *     npm run build                 minified, with source maps; fails when a bundle is over its limit
 *     npm run build -- --production the same without source maps, for the package
 *     npm run watch                 plain, rebuilt on every change
 */
import { mkdirSync, rmSync } from "node:fs";
import { build, context } from "esbuild";
import { cliBundle } from "./build/cli.ts";
import { hostBundle } from "./build/host.ts";
import type { Mode } from "./build/mode.ts";
import { writeLadderSchema } from "./build/schema.ts";
import { bundleSizes, printSizes } from "./build/sizes.ts";
import { copyCodicons, webviewBundle } from "./build/webview.ts";
import { dist } from "./lib/paths.ts";
import { script } from "./lib/script.ts";

const flags = new Set(process.argv.slice(2));

function prepare(): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  copyCodicons();
  writeLadderSchema();
}

async function once(mode: Mode): Promise<void> {
  prepare();
  const [host] = await Promise.all([build(hostBundle(mode)), build(cliBundle(mode)), build(webviewBundle(mode))]);
  const over = printSizes(bundleSizes(host.metafile?.outputs ?? {}));
  if (over.length > 0) {
    console.error(`Over the limit: ${over.join(", ")}. Load what is not needed at once with import().`);
    process.exitCode = 1;
  }
}

async function watch(): Promise<void> {
  const mode: Mode = { minify: false, maps: true };
  prepare();
  const bundles = [hostBundle(mode), cliBundle(mode), webviewBundle(mode)];
  // The words that the editor's task waits for: see .vscode/tasks.json.
  console.log("[watch] build started");
  await Promise.all(bundles.map(async (options) => (await context({ ...options, logLevel: "info" })).watch()));
}

await script(() => (flags.has("--watch") ? watch() : once({ minify: true, maps: !flags.has("--production") })));

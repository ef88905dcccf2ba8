/**
 * Builds dist/.
 *
 *     npm run build                 minified, with source maps; fails when a bundle is over its limit
 *     npm run build -- --production the same without source maps, for the package
 *     npm run build -- --tests      the tests of the extension host as well
 *     npm run watch                 plain, rebuilt on every change
 */
import { mkdirSync, rmSync } from "node:fs";
import { build, context } from "esbuild";
import { announce } from "./build/announce.ts";
import { cliBundles } from "./build/cli.ts";
import { hostBundle } from "./build/host.ts";
import { sourceIdentity } from "./build/identity.ts";
import type { Mode } from "./build/mode.ts";
import { writeLadderSchema } from "./build/schema.ts";
import { bundleSizes, printSizes } from "./build/sizes.ts";
import { copyCodicons, foreignToWebview, webviewBundle } from "./build/webview.ts";
import { dist } from "./lib/paths.ts";
import { script } from "./lib/script.ts";
import { bundleHostTests } from "./test/bundle.ts";

const flags = new Set(process.argv.slice(2));

function prepare(): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  copyCodicons();
  writeLadderSchema();
}

async function once(mode: Mode): Promise<void> {
  prepare();
  const [pieces, program] = cliBundles(mode);
  const bundles = [build(hostBundle(mode)), build(webviewBundle(mode)), build(pieces), build(program)] as const;
  const [host, webview, cli] = await Promise.all(bundles);
  if (flags.has("--tests")) await bundleHostTests();
  const over = printSizes(bundleSizes(host.metafile?.outputs ?? {}, cli.metafile?.outputs ?? {}));
  if (over.length > 0)
    throw new Error(`Over the limit: ${over.join(", ")}. What is not needed at once goes behind import().`);
  const foreign = foreignToWebview(webview.metafile?.inputs ?? {});
  if (foreign.length > 0)
    throw new Error(`The webview takes only types from src/core, but bundles ${foreign.join(", ")}.`);
}

async function watch(): Promise<void> {
  const mode: Mode = { minify: false, maps: true };
  prepare();
  const told = announce();
  for (const bundle of [hostBundle(mode), webviewBundle(mode), ...cliBundles(mode)]) {
    const watched = await context({ ...bundle, plugins: [...(bundle.plugins ?? []), told] });
    await watched.watch();
  }
}

function whole(): Mode {
  return { minify: true, maps: !flags.has("--production"), identity: sourceIdentity() };
}

await script(() => (flags.has("--watch") ? watch() : once(whole())));

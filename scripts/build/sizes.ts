/** How large the bundles are, against their limits. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Metafile } from "esbuild";
import { root } from "../lib/paths.ts";
import { loadedAtStart } from "./common-js.ts";

export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Largest allowed, in bytes. */
  readonly limit?: number;
}

const kib = 1024;

/** Sizes on disk. `outputs` are esbuild's own records of the pieces of the extension host and of the command line. */
export function bundleSizes(outputs: Metafile["outputs"], cli: Metafile["outputs"]): readonly Size[] {
  const start = loadedAtStart(outputs, "dist/extension.cjs");
  const pieces = Object.keys(outputs).filter((path) => path.endsWith(".cjs"));
  const later = pieces.filter((path) => !start.includes(path));
  // A list of artifacts is the least that is loaded, in two steps: what asks git, and what makes the list.
  const list = Object.keys(cli).find((path) => cli[path]?.entryPoint === "src/cli/verbs/artifacts-list.ts") ?? "";
  const cliStart = ["dist/cli.js", ...loadedAtStart(cli, list)];
  const cliPieces = Object.keys(cli).filter((path) => path.endsWith(".js"));
  return [
    { name: "extension, at start", bytes: total(start), limit: 500 * kib },
    { name: "extension, when used", bytes: total(later) },
    { name: "webview", bytes: total(["dist/webview.js"]), limit: 250 * kib },
    { name: "cli, at start", bytes: total(cliStart), limit: 400 * kib },
    { name: "cli, when used", bytes: total(cliPieces.filter((path) => !cliStart.includes(path))) },
  ];
}

function total(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(resolve(root, path)).size, 0);
}

/** Prints one line each. Gives the names of those over their limit. */
export function printSizes(sizes: readonly Size[]): readonly string[] {
  for (const { name, bytes, limit } of sizes) {
    const bound = limit === undefined ? "" : ` of ${limit / kib} KiB`;
    console.log(`  ${name.padEnd(22)} ${(bytes / kib).toFixed(1).padStart(7)} KiB${bound}`);
  }
  return sizes.filter(({ bytes, limit }) => limit !== undefined && bytes > limit).map(({ name }) => name);
}

/** The panel's script, and the icon font beside it. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions, Metafile } from "esbuild";
import { dist, packageFile, root } from "../lib/paths.ts";
import { type Mode, shared } from "./mode.ts";

export function webviewBundle(mode: Mode): BuildOptions {
  return {
    ...shared(mode),
    entryPoints: { webview: join(root, "src/webview/main.ts") },
    outdir: dist,
    format: "iife",
    platform: "browser",
    target: "es2022",
    tsconfig: join(root, "tsconfig.webview.json"),
    metafile: true,
  };
}

/** Copies codicons' style sheet and font to dist/codicons. */
export function copyCodicons(): void {
  mkdirSync(join(dist, "codicons"), { recursive: true });
  for (const name of ["codicon.css", "codicon.ttf"]) {
    copyFileSync(packageFile("@vscode", "codicons", "dist", name), join(dist, "codicons", name));
  }
}

/**
 * Files of this project in the webview's bundle that don't belong there: the panel has its own folder and the protocol,
 * and everything else of the project only as types, which no bundle holds.
 */
export function foreignToWebview(inputs: Metafile["inputs"]): readonly string[] {
  const ours = Object.keys(inputs).filter((path) => path.startsWith("src/"));
  return ours.filter((path) => !path.startsWith("src/webview/") && path !== "src/protocol.ts");
}

/** The tests that run inside an extension host, bundled into dist/test/vscode. */
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { dist, root } from "../lib/paths.ts";

const folder = join(dist, "test", "vscode");

/** Bundles what a glob finds, one file each, so that a new test is never left out. Gives the entry's path. */
export async function bundleHostTests(): Promise<string> {
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
  return join(folder, "index.cjs");
}

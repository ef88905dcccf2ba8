/** Where things are. All absolute. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const dist = join(root, "dist");
/** What is downloaded once and kept: not in git, removed by deleting the folder. */
export const cache = join(root, ".cache");
export const demoFolder = join(root, ".demo");
export const endToEndOutput = join(root, "test", "e2e", "output");

/** The JavaScript file behind a package's command, to be run with `process.execPath` (no shims, no shell). */
export function packageFile(...parts: readonly string[]): string {
  return join(root, "node_modules", ...parts);
}

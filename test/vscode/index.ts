/** Runs inside the extension host, which calls `run` once it is up: every test file beside this one, in mocha. */
import { globSync } from "node:fs";
import { join } from "node:path";
import Reporter from "../../scripts/test/reporter.ts";

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  // Not bundled: mocha finds its parts by path.
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: Reporter, forbidOnly: true, forbidPending: true });
  for (const file of globSync("**/*.test.cjs", { cwd: __dirname }).sort()) mocha.addFile(join(__dirname, file));
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}

/**
 * Opens Ladderlog in a real VS Code.
 *
 *     npm start                  on the demo workspace
 *     npm start -- DIR           on a folder of yours
 *     npm start -- --server      in the browser, even where desktop VS Code is installed
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { currentDemo } from "./demo.ts";
import { root } from "./lib/paths.ts";
import { mustRun } from "./lib/process.ts";
import { script } from "./lib/script.ts";
import { workbenchAddress } from "./vscode-server/address.ts";
import { startServer } from "./vscode-server/server.ts";
import { plainSettings } from "./vscode-server/settings.ts";

const args = process.argv.slice(2);

/** The folder to open. A relative one is meant from where the person called npm. */
function workspace(): string {
  const named = args.find((arg) => !arg.startsWith("--"));
  if (named === undefined) return currentDemo();
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${folder}.`);
  return folder;
}

/**
 * Desktop VS Code's command, where it can open a window: not in the terminal of a remote window, whose `code` knows
 * nothing of extensions under development, and not for root, whom it refuses.
 */
function desktop(): string | undefined {
  const remote = process.env.VSCODE_IPC_HOOK_CLI !== undefined;
  if (args.includes("--server") || remote || process.getuid?.() === 0) return undefined;
  const shell = process.platform === "win32";
  return spawnSync("code", ["--version"], { stdio: "ignore", shell }).status === 0 ? "code" : undefined;
}

/** The demo's people are not the person: what is recognised of them goes into a journal and a cache beside the demo. */
function environment(folder: string): Readonly<Record<string, string>> {
  if (args.some((arg) => !arg.startsWith("--"))) return {};
  const beside = dirname(folder);
  return { LADDERLOG_JOURNAL: join(beside, "journal"), LADDERLOG_CACHE: join(beside, "cache") };
}

function openDesktop(code: string, folder: string): void {
  const shell = process.platform === "win32";
  const quoted = (text: string): string => (shell ? `"${text}"` : text);
  const { status } = spawnSync(code, [quoted(`--extensionDevelopmentPath=${root}`), quoted(folder)], {
    stdio: "inherit",
    shell,
    env: { ...process.env, ...environment(folder) },
  });
  if (status !== 0) throw new Error("VS Code did not start. Try `npm start -- --server` for the browser.");
  console.log(`Opened ${folder} in VS Code. Run "Ladderlog: Draft Self-Review" from the command palette.`);
}

async function openServer(folder: string): Promise<void> {
  const server = await startServer({ env: environment(folder) });
  server.writeSettings({ ...plainSettings, "workbench.colorTheme": "Default Dark Modern" });
  console.log(
    `\nLadderlog is open on ${folder} at\n\n  ${workbenchAddress({ port: server.port, folder, developing: root })}\n`,
  );
  console.log("Ctrl-C ends it.");
}

await script(async () => {
  const folder = workspace();
  await mustRun(process.execPath, ["scripts/build.ts"], { cwd: root });
  const code = desktop();
  if (code === undefined) await openServer(folder);
  else openDesktop(code, folder);
});

/** A running VS Code server with data folders of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../lib/cleanup.ts";
import { type Running, runQuietly, startGroup } from "../lib/process.ts";
import { until } from "../lib/until.ts";
import { serverMain } from "./install.ts";

export interface ServerOptions {
  /** Restricted Mode for folders nobody has trusted; without it every folder is trusted. */
  readonly workspaceTrust?: boolean;
  /** Variables that the extension host sees. */
  readonly env?: Readonly<Record<string, string>>;
  /** A home folder of its own and no marketplace: neither the person's git configuration and journal nor the net. */
  readonly isolated?: boolean;
  /** Packaged extensions to install first. */
  readonly install?: readonly string[];
}

export interface Server {
  readonly port: number;
  /** Replaces the user's settings; pages opened from now on see them. */
  readonly writeSettings: (settings: Readonly<Record<string, unknown>>) => void;
  /** The folder that extensions are installed in. */
  readonly extensions: string;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

const listening = /Extension host agent listening on (\d+)/;

/** Starts a server on a free port and waits until it listens. Fails with its own output when it does not come up. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const main = await serverMain();
  const data = temporaryFolder("server");
  const extensions = join(data, "extensions");
  const folders = ["--server-data-dir", data, "--user-data-dir", join(data, "user"), "--extensions-dir", extensions];
  for (const vsix of options.install ?? []) {
    await runQuietly(process.execPath, [main, ...folders, "--install-extension", vsix]);
  }
  const trust = options.workspaceTrust === true ? [] : ["--disable-workspace-trust"];
  const env = { ...privateFolders(data, options.isolated === true), ...options.env };
  const running = startGroup(process.execPath, [main, ...folders, ...trust, ...fixed], { env });
  const port = await portOf(running);
  return {
    port,
    writeSettings: (settings) => {
      mkdirSync(join(data, "user", "User"), { recursive: true });
      writeFileSync(join(data, "user", "User", "settings.json"), JSON.stringify(settings, undefined, 2));
    },
    extensions,
    output: running.output,
    stop: running.stop,
  };
}

const fixed = [
  ...["--host", "127.0.0.1", "--port", "0"],
  "--without-connection-token",
  "--accept-server-license-terms",
  ...["--telemetry-level", "off"],
  // Makes the server take the page's payload: extension under development, its tests.
  "--enable-smoke-test-driver",
];

/** Sockets go where they are removed with the rest; with a home of its own, everything else does too. */
function privateFolders(data: string, isolated: boolean): Readonly<Record<string, string>> {
  const home = join(data, "home");
  const runtime = join(data, "run");
  mkdirSync(home, { recursive: true });
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const names = [
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
  ];
  const own = Object.fromEntries(names.map((name) => [name, home]));
  return {
    XDG_RUNTIME_DIR: runtime,
    ...(isolated
      ? { ...own, LADDERLOG_CACHE: join(home, "cache"), GIT_CONFIG_NOSYSTEM: "1", EXTENSIONS_GALLERY: "{}" }
      : {}),
  };
}

async function portOf(running: Running): Promise<number> {
  const line = await until("the VS Code server to listen", () => listening.exec(running.output()) ?? ended(running), {
    seconds: 60,
  });
  if (line === "ended") throw new Error(`The VS Code server ended at once:\n${running.output()}`);
  return Number(line[1]);
}

function ended(running: Running): "ended" | undefined {
  return running.child.exitCode === null && running.child.signalCode === null ? undefined : "ended";
}

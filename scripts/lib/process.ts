/** Child processes that never outlive their parent. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { atExit } from "./cleanup.ts";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the child's output goes; `inherit` when absent. */
  readonly output?: "inherit" | "ignore" | "stderr";
}

const stdio = {
  inherit: ["ignore", "inherit", "inherit"],
  ignore: ["ignore", "ignore", "ignore"],
  stderr: ["ignore", 2, 2],
} as const;

/** Runs a command to its end. Gives its exit code; 1 when it was killed, 127 when it could not be started. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const child = spawn(command, [...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: [...stdio[options.output ?? "inherit"]],
  });
  const forget = atExit(() => child.kill("SIGKILL"));
  try {
    const [code] = (await once(child, "exit")) as [number | null];
    return code ?? 1;
  } catch {
    return 127;
  } finally {
    forget();
  }
}

/** Like `run`, but a failure is an error that names the command. */
export async function mustRun(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")} failed with code ${code}.`);
}

/** Like `mustRun`, for what prints much that nobody needs: its output shows only when it fails. */
export async function runQuietly(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const running = startGroup(command, args, options);
  await once(running.child, "close");
  if (running.child.exitCode !== 0) throw new Error(`${[command, ...args].join(" ")} failed:\n${running.output()}`);
  await running.stop();
}

/** npm with this very Node, whichever way the script was started. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return process.platform === "win32" ? run("cmd", ["/c", "npm", ...args], options) : run("npm", args, options);
}

/** A process that goes on in the background, with its output and whatever it started. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Stops it and everything it started; settles once it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a command as the head of a process group of its own, so that all it starts can be stopped with it. */
export function startGroup(
  command: string,
  args: readonly string[],
  options: Omit<RunOptions, "output"> = {},
): Running {
  const grouped = process.platform !== "win32";
  const child = spawn(command, [...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: grouped,
  });
  const chunks: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()).once("error", () => resolve()));
  const kill = (): void => {
    if (child.pid === undefined) return;
    if (grouped) killGroup(child.pid);
    else spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  };
  const forget = atExit(kill);
  return {
    child,
    output: () => chunks.join(""),
    stop: async () => {
      kill();
      await gone;
      forget();
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing left in the group.
  }
}

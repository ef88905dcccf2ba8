import { homedir } from "node:os";
import { isAbsolute, join, posix, resolve, win32 } from "node:path";

/** What the choice of the folder depends on; a test hands in its own. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder for what can be made again: `LADDERLOG_CACHE`, else the per-user cache folder of the system. Undefined when
 * `LADDERLOG_CACHE` is `off`, or when nothing says where the user's folder is.
 */
export function cacheFolder(machine: Machine = thisMachine()): string | undefined {
  const { platform, home, env } = machine;
  const named = env.LADDERLOG_CACHE?.trim() ?? "";
  if (named !== "") return named.toLowerCase() === "off" ? undefined : resolve(named);
  if (platform === "win32") {
    const base = env.LOCALAPPDATA || (home === "" ? "" : win32.join(home, "AppData", "Local"));
    return base === "" ? undefined : win32.join(base, "ladderlog", "Cache");
  }
  if (platform === "darwin") return home === "" ? undefined : posix.join(home, "Library", "Caches", "ladderlog");
  const base = env.XDG_CACHE_HOME;
  if (base !== undefined && isAbsolute(base)) return posix.join(base, "ladderlog");
  return home === "" ? undefined : posix.join(home, ".cache", "ladderlog");
}

/**
 * The folder for compiled code, which is run when it is found: undefined too where `LADDERLOG_CACHE` depends on the current folder, which
 * may be somebody else's repository.
 */
export function codeFolder(machine: Machine = thisMachine()): string | undefined {
  const named = machine.env.LADDERLOG_CACHE?.trim() ?? "";
  const cache = named === "" || isAbsolute(named) ? cacheFolder(machine) : undefined;
  return cache === undefined ? undefined : join(cache, "code");
}

function thisMachine(): Machine {
  return { platform: process.platform, home: homedir(), env: process.env };
}

import { homedir } from "node:os";
import { join, posix, resolve, win32 } from "node:path";

/** What the choice of the per-user folder depends on; a test hands in its own. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The file in the journal's folder that holds the events. */
export const journalFile = "journal.jsonl";

/**
 * The journal's folder: the one that was named (a setting or `--journal`; `~` is the home folder), else
 * `LADDERLOG_JOURNAL`, else the per-user data folder of the system. Absolute; a relative name starts where the program does.
 */
export function journalFolder(named = "", machine: Machine = thisMachine()): string {
  const chosen = named.trim() || machine.env.LADDERLOG_JOURNAL?.trim() || "";
  if (chosen === "") return dataFolder(machine);
  if (chosen === "~" || /^~[/\\]/.test(chosen)) return join(machine.home, chosen.slice(1));
  return resolve(chosen);
}

/** Where each system keeps a user's data, one folder per program: XDG on Linux, Application Support, Local AppData. */
function dataFolder({ platform, home, env }: Machine): string {
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "ladderlog");
  if (platform === "win32")
    return win32.join(env.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "ladderlog", "Data");
  const base = env.XDG_DATA_HOME;
  return posix.join(base && posix.isAbsolute(base) ? base : posix.join(home, ".local", "share"), "ladderlog");
}

function thisMachine(): Machine {
  return { platform: process.platform, home: homedir(), env: process.env };
}

import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import * as vscode from "vscode";
import type { TimeOff } from "../../core/calendar/types.ts";

export type SettingName =
  | "ladderFile"
  | "currentRung"
  | "targetRung"
  | "identities"
  | "repositories"
  | "journalFolder"
  | "timeOff"
  | "statusBar.enabled"
  | "notifications";

/** What may be told of in a notification. */
export interface Notifications {
  readonly newDocuments: boolean;
  readonly reminders: boolean;
}

/** The settings of design.md §7 as they stand now. Whatever is written in a settings file, the types hold. */
export class Settings {
  ladderFile(folder: vscode.Uri): string {
    return text(read("ladderFile", folder));
  }

  get currentRung(): string {
    return text(read("currentRung"));
  }

  get targetRung(): string {
    return text(read("targetRung"));
  }

  get identities(): readonly string[] {
    return texts(read("identities"));
  }

  /**
   * Folders, absolute: what is relative starts at the first workspace folder, `~` is the home folder. A folder on another
   * machine (`\\host\share`) counts only in the user's own settings: to look at one signs in there with the user's name.
   */
  get repositories(): readonly string[] {
    const own = texts(readOwn("repositories"));
    return texts(read("repositories"))
      .filter((folder) => !/^[\\/]{2}/.test(folder) || own.includes(folder))
      .map((folder) => absolute(folder));
  }

  /**
   * Absolute, or empty for the per-user folder. Only the user's own settings count: a file that a repository carries must
   * not say where private entries are written.
   */
  get journalFolder(): string {
    const folder = text(readOwn("journalFolder"));
    return folder === "" ? "" : absolute(folder, homedir());
  }

  get timeOff(): readonly TimeOff[] {
    return list(read("timeOff")).flatMap((entry) => {
      const { from, to } = (entry ?? {}) as Partial<Record<keyof TimeOff, unknown>>;
      return isDay(from) && isDay(to) && from <= to ? [{ from, to }] : [];
    });
  }

  get statusBarEnabled(): boolean {
    return read("statusBar.enabled") !== false;
  }

  get notifications(): Notifications {
    const { newDocuments, reminders } = fields(read("notifications"));
    return { newDocuments: newDocuments !== false, reminders: reminders === true };
  }

  /** Tells of one sort of thing no more. */
  async silence(what: keyof Notifications): Promise<void> {
    await this.write("notifications", { ...fields(read("notifications")), [what]: false });
  }

  /**
   * Writes a setting where it is in force already, else into the user's own settings: which rung someone stands on, and
   * which emails are theirs, does not belong into a file that the repository carries.
   */
  async write(name: SettingName, value: unknown): Promise<void> {
    const settings = vscode.workspace.getConfiguration("ladderlog");
    const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await settings.update(name, value, target);
  }

  /** Calls back when one of these settings changes. */
  onDidChange(names: readonly SettingName[], changed: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (names.some((name) => event.affectsConfiguration(`ladderlog.${name}`))) changed();
    });
  }
}

function read(name: SettingName, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration("ladderlog", scope ?? null).get<unknown>(name);
}

/** The value of the user's settings, here or on the remote machine; those of the workspace and its folders are passed over. */
function readOwn(name: SettingName): unknown {
  return vscode.workspace.getConfiguration("ladderlog", null).inspect<unknown>(name)?.globalValue;
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function texts(value: unknown): readonly string[] {
  return list(value)
    .map(text)
    .filter((entry) => entry !== "");
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function absolute(folder: string, base?: string): string {
  if (folder === "~" || /^~[/\\]/.test(folder)) return join(homedir(), folder.slice(1));
  if (isAbsolute(folder)) return folder;
  const start = base ?? vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  return join(start ?? homedir(), folder);
}

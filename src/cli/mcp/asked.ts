import { basename, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { several } from "../options.ts";
import type { RungOptions } from "../rungs.ts";
import type { ToolInput } from "./inputs.ts";

/**
 * What a tool was asked for, as options of a verb. Folders, the author, the ladder and the journal are those that the server
 * was started with: a call can leave repositories out, and name none of its own.
 * @throws UsageError for a repository that the server was not started with
 */
export function optionsFor(started: RungOptions, input: ToolInput): RungOptions {
  const { repositories, period, since, until, rung = started.rung, target = started.target } = input;
  const given = several(started.repo);
  const folders = given.length > 0 ? given : ["."];
  const repo = repositories === undefined ? folders : repositories.map((name) => folderCalled(name, folders));
  return { ...started, repo, period, since, until, rung, target };
}

function folderCalled(name: string, folders: readonly string[]): string {
  const found = folders.find((folder) => [folder, resolve(folder), basename(resolve(folder))].includes(name));
  if (found !== undefined) return found;
  const known = folders.map((folder) => basename(resolve(folder))).join(", ");
  throw new UsageError(`This server reads no repository ${JSON.stringify(name)}. It reads ${known}.`);
}

import { mostNew } from "../core/cache/most-new.ts";
import { changedCommitsFormat } from "../core/history/log-formats.ts";
import { changeFlags, isObjectId, logFlags, overrides } from "./arguments.ts";
import { askForBytes } from "./ask.ts";
import type { Branch } from "./branches.ts";
import type { GitPlace } from "./child.ts";
import { branchPlaces } from "./default-branch.ts";

/** After `log`, for commits with what each changed. */
export const changedCommitsFlags: readonly string[] = [
  "--topo-order",
  ...logFlags,
  ...changeFlags,
  "--numstat",
  `--format=${changedCommitsFormat}`,
];

/** A few commits may hold another program's whole source: then it is not worth holding all of it. */
const largest = 8 * 1024 * 1024;

/** What no name of a branch holds, and what would be more than a name to git. */
const noName = /[\s~^:?*[\\]|\.\.|@\{/;

/** Whether this is a branch that git may be asked about, wherever it was kept meanwhile. */
export function isBranch(value: unknown): value is Branch {
  if (typeof value !== "object" || value === null || !("name" in value) || !("tip" in value)) return false;
  const { name, tip } = value;
  return typeof name === "string" && name !== "" && !noName.test(name) && typeof tip === "string" && isObjectId(tip);
}

/**
 * What git says of the commits that a branch, wherever it lies here, got since it stood at `tip`: asked before it is known where it
 * stands now. It has to be checked against that (`changed-commits.ts`). Undefined where git cannot say it, or has too much to say.
 */
export async function askForNew(
  place: GitPlace,
  { name, tip }: Branch,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  const range = [...branchPlaces(name), `^${tip}`, "--"];
  const flags = ["--ignore-missing", `--max-count=${mostNew + 1}`, ...changedCommitsFlags];
  const { code, stdout } = await askForBytes(place, [...overrides, "log", ...flags, ...range], { signal, largest });
  return code === 0 ? stdout : undefined;
}

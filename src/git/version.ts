import { RepositoryError } from "../core/history/types.ts";
import { ask } from "./ask.ts";
import type { GitPlace } from "./child.ts";
import { type GitVersion, oldestGit, oldestGitName } from "./oldest-git.ts";

/** True when `version` is `wanted` or newer. */
export function atLeast(version: GitVersion, wanted: GitVersion): boolean {
  return version.major > wanted.major || (version.major === wanted.major && version.minor >= wanted.minor);
}

/** Reads the answer of `git --version` (`git version 2.39.5 (Apple Git-154)`). */
export function parseVersion(text: string): GitVersion | undefined {
  const found = /^git version (\d+)\.(\d+)/.exec(text);
  return found === null ? undefined : { major: Number(found[1]), minor: Number(found[2]) };
}

/** The installed git's version. Rejects with a `RepositoryError` when there is none, or it is too old. */
export async function usableGit(place: GitPlace, signal?: AbortSignal): Promise<GitVersion> {
  const { stdout } = await ask(place, ["--version"], signal);
  const version = parseVersion(stdout);
  if (version !== undefined && atLeast(version, oldestGit)) return version;
  const found = version === undefined ? "an unknown version" : `version ${version.major}.${version.minor}`;
  const message = `${place.folder}: git ${oldestGitName} or newer is needed, and ${found} is installed. Update it: https://git-scm.com/downloads`;
  throw new RepositoryError("git-too-old", place.folder, message);
}

import { resolve } from "node:path";
import { openCache } from "../cache/file-cache.ts";
import type { ResultCache } from "../core/cache/result-cache.ts";
import type { RepositoryFacts } from "../core/history/types.ts";
import type { Branch } from "../git/branches.ts";
import { isBranch } from "../git/new-commits.ts";
import { type Opening, openAhead } from "../git/opening.ts";
import { type CommonOptions, several } from "./options.ts";

/** The repositories that the options name, or the one of the current folder, with git at work on the first questions about each. */
export async function openRepositories(options: Pick<CommonOptions, "repo">): Promise<readonly Opening[]> {
  const named = several(options.repo);
  const cache = openCache();
  return await Promise.all(
    (named.length > 0 ? named : ["."]).map(async (name) => {
      const folder = resolve(name);
      return await openAhead(folder, { last: await lastSeen(cache, folder) });
    }),
  );
}

/** Keeps where the default branches stand, so that the next run asks at once for what is new. */
export async function noteBranches(repositories: readonly RepositoryFacts[]): Promise<void> {
  const cache = openCache();
  for (const { folder, defaultBranch } of repositories) {
    if (cache === undefined || defaultBranch === undefined) continue;
    const last = await lastSeen(cache, folder);
    if (last?.tip !== defaultBranch.tip) await cache.put(keyOf(folder), { folder, branch: defaultBranch });
  }
}

async function lastSeen(cache: ResultCache | undefined, folder: string): Promise<Branch | undefined> {
  const kept = (await cache?.get(keyOf(folder)))?.value;
  if (typeof kept !== "object" || kept === null || !("folder" in kept) || !("branch" in kept)) return undefined;
  return kept.folder === folder && isBranch(kept.branch) ? kept.branch : undefined;
}

const keyOf = (folder: string): string => `default branch of ${folder}`;

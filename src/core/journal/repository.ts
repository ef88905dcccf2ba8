import type { RepositoryFacts, RepositoryReader } from "../history/types.ts";
import type { RepositoryIdentity } from "./types.ts";

/** What tells this repository from others in every clone and worktree of it. The first commits are asked for only where it has no web address. */
export async function identityOf(
  facts: RepositoryFacts,
  reader: Pick<RepositoryReader, "roots">,
  signal?: AbortSignal,
): Promise<RepositoryIdentity> {
  const { name, webUrl, defaultBranch } = facts;
  if (webUrl !== undefined) return { name, webUrl };
  const roots = defaultBranch === undefined ? [] : await reader.roots(defaultBranch.tip, signal);
  return { name, ...(roots.length === 0 ? {} : { roots }) };
}

/** Whether two are clones of one repository: by their web address, else by a first commit in common. */
export function isSameRepository(a: RepositoryIdentity, b: RepositoryIdentity): boolean {
  if (a.webUrl !== undefined && b.webUrl !== undefined) return a.webUrl === b.webUrl;
  const known = new Set(a.roots ?? []);
  return (b.roots ?? []).some((root) => known.has(root));
}

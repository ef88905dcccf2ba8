import { filePage } from "../../history/host.ts";
import { pullRequestOf } from "../../history/pull-request.ts";
import type { RepositoryFacts } from "../../history/types.ts";
import { changeUrl } from "../changes/url.ts";
import type { Lineage } from "./lineage.ts";

/**
 * Where others can open a document: its page on the default branch, else the change that brought it. Undefined where the
 * host's addresses are not known, and for a draft.
 */
export function documentUrl(lineage: Lineage, facts: RepositoryFacts): string | undefined {
  if (lineage.landed === undefined) return undefined;
  const page = lineage.path === undefined ? undefined : pageUrl(lineage.path, facts);
  const { commit } = lineage.landed;
  return page ?? changeUrl(pullRequestOf(commit), commit, facts.webUrl);
}

/** The page of a file on the default branch; undefined where the host's addresses are not known. */
export function pageUrl(path: string, { webUrl, defaultBranch }: RepositoryFacts): string | undefined {
  return webUrl === undefined || defaultBranch === undefined ? undefined : filePage(webUrl, defaultBranch.name, path);
}

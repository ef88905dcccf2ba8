import { pullRequestOf } from "../../history/pull-request.ts";
import type { RepositoryFacts } from "../../history/types.ts";
import { changeUrl } from "../changes/url.ts";
import type { Lineage } from "./lineage.ts";

const below: readonly (readonly [host: RegExp, path: string])[] = [
  [/^https:\/\/github\.[\w.-]+$/, "blob"],
  [/^https:\/\/gitlab\.[\w.-]+$/, "-/blob"],
  [/^https:\/\/bitbucket\.org$/, "src"],
];

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
  const origin = /^(https:\/\/[^/]+)\/[\w./~+-]+$/.exec(webUrl ?? "")?.[1];
  const found = below.find(([host]) => origin !== undefined && host.test(origin));
  if (found === undefined || webUrl === undefined || defaultBranch === undefined) return undefined;
  const parts = [defaultBranch.name, path].flatMap((p) => p.split("/")).map(encodeURIComponent);
  return `${webUrl.replace(/\/+$/, "")}/${found[1]}/${parts.join("/").replace(/[()'!*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}

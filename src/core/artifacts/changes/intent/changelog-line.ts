import type { Intent } from "./types.ts";

/**
 * What a message says for the changelog: GitLab's trailer (`Changelog: fixed`, https://docs.gitlab.com/development/changelog/), and
 * `changelog: Bug Fixes, Sign in, …` as login.gov writes it.
 */
const line = /^changelog: ?([a-z][a-z -]{0,40}?)[^\S\n]*(?:,|$)/gim;

/** Additions and changes say no more than that there is something new. */
const intents: Readonly<Record<string, Intent>> = {
  fixed: "fix",
  security: "fix",
  "bug fix": "fix",
  "bug fixes": "fix",
  performance: "perf",
  removed: "cleanup",
  deprecated: "cleanup",
};

/** The intent that a message states for the changelog, if any; where it lists several changes, the one that all of them have. Never fails. */
export function intentOfChangelog(body: string): Intent | undefined {
  const stated = new Set([...body.matchAll(line)].map(([, words = ""]) => intents[words.toLowerCase()]));
  const [intent] = stated;
  return stated.size === 1 ? intent : undefined;
}

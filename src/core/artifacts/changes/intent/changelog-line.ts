import type { Intent } from "./types.ts";

/**
 * What a message says for the changelog: GitLab's trailer (`Changelog: fixed`, https://docs.gitlab.com/development/changelog/), and
 * `changelog: Bug Fixes, Sign in, …` as login.gov writes it.
 */
const line = /^changelog: ?(fixed|security|bug[- ]?fix(?:es)?|performance|removed|deprecated)\s*(?:,|$)/im;

const intents: Readonly<Record<string, Intent>> = { performance: "perf", removed: "cleanup", deprecated: "cleanup" };

/** The intent that a message states for the changelog, if any; additions say no more than that there is something new. Never fails. */
export function intentOfChangelog(body: string): Intent | undefined {
  const [, word] = line.exec(body) ?? [];
  return word === undefined ? undefined : (intents[word.toLowerCase()] ?? "fix");
}

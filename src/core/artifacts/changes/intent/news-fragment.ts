import type { Intent } from "./types.ts";

/** What towncrier's types of news say (https://towncrier.readthedocs.io), by the file that a change adds: `changelog.d/12.bugfix`, `newsfragments/12.feature.rst`. */
const fragment =
  /(?:^|\/)(?:changelog\.d|changelog|changes|news|newsfragments|upcoming_changes)\/[\w+-]{1,60}\.(bugfix|feature|docs?|removal)(?:\.\d+)?(?:\.(?:md|rst|txt))?$/;

/** The most telling first: a feature has a page of documentation too. */
const intents: readonly (readonly [type: string, Intent])[] = [
  ["feature", "feat"],
  ["bugfix", "fix"],
  ["removal", "cleanup"],
  ["doc", "docs"],
  ["docs", "docs"],
];

/** The intent that a change states for the release notes by files of its own, if any. */
export function intentOfNewsFragment(added: readonly string[]): Intent | undefined {
  const types = new Set(added.map((path) => fragment.exec(path)?.[1]));
  return intents.find(([type]) => types.has(type))?.[1];
}

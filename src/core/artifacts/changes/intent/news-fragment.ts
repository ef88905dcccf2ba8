import type { Intent } from "./types.ts";

/** What towncrier's types of news say (https://towncrier.readthedocs.io), by the file that a change adds: `changelog.d/12.bugfix`, `newsfragments/12.feature.rst`. */
const fragment =
  /(?:^|\/)(?:changelog\.d|changelog|changes|news|newsfragments|upcoming_changes)\/[\w+-]{1,60}\.(bugfix|feature|docs?|removal)(?:\.\d+)?(?:\.(?:md|rst|txt))?$/;

const intents: Readonly<Record<string, Intent>> = {
  bugfix: "fix",
  feature: "feat",
  doc: "docs",
  docs: "docs",
  removal: "cleanup",
};

/** The intent that a change states for the release notes by a file of its own, if any. */
export function intentOfNewsFragment(added: readonly string[]): Intent | undefined {
  for (const path of added) {
    const type = fragment.exec(path)?.[1];
    if (type !== undefined) return intents[type];
  }
  return undefined;
}

import { pathMatcher } from "../../ladder/path-matcher.ts";
import type { KindRule } from "../../ladder/types.ts";
import type { Touched } from "./content.ts";

/**
 * Whether a change is of a kind that the ladder recognises by paths: at least half of its files match one of the
 * globs and none of the exclusions. Gives the rule in plain words, else undefined. A glob that can't be read matches
 * nothing.
 */
export function matchesLadder(files: readonly Touched[], rule: KindRule): string | undefined {
  const wanted = matcher(rule.paths);
  const excluded = matcher(rule.exclude);
  const fitting = files.filter(({ path }) => wanted(path) && !excluded(path));
  if (fitting.length === 0 || fitting.length * 2 < files.length) return undefined;
  return `the ladder's paths for ${rule.id}`;
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  try {
    return pathMatcher(globs);
  } catch {
    return () => false;
  }
}

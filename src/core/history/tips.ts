import type { RepositoryFacts } from "./types.ts";

/** The commits that branches lead to. */
export function tipsOf({ defaultBranch, heads }: RepositoryFacts): readonly string[] {
  return [...(defaultBranch === undefined ? [] : [defaultBranch]), ...heads].map(({ tip }) => tip);
}

import type { RepositoryFacts } from "./types.ts";

/** The commits that branches lead to. */
export function tipsOf({ defaultBranch, heads }: RepositoryFacts): readonly string[] {
  return [...(defaultBranch === undefined ? [] : [defaultBranch]), ...heads].map(({ tip }) => tip);
}

/** The commits that branches lead to beside the default one: where work may wait. */
export function tipsBeside({ defaultBranch, heads }: RepositoryFacts): readonly string[] {
  return heads.map(({ tip }) => tip).filter((tip) => tip !== defaultBranch?.tip);
}

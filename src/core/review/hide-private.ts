import { cleanTitle } from "../artifacts/title.ts";
import { sentence } from "./sentences.ts";
import type { Evidence, Review } from "./types.ts";

const hidden = "a private repository";

/**
 * The review with nothing of some repositories but that something was done: kind, day, status and reach of each artifact stay,
 * so that every number still stands on a line; title, address, path, commit and the repository's name go.
 * @param repositories names as the review has them (`acme/payments`), or their last part alone; case does not count
 */
export function hidePrivate(review: Review, repositories: readonly string[]): Review {
  const names = new Set(repositories.map(compared));
  if (names.size === 0) return review;
  const isHidden = (name: string): boolean => namesOf(name).some((one) => names.has(one));
  const secrets = review.meta.repositories.filter(isHidden);
  const told = (problem: string) => !secrets.some((name) => problem.includes(name.split("/").at(-1) ?? name));
  return {
    ...review,
    meta: {
      ...review.meta,
      repositories: [...new Set(review.meta.repositories.map((name) => (isHidden(name) ? hidden : name)))],
    },
    evidence: review.evidence.map((one) => (isHidden(one.repository) ? withoutNames(one) : one)),
    notCounted: review.notCounted.map((one) =>
      isHidden(one.repository) ? { ...withoutNames(one), reason: sentence(`It is ${one.status}`) } : one,
    ),
    problems: review.problems.filter(told),
  };
}

/** Which of these names are of no repository of the review: a slip would leave a title in. */
export function unknownRepositories(review: Review, repositories: readonly string[]): readonly string[] {
  const known = [
    ...review.meta.repositories,
    ...[...review.evidence, ...review.notCounted].map((one) => one.repository),
  ];
  const names = new Set(known.flatMap(namesOf));
  return repositories.filter((name) => !names.has(compared(name)));
}

/** A name as it reads: a folder may be called what no line shows as it is. */
function compared(name: string): string {
  return cleanTitle(name).toLowerCase();
}

/** What a repository may be named by: whole, or by its last part. */
function namesOf(repository: string): readonly string[] {
  return [repository, repository.split("/").at(-1) ?? repository].map(compared);
}

function withoutNames({ url: _url, path: _path, ...evidence }: Evidence): Evidence {
  return { ...evidence, title: `${evidence.kindLabel} in ${hidden}`, repository: "", commit: "" };
}

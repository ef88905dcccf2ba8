import { mergeAuthors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { noticesOf } from "../history/notices.ts";
import type { Author } from "../history/people.ts";
import type { RepositoryFacts } from "../history/types.ts";
import type { Fresh } from "./kept.ts";

/**
 * A result that still stands, with the authors and the notices of today.
 * @param since the authors of what came since it was kept
 */
export function asOfToday(
  { recognized, marks, seen }: Fresh,
  {
    facts,
    since,
    identity,
  }: { readonly facts: RepositoryFacts; readonly since: readonly Author[]; readonly identity: Identity },
): Fresh {
  const authors = mergeAuthors(since, marks.authors);
  const problems = noticesOf({ facts, authors, isCut: false }, identity);
  return { recognized: { ...recognized, problems }, marks: { ...marks, authors }, seen };
}

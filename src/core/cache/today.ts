import { mergeAuthors } from "../history/authors.ts";
import type { Identity } from "../history/identity.ts";
import { noticesOf } from "../history/notices.ts";
import type { Author } from "../history/people.ts";
import type { Person, RepositoryFacts } from "../history/types.ts";
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
  const isAsKept = recognized.problems.length === 0 && since.every(({ author }) => isKnownAs(author, marks.authors));
  const problems = isAsKept ? [] : noticesOf({ facts, authors, isCut: false }, identity);
  return { recognized: { ...recognized, problems }, marks: { ...marks, authors }, seen };
}

/** Whether somebody has been known by this name at this address, and by no other name. */
function isKnownAs({ name, email }: Person, authors: readonly Author[]): boolean {
  const address = email.toLowerCase();
  const known = authors.filter(({ author }) => author.email.toLowerCase() === address);
  return known.length === 1 && known[0]?.author.name === name;
}

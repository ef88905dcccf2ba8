import { eachOnce, parsePerson } from "./person.ts";
import type { Commit, Person } from "./types.ts";

const coAuthor = new Set(["co-authored-by", "co-developed-by"]);
const reviewer = new Set(["reviewed-by", "acked-by", "tested-by", "approved-by"]);
const mentor = new Set(["mentored-by"]);

/**
 * The people whom `Co-authored-by` trailers (any case, `Co-developed-by` too) name beside the author, each once.
 * Malformed ones are left out. Their addresses have not been through the mailmap.
 */
export function coAuthorsOf(commit: Commit): readonly Person[] {
  return named(commit, coAuthor);
}

/** The people whom `Reviewed-by`, `Acked-by`, `Tested-by` and `Approved-by` trailers name, each once, the author left out. */
export function reviewersOf(commit: Commit): readonly Person[] {
  return named(commit, reviewer);
}

/** The people whom `Mentored-by` trailers name, each once, the author left out. `Helped-by` says too little to count. */
export function mentorsOf(commit: Commit): readonly Person[] {
  return named(commit, mentor);
}

/** The account names (`@ada` without the `@`) that such trailers give instead of an address. */
export function reviewerHandlesOf(commit: Commit): readonly string[] {
  const handles = values(commit, reviewer).flatMap((value) => /^@([A-Za-z0-9][A-Za-z0-9-]*)$/.exec(value)?.[1] ?? []);
  return [...new Set(handles)];
}

function named(commit: Commit, keys: ReadonlySet<string>): readonly Person[] {
  const author = commit.author.email.toLowerCase();
  const people = values(commit, keys).flatMap((value) => parsePerson(value) ?? []);
  return eachOnce(people).filter(({ email }) => email.toLowerCase() !== author);
}

function values(commit: Commit, keys: ReadonlySet<string>): readonly string[] {
  return commit.trailers.filter(({ key }) => keys.has(key.toLowerCase())).map(({ value }) => value);
}

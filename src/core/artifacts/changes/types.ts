import type { PullRequest } from "../../history/pull-request.ts";
import type { Commit, Person } from "../../history/types.ts";

/** What the recognition of changes needs to know about people: exact matches only. */
export interface Who {
  /** The person is the engineer, by one of their addresses. */
  isMe(person: Person): boolean;
  /** The account name on a host (`ada`, with or without `@`) is the engineer's. */
  isMyHandle(handle: string): boolean;
}

/**
 * One thing that the default branch got, whoever made it: a pull request, a topic branch, or a series of direct
 * commits. A pull request that came in through an integration branch or a rollup is its own change.
 */
export interface Change {
  /** The commit of the default branch's first-parent line that brought it. */
  readonly landing: Commit;
  /** The merge that made it one thing: the landing, or a merge inside what the landing brought. */
  readonly merge?: Commit;
  /** Its commits without merges, oldest first. Never empty. */
  readonly commits: readonly Commit[];
  /** What its messages say of a pull request, if anything. */
  readonly request?: PullRequest;
}

/** Whose a change is. Every list holds all addresses that the person used on it. */
export interface Credit {
  /** The branch's owner. Empty when it is a bot's, or when only AI tools are its authors. */
  readonly owner: readonly Person[];
  /** Others who wrote a substantial share of its commits. */
  readonly sharers: readonly Person[];
  /** Others who wrote less, or whom a trailer names as co-author. */
  readonly named: readonly Person[];
  /** Others whose suggestions from a review were committed, and who wrote nothing else. */
  readonly suggested: readonly Person[];
  /** A bot owns it (dependencies, releases), so that it is nobody's whoever is named. */
  readonly byBot: boolean;
}

/** The engineer's part in a change. */
export type Part = "author" | "co-author" | "helper";

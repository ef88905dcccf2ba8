import { type NamedCommits, sourcesOf } from "../../history/named-commits.ts";
import { TextSet } from "../../history/text-set.ts";
import type { Commit } from "../../history/types.ts";
import type { Change } from "./types.ts";

/** What a rebase, a cherry-pick and an amended committer keep of a commit. */
export function signatureOf(commit: Commit): string {
  return `${commit.authored}\0${commit.author.email.toLowerCase()}\0${commit.subject}`;
}

/** By what commits and pull requests that landed are known again, as `TextSet.saved` has it. */
export interface SeenTwins {
  readonly signatures: string;
  readonly changeIds: string;
  readonly requests: string;
  readonly titled: string;
  /** Hashes of those that others say they were picked from. */
  readonly picked: readonly string[];
}

/**
 * Leaves out what came a second time: commits with the author, author date and subject of an earlier one, cherry-picks
 * that name an earlier one, Gerrit changes of the same Change-Id, and pull requests of the same number and author, or backports of
 * one (`Retry at once (#12) (#15)`). A change that is new in part stays with its new part. Takes changes in the order of landing.
 */
export class TwinFilter {
  readonly #signatures: TextSet;
  readonly #picked: Set<string>;
  readonly #changeIds: TextSet;
  readonly #requests: TextSet;
  readonly #titled: TextSet;
  readonly #named: NamedCommits;

  /**
   * @param named what the picks of this history name, from an earlier look at all of it.
   * @param commits how many there will be, about.
   * @param seen what landed before the first change.
   */
  constructor(named: NamedCommits, commits = 0, seen?: SeenTwins) {
    this.#named = named;
    this.#picked = new Set(seen?.picked);
    this.#signatures = new TextSet(commits, seen?.signatures);
    this.#changeIds = new TextSet(0, seen?.changeIds);
    this.#requests = new TextSet(0, seen?.requests);
    this.#titled = new TextSet(0, seen?.titled);
  }

  /** What landed so far, to go on from there later, unless that picks something of it. Undefined for more than `most` commits. */
  seen(most: number): SeenTwins | undefined {
    if (this.#signatures.size > most) return undefined;
    return {
      signatures: this.#signatures.saved(),
      changeIds: this.#changeIds.saved(),
      requests: this.#requests.saved(),
      titled: this.#titled.saved(),
      picked: [...this.#picked],
    };
  }

  /** What is new in a change; undefined for nothing. */
  fresh(change: Change): Change | undefined {
    const fresh = change.commits.filter((c) => !this.#has(c));
    const again = this.#hasRequest(change);
    this.#add(change);
    if (fresh.length === 0 || again) return undefined;
    return fresh.length === change.commits.length ? change : { ...change, commits: fresh };
  }

  #has(commit: Commit): boolean {
    const id = gerritIdOf(commit);
    // Two changes in review may share author, date and subject, when one was made from the other: their ids differ.
    const isKnown = id === undefined ? this.#signatures.has(signatureOf(commit)) : this.#changeIds.has(id);
    return isKnown || sourcesOf(commit).some((hash) => this.#picked.has(hash));
  }

  #hasRequest(change: Change): boolean {
    const [key, named] = [requestKey(change), backportedKey(change)];
    return (key !== undefined && this.#requests.has(key)) || (named !== undefined && this.#titled.has(named));
  }

  #add(change: Change): void {
    for (const commit of change.commits) {
      this.#signatures.add(signatureOf(commit));
      if (this.#named.isPicked(commit.hash)) this.#picked.add(commit.hash);
      const id = gerritIdOf(commit);
      if (id !== undefined) this.#changeIds.add(id);
    }
    const [key, titled] = [requestKey(change), titledKey(change)];
    if (key !== undefined) this.#requests.add(key);
    if (titled !== undefined && this.#titled.size < mostTitled) this.#titled.add(titled);
  }
}

/** Gerrit's name of a change, which it keeps through every rebase and pick. */
export function gerritIdOf(commit: Commit): string | undefined {
  return commit.trailers.find(({ key }) => key.toLowerCase() === "change-id")?.value;
}

function requestKey({ request, commits }: Change): string | undefined {
  if (request?.number === undefined || request.weak === true) return undefined;
  return `${request.host}\0${request.number}\0${commits[0]?.author.email.toLowerCase() ?? ""}`;
}

/** Of longer histories no more squashes are looked for in backports: memory follows what is mine. */
const mostTitled = 100_000;

/** Of a squash its number, author and title, as a backport names it. */
function titledKey({ request, commits: [commit, ...rest] }: Change, subject = commit?.subject): string | undefined {
  if (commit === undefined || rest.length > 0 || request?.number === undefined || request.weak === true)
    return undefined;
  return numbered.test(subject ?? "") ? `${subject}\0${commit.author.email.toLowerCase()}` : undefined;
}

/** The same of what a backport brings to another branch: `Retry at once (#12) (#15)`, with `[release-1.15] ` before it or without. More work under that number has another title. */
function backportedKey(change: Change): string | undefined {
  const named = /^(?:\[[^\]]{1,40}\]\s*)?(\S.* \(#\d+\)) \(#\d+\)$/.exec(change.commits[0]?.subject ?? "")?.[1];
  return named === undefined ? undefined : titledKey(change, named);
}

const numbered = / \(#\d+\)$/;

/** What a rebase, a pick and an amended address keep: one name for each way that a commit is known again. */
export function keysOf(commit: Commit): readonly string[] {
  const gerrit = gerritIdOf(commit);
  return gerrit === undefined ? [signatureOf(commit), `${commit.authored}\0${commit.subject}`] : [`change ${gerrit}`];
}

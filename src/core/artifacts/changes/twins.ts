import type { Commit } from "../../history/types.ts";
import type { Change } from "./types.ts";

/** What a rebase, a cherry-pick and an amended committer keep of a commit. */
export function signatureOf(commit: Commit): string {
  return `${commit.authored}\0${commit.author.email.toLowerCase()}\0${commit.subject}`;
}

const picked = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;

/**
 * Leaves out what came a second time: commits with the author, author date and subject of an earlier one, cherry-picks
 * that name an earlier one, Gerrit changes of the same Change-Id, and pull requests of the same number and author. A
 * change that is new in part stays with its new part. Takes and gives changes in the order of landing.
 */
export function withoutTwins(changes: readonly Change[]): readonly Change[] {
  const seen = new Seen();
  return changes.flatMap((change) => {
    const fresh = change.commits.filter((c) => !seen.has(c));
    const again = seen.hasRequest(change);
    seen.add(change);
    if (fresh.length === 0 || again) return [];
    return [fresh.length === change.commits.length ? change : { ...change, commits: fresh }];
  });
}

class Seen {
  readonly #signatures = new Set<string>();
  readonly #hashes = new Set<string>();
  readonly #changeIds = new Set<string>();
  readonly #requests = new Set<string>();

  has(commit: Commit): boolean {
    const id = gerritIdOf(commit);
    // Two changes in review may share author, date and subject, when one was made from the other: their ids differ.
    const isKnown = id === undefined ? this.#signatures.has(signatureOf(commit)) : this.#changeIds.has(id);
    return isKnown || sourcesOf(commit).some((hash) => this.#hashes.has(hash));
  }

  hasRequest(change: Change): boolean {
    const key = requestKey(change);
    return key !== undefined && this.#requests.has(key);
  }

  add(change: Change): void {
    for (const commit of change.commits) {
      this.#signatures.add(signatureOf(commit));
      this.#hashes.add(commit.hash);
      const id = gerritIdOf(commit);
      if (id !== undefined) this.#changeIds.add(id);
    }
    const key = requestKey(change);
    if (key !== undefined) this.#requests.add(key);
  }
}

function sourcesOf({ body }: Commit): readonly string[] {
  return body.includes("(cherry picked from") ? [...body.matchAll(picked)].map(([, hash = ""]) => hash) : [];
}

/** Gerrit's name of a change, which it keeps through every rebase and pick. */
export function gerritIdOf(commit: Commit): string | undefined {
  return commit.trailers.find(({ key }) => key.toLowerCase() === "change-id")?.value;
}

function requestKey({ request, commits }: Change): string | undefined {
  if (request?.number === undefined || request.weak === true) return undefined;
  return `${request.host}\0${request.number}\0${commits[0]?.author.email.toLowerCase() ?? ""}`;
}

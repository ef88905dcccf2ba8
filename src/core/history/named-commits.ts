import { plainSubject, type Revert, revertOf } from "./revert.ts";
import type { Commit } from "./types.ts";

/** Every form in which a commit says that it undoes another holds one of these. */
const undoing = /revert|backs? out|backed out|undoes|reapply/i;
const shortHash = 7;

const picked = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;

/** The hashes that a commit says it was cherry-picked from. */
export function sourcesOf({ body }: Commit): readonly string[] {
  return body.includes("(cherry picked from") ? [...body.matchAll(picked)].map(([, hash = ""]) => hash) : [];
}

/**
 * What the reverts and the cherry-picks of a history name, gathered in a first look, so that a second one can keep the few
 * commits that are meant: reading all the others as reverts or as reverted is slow, and holding them takes memory.
 */
export class NamedCommits {
  readonly #reverts = new Set<string>();
  readonly #subjects = new Set<string>();
  readonly #hashes = new Set<string>();
  readonly #numbers = new Set<string>();
  readonly #picked = new Set<string>();

  /** Notes what a commit undoes and what it was picked from, if anything. */
  add(commit: Commit): void {
    for (const hash of sourcesOf(commit)) this.#picked.add(hash);
    const revert = undoing.test(commit.subject) || undoing.test(commit.body) ? revertOf(commit) : undefined;
    if (revert !== undefined) this.#note(commit, revert);
  }

  /** Whether nothing was named: no commit seen reverts another or was picked from one. */
  get isEmpty(): boolean {
    return this.#reverts.size === 0 && this.#picked.size === 0;
  }

  /** Whether some commit says that it was cherry-picked from this one. */
  isPicked(hash: string): boolean {
    return this.#picked.has(hash);
  }

  /** Whether a commit reverts, or may be meant by one that does. */
  concerns(commit: Commit): boolean {
    if (this.#reverts.size === 0) return false;
    return (
      this.#reverts.has(commit.hash) ||
      this.#hashes.has(commit.hash.slice(0, shortHash)) ||
      (this.#subjects.size > 0 && this.#subjects.has(plainSubject(commit.subject))) ||
      (this.#numbers.size > 0 && numbersIn(commit).some((number) => this.#numbers.has(number)))
    );
  }

  #note(commit: Commit, { commits, listed, subject, requests }: Revert): void {
    this.#reverts.add(commit.hash);
    for (const hash of [...commits, ...(listed ?? []).map((item) => item.hash)])
      this.#hashes.add(hash.slice(0, shortHash));
    if (subject !== undefined) this.#subjects.add(subject);
    for (const number of requests) this.#numbers.add(String(number));
  }
}

/** Whatever may be a pull request's number, in the forms of all hosts. */
function numbersIn({ subject, body }: Commit): readonly string[] {
  const place = /merge request|PR-URL|Pull-Request\s*:|Reviewed-on/i.test(body) ? `${subject}\n${body}` : subject;
  return place.match(/\d+/g) ?? [];
}

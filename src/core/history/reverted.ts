import { pullRequestOf } from "./pull-request.ts";
import { plainSubject, type Revert, revertOf } from "./revert.ts";
import type { Commit } from "./types.ts";

/**
 * Which commits stand reverted once all of `commits` are applied, and by which commit. A revert that is reverted itself
 * no longer counts, so what it undid stands again.
 * @param commits oldest first, in the order in which the branch got them.
 */
export function revertedCommits(commits: readonly Commit[]): ReadonlyMap<string, Commit> {
  const known = new Index();
  const undoneBy = new Map<string, Commit>();
  const undoes = new Map<string, readonly string[]>();
  for (const commit of commits) {
    const revert = revertOf(commit);
    const targets = revert === undefined ? [] : known.find(revert);
    for (const target of targets) {
      undoneBy.set(target, commit);
      for (const restored of undoes.get(target) ?? []) undoneBy.delete(restored);
    }
    if (targets.length > 0) undoes.set(commit.hash, targets);
    known.add(commit);
  }
  return undoneBy;
}

/** The commits seen so far, as a revert may name them. */
class Index {
  readonly #hashes: string[] = [];
  readonly #known = new Set<string>();
  readonly #subjects = new Map<string, string>();
  readonly #requests = new Map<number, string>();
  readonly #subjectOf = new Map<string, string>();

  add(commit: Commit): void {
    this.#hashes.push(commit.hash);
    this.#known.add(commit.hash);
    this.#subjectOf.set(commit.hash, commit.subject);
    this.#subjects.set(plainSubject(commit.subject), commit.hash);
    const number = pullRequestOf(commit)?.number;
    if (number !== undefined) this.#requests.set(number, commit.hash);
  }

  /** By hash where one is named or listed, else by number, else the latest commit of that subject. */
  find(revert: Revert): readonly string[] {
    const listed = (revert.listed ?? []).flatMap(({ hash, subject }) => {
      const found = this.#byPrefix(hash);
      return found !== undefined && this.#subjectOf.get(found)?.startsWith(subject) === true ? [found] : [];
    });
    const byHash = [...revert.commits.flatMap((prefix) => this.#byPrefix(prefix) ?? []), ...listed];
    if (byHash.length > 0) return byHash;
    const byNumber = revert.requests.flatMap((number) => this.#requests.get(number) ?? []);
    if (byNumber.length > 0) return byNumber;
    const bySubject = revert.subject === undefined ? undefined : this.#subjects.get(revert.subject);
    return bySubject === undefined ? [] : [bySubject];
  }

  #byPrefix(prefix: string): string | undefined {
    return this.#known.has(prefix) ? prefix : this.#hashes.findLast((hash) => hash.startsWith(prefix));
  }
}

import type { Commit, Landing, Trailer } from "./types.ts";

/** Trailers that are shared; of more than these most stand on one commit only. */
const mostTrailers = 10_000;
const nothing: readonly never[] = [];

/**
 * Makes of commits that are kept the same ones in as few bytes as can be: texts of their own, lists with no room to grow, and
 * trailers that many commits have only once.
 */
export class Compactor {
  readonly #trailers = new Map<string, Trailer>();

  commit(commit: Commit): Commit {
    const { parents, trailers } = commit;
    return {
      ...commit,
      parents: parents.length < 2 ? parents : parents.map(ownText),
      trailers: trailers.length === 0 ? nothing : trailers.map((trailer) => this.#trailer(trailer)),
    };
  }

  landing({ commit, brought }: Landing): Landing {
    const own = this.commit(commit);
    return { commit: own, brought: brought.map((one) => (one === commit ? own : this.commit(one))) };
  }

  #trailer(trailer: Trailer): Trailer {
    const name = `${trailer.key}\0${trailer.value}`;
    const known = this.#trailers.get(name);
    if (known !== undefined) return known;
    const own = { key: ownText(trailer.key), value: ownText(trailer.value) };
    if (this.#trailers.size < mostTrailers) this.#trailers.set(ownText(name), own);
    return own;
  }
}

/** The same text with no other behind it: one that was cut out of a longer one keeps all of that, and one that was put together its parts. */
export function ownText(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join("");
}

/** The same list with no room to grow, and one list for all empty ones. */
export function ownList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? nothing : list.slice();
}

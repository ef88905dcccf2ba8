import type { Author } from "./people.ts";
import type { Commit, Person } from "./types.ts";

/** Counts the authors of a history while it is read. */
export class Authors {
  readonly #authors = new Map<string, { author: Person; commits: number; last: string; instant: number }>();

  add({ author, authored }: Commit): void {
    const key = `${author.name}\0${author.email}`;
    const instant = Date.parse(authored);
    const known = this.#authors.get(key);
    if (known === undefined) {
      this.#authors.set(key, { author, commits: 1, last: authored, instant });
      return;
    }
    known.commits += 1;
    // Of two at one instant always the same one, in whatever order they come.
    if (instant < known.instant || (instant === known.instant && authored >= known.last)) return;
    known.last = authored;
    known.instant = instant;
  }

  /** Each name with each address once, in the order in which they were met. */
  all(): readonly Author[] {
    return [...this.#authors.values()];
  }
}

/** The authors of two parts of one history, those of the first part before the others. */
export function mergeAuthors(first: readonly Author[], rest: readonly Author[]): readonly Author[] {
  const merged = new Map<string, Author>();
  for (const one of [...first, ...rest]) {
    const key = `${one.author.name}\0${one.author.email}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, one);
    else merged.set(key, { ...later(known, one), commits: known.commits + one.commits });
  }
  return [...merged.values()];
}

function later(a: Author, b: Author): Author {
  const apart = Date.parse(a.last) - Date.parse(b.last);
  return apart > 0 || (apart === 0 && a.last <= b.last) ? a : b;
}

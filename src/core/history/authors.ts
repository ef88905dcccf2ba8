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
    if (instant < known.instant) return;
    known.last = authored;
    known.instant = instant;
  }

  /** Each name with each address once, in the order in which they were met. */
  all(): readonly Author[] {
    return [...this.#authors.values()];
  }
}

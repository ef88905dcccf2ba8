/** The team's ways of getting work into the main branch. Told in any order, it happens in the order of its dates. */
import { type Branch, type Files, History } from "./history.ts";
import { host, ines, type Person, robin } from "./people.ts";

export interface Change {
  readonly by: Person;
  readonly at: Date;
  readonly title: string;
  readonly body?: string;
  readonly trailers?: readonly string[];
  readonly files: Files;
}

export interface Merge {
  readonly at: Date;
  readonly title: string;
  readonly by?: Person;
}

export class Team {
  readonly #events: { readonly at: Date; readonly happen: (history: History) => void }[] = [];
  #number = 340;

  /** A pull request merged as one commit, the way the host writes it: `Title (#N)`. */
  squash(change: Change): void {
    this.#on(change.at, (history) => {
      history.commit(history.main, commitOf({ ...change, title: `${change.title} (#${this.#next()})` }, host));
    });
  }

  /** A squashed pull request that `by` takes back later. */
  squashAndRevert(change: Change, revert: { readonly by: Person; readonly at: Date; readonly body: string }): void {
    const title = { text: "" };
    this.#on(change.at, (history) => {
      title.text = `${change.title} (#${this.#next()})`;
      history.commit(history.main, commitOf({ ...change, title: title.text }, host));
    });
    this.#on(revert.at, (history) => {
      const files = Object.fromEntries(Object.keys(change.files).map((path) => [path, null]));
      const undone = { ...revert, title: `Revert "${title.text}" (#${this.#next()})`, files };
      history.commit(history.main, commitOf(undone, host));
    });
  }

  /** A branch with its commits; with `merge`, a pull request that ends in a merge commit. */
  branch(name: string, steps: readonly Change[], merge?: Merge): void {
    const made: { branch?: Branch } = {};
    for (const step of steps) {
      this.#on(step.at, (history) => {
        made.branch ??= history.branch(name);
        history.commit(made.branch, commitOf(step));
      });
    }
    if (merge === undefined) return;
    this.#on(merge.at, (history) => {
      const message = `Merge pull request #${this.#next()} from larkspur/${name}\n\n${merge.title}\n`;
      const commit = { author: merge.by ?? ines, committer: host, at: merge.at, message };
      if (made.branch !== undefined) history.merge(made.branch, commit);
    });
  }

  /** A commit straight on the main branch. */
  direct(change: Change): void {
    this.#on(change.at, (history) => history.commit(history.main, commitOf(change)));
  }

  /** All of it, in the order of its dates. */
  history(): History {
    const history = new History();
    const inOrder = this.#events.toSorted((left, right) => left.at.getTime() - right.at.getTime());
    for (const { happen } of inOrder) happen(history);
    return history;
  }

  #on(at: Date, happen: (history: History) => void): void {
    this.#events.push({ at, happen });
  }

  #next(): number {
    this.#number += 3;
    return this.#number;
  }
}

function commitOf(change: Change, committer: Person = change.by) {
  const { by, at, files, title, body, trailers = [] } = change;
  const parts = [title, body, trailers.join("\n")].filter((part) => part !== undefined && part !== "");
  return { author: by, committer, at, message: `${parts.join("\n\n")}\n`, files };
}

export const reviewedByRobin = `Reviewed-by: ${robin.name} <${robin.email}>`;
export const withClaude = "Co-Authored-By: Claude <noreply@anthropic.com>";
export const withCursor = "Made-with: Cursor";

export function coAuthor(person: Person): string {
  return `Co-authored-by: ${person.name} <${person.email}>`;
}

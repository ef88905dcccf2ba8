import { changesHeader, commitFields } from "./log-formats.ts";
import { ChangesParser } from "./parse-changes.ts";
import { parseCommit, personPool } from "./parse-commit.ts";
import type { ChangedCommit, Commit, CommitChanges } from "./types.ts";

/** Reads `log -z --raw --numstat --no-abbrev` in the format `changedCommitsFormat` field by field: a header, eleven fields, then changes up to the next header. */
export class ChangedCommitsParser {
  readonly #changes = new ChangesParser();
  readonly #person = personPool();
  /** Fields of a commit that is not whole yet. */
  #fields: string[] = [];
  #missing = 0;
  #commit: Commit | undefined;

  /** Takes the fields that follow; gives the commits that are now known to be complete. */
  push(fields: readonly string[]): readonly ChangedCommit[] {
    return fields.flatMap((field) => this.#take(field));
  }

  /** The last commit, once git has ended well. */
  end(): readonly ChangedCommit[] {
    return this.#complete(this.#changes.end());
  }

  #take(field: string): readonly ChangedCommit[] {
    if (this.#missing > 0) {
      this.#fields.push(field);
      this.#missing -= 1;
      if (this.#missing === 0) this.#commit = parseCommit(this.#fields, 0, this.#person);
      return [];
    }
    const isHeader = this.#changes.isBetween && field.startsWith(changesHeader);
    const complete = this.#complete(this.#changes.push([field]));
    if (isHeader) {
      this.#fields = [];
      this.#missing = commitFields;
    }
    return complete;
  }

  #complete(changes: readonly CommitChanges[]): readonly ChangedCommit[] {
    const commit = this.#commit;
    return commit === undefined ? [] : changes.map((one) => ({ commit, changes: one }));
  }
}

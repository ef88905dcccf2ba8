import { changesHeader } from "./log-formats.ts";
import type { CommitChanges, FileChange } from "./types.ts";

const statuses: Readonly<Record<string, FileChange["status"]>> = {
  A: "added",
  M: "modified",
  D: "deleted",
  R: "renamed",
  C: "copied",
  T: "type-changed",
};

interface Counts {
  readonly added: number;
  readonly removed: number;
}

/**
 * Reads `log -z --raw [--numstat] --no-abbrev` field by field. After the header of a commit come its raw changes
 * (`:100644 100644 before after M`, then one path, or two for a rename), then its line counts (`3<tab>1<tab>path`, or
 * `3<tab>1<tab>`, old path, new path). Nothing is made of the changes to paths that are not wanted: they are most of a history.
 */
export class ChangesParser {
  readonly #isWanted: (path: string) => boolean;
  #hash: string | undefined;
  #changes: FileChange[] = [];
  /** Fields that the running raw change or line count still waits for; the first says what it is. */
  #open: string[] = [];
  #missing = 0;
  #counted = 0;

  /** @param isWanted of a rename either path. All are when absent. */
  constructor(isWanted: (path: string) => boolean = () => true) {
    this.#isWanted = isWanted;
  }

  /** Whether a change is whole: what comes next is none of its paths. */
  get isBetween(): boolean {
    return this.#missing === 0;
  }

  /** Takes the fields that follow; gives the commits that are now known to be complete. */
  push(fields: readonly string[]): readonly CommitChanges[] {
    const complete: CommitChanges[] = [];
    for (const field of fields) {
      if (this.#missing > 0) this.#continue(field);
      else if (field.startsWith(changesHeader)) this.#begin(field, complete);
      else this.#start(field.startsWith("\n") ? field.slice(1) : field);
    }
    return complete;
  }

  /** The last commit, once git has ended well. */
  end(): readonly CommitChanges[] {
    const last: CommitChanges[] = [];
    this.#begin(changesHeader, last);
    return last;
  }

  #begin(field: string, complete: CommitChanges[]): void {
    if (this.#hash !== undefined) complete.push({ hash: this.#hash, changes: this.#changes });
    this.#hash = field.length > changesHeader.length ? field.slice(changesHeader.length) : undefined;
    this.#changes = [];
    this.#counted = 0;
  }

  #start(field: string): void {
    if (field.startsWith(":")) {
      this.#wait(field, /[RC]\d*$/.test(field) ? 2 : 1);
      return;
    }
    const [added, removed, path] = splitCounts(field);
    if (path === "") this.#wait(field, 2);
    else this.#count(added, removed, path);
  }

  #wait(field: string, paths: number): void {
    this.#open = [field];
    this.#missing = paths;
  }

  #continue(field: string): void {
    this.#open.push(field);
    this.#missing -= 1;
    if (this.#missing > 0) return;
    const [first = "", path = "", to] = this.#open;
    if (!first.startsWith(":")) this.#countOf(first, to ?? path);
    else if (this.#isWanted(path) || (to !== undefined && this.#isWanted(to)))
      this.#changes.push(rawChange(first, path, to));
  }

  #countOf(field: string, path: string): void {
    const [added, removed] = splitCounts(field);
    this.#count(added, removed, path);
  }

  /** Git prints the counts in the order of the raw changes. */
  #count(added: string, removed: string, path: string): void {
    const change = this.#changes[this.#counted];
    if (change?.path !== path) return;
    const counts = parseCounts(added, removed);
    if (counts !== undefined) this.#changes[this.#counted] = { ...change, ...counts };
    this.#counted += 1;
  }
}

/** `:100644 100755 <before> <after> M` and its path, or paths. */
function rawChange(meta: string, path: string, to: string | undefined): FileChange {
  const [, mode = "", before = "", blob = "", letter = ""] = meta.split(" ");
  return {
    status: statuses[letter.charAt(0)] ?? "modified",
    path: to ?? path,
    ...(to === undefined ? {} : { from: path }),
    mode,
    blob,
    before,
  };
}

/** Three parts; the path may itself hold tabs. */
function splitCounts(field: string): readonly [string, string, string] {
  const first = field.indexOf("\t");
  const second = field.indexOf("\t", first + 1);
  return [field.slice(0, first), field.slice(first + 1, second), field.slice(second + 1)];
}

/** Binary files have `-` for both. */
function parseCounts(added: string, removed: string): Counts | undefined {
  return /^\d+$/.test(added) && /^\d+$/.test(removed) ? { added: Number(added), removed: Number(removed) } : undefined;
}
